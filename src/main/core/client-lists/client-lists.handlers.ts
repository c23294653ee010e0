import { AppError } from '#shared/contract/errors.ts';
import type { ParsedInput } from '#shared/contract/index.ts';
import { clientView } from '../clients/client-conditions.store.ts';
import { readOrder } from '../clients/client-list.store.ts';
import type { ReadContext } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { segmentMoment } from '../segments/segment-clients.store.ts';
import { segmentAskingFor } from '../segments/segments.store.ts';
import {
  addMembers,
  dropMembers,
  listsOf,
  readList,
  readLists,
  removeList,
  saveList,
} from './client-lists.store.ts';

type Whom = ParsedInput<'clientLists.add'>['whom'];

async function idsOf(whom: Whom, context: ReadContext): Promise<readonly number[]> {
  if ('clientIds' in whom) return whom.clientIds;
  const sort = { column: 'name', direction: 'asc' } as const;
  const view = await clientView(context, { filter: whom.filter, sort });
  return readOrder(context.sqlite, view, await segmentMoment(context));
}

export const clientListsHandlers: HandlersOf<'clientLists'> = {
  'clientLists.list': (_input, { db }) => readLists(db),
  'clientLists.of': ({ clientId }, { db }) => listsOf(db, clientId),
  'clientLists.save': async (input, { db, clock, describe }) => {
    const list = await saveList(db, { ...input, at: clock.now() });
    describe({
      kind: input.id === undefined ? 'clientLists.create' : 'clientLists.rename',
      params: { list: list.name },
    });
    return list;
  },
  'clientLists.add': async ({ listId, whom }, context) => {
    const { db, sqlite, clock, describe } = context;
    const { name } = await readList(db, listId);
    const clientIds = await idsOf(whom, context);
    const added = addMembers(sqlite, { listId, clientIds, at: clock.now() });
    describe({ params: { list: name, count: added } });
    return { added };
  },
  'clientLists.drop': async ({ listId, whom }, context) => {
    const { db, sqlite, describe } = context;
    const { name } = await readList(db, listId);
    const clientIds = await idsOf(whom, context);
    const dropped = dropMembers(sqlite, { listId, clientIds });
    describe({ params: { list: name, count: dropped } });
    return { dropped };
  },
  'clientLists.remove': async ({ id }, { db, describe }) => {
    const { name } = await readList(db, id);
    const segment = await segmentAskingFor(db, 'list', id);
    if (segment) throw new AppError('list_in_segments', { name, segment });
    await removeList(db, id);
    describe({ params: { list: name } });
    return {};
  },
};
