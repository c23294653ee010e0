import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import { replaceTagInSegments, segmentAskingFor } from '../segments/segments.store.ts';
import {
  giveTag,
  mergeTags,
  readTag,
  readTags,
  removeTag,
  renameTag,
  tagsOf,
  takeTag,
} from './tags.store.ts';

export const tagsHandlers: HandlersOf<'tags'> = {
  'tags.list': (_input, { db }) => readTags(db),
  'tags.of': ({ clientId }, { db }) => tagsOf(db, clientId),
  'tags.give': async ({ clientId, name }, { db, describe }) => {
    const client = await readClient(db, clientId);
    const tag = await giveTag(db, clientId, name);
    describe({ params: { name: client.name, tag: tag.name } });
    return tag;
  },
  'tags.take': async ({ clientId, tagId }, { db, describe }) => {
    const client = await readClient(db, clientId);
    const tag = await readTag(db, tagId);
    await takeTag(db, clientId, tagId);
    describe({ params: { name: client.name, tag: tag.name } });
    return {};
  },
  'tags.rename': async ({ id, name }, { db, describe }) => {
    const tag = await renameTag(db, id, name);
    describe({ params: { tag: tag.name } });
    return tag;
  },
  'tags.merge': async ({ id, intoId }, { db, describe, clock }) => {
    if (id === intoId) throw invalidInput('intoId', 'same');
    const from = await readTag(db, id);
    const into = await readTag(db, intoId);
    await mergeTags(db, id, intoId);
    await replaceTagInSegments(db, { id, intoId, at: clock.now() });
    describe({ params: { tag: from.name, into: into.name } });
    return into;
  },
  'tags.remove': async ({ id }, { db, describe }) => {
    const { name } = await readTag(db, id);
    const segment = await segmentAskingFor(db, 'tag', id);
    if (segment) throw new AppError('tag_in_segments', { name, segment });
    await removeTag(db, id);
    describe({ params: { tag: name } });
    return {};
  },
};
