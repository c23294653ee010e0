import type { ParsedInput } from '#shared/contract/index.ts';
import { clientView } from '../clients/client-conditions.store.ts';
import { readOrder } from '../clients/client-list.store.ts';
import type { ReadContext } from '../context.ts';
import { segmentMoment } from '../segments/segment-clients.store.ts';

type Whom = ParsedInput<'bulk.apply'>['whom'];

/** Ids of the clients whom somebody chose, ascending; those that are gone by now are not among them. */
export async function chosenIds(whom: Whom, context: ReadContext): Promise<number[]> {
  if ('clientIds' in whom) {
    return context.sqlite
      .prepare('SELECT id FROM clients WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id')
      .pluck()
      .all(JSON.stringify(whom.clientIds)) as number[];
  }
  const sort = { column: 'name', direction: 'asc' } as const;
  const view = await clientView(context, { filter: whom.filter, sort });
  const except = new Set(whom.exceptIds);
  return readOrder(context.sqlite, view, await segmentMoment(context))
    .filter((id) => !except.has(id))
    .toSorted((a, b) => a - b);
}

/** Ids a part at a time: a statement over each part can be told of and cancelled. */
export function* parts(ids: readonly number[], size: number): Generator<string> {
  for (let at = 0; at < ids.length; at += size) yield JSON.stringify(ids.slice(at, at + size));
}
