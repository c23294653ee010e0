import { deleteClients } from '../clients/delete-clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import { findOrAddTag } from '../tags/tags.store.ts';
import { changeSql, knownTag } from './change-sql.store.ts';
import { chosenIds } from './chosen.store.ts';
import { previewRemoval } from './preview-removal.store.ts';
import { applyChange, previewChange } from './preview.store.ts';

export const bulkHandlers: HandlersOf<'bulk'> = {
  'bulk.preview': async ({ whom, change }, context) => {
    const { db, sqlite, job } = context;
    const tagId = change.what === 'giveTag' ? await knownTag(db, change.name) : null;
    const sql = await changeSql(db, change, tagId);
    return previewChange(sqlite, await chosenIds(whom, context), sql, job);
  },

  'bulk.apply': async ({ whom, change }, context) => {
    const { db, sqlite, job, clock, describe } = context;
    const ids = await chosenIds(whom, context);
    const tag = change.what === 'giveTag' ? await findOrAddTag(db, change.name) : null;
    const sql = await changeSql(db, change, tag?.id ?? null);
    const changed = applyChange(sqlite, ids, sql, { job, now: clock.now() });
    describe({ kind: sql.kind, params: { ...sql.words, count: changed } });
    return { clients: ids.length, changed };
  },

  'bulk.previewRemove': async ({ whom }, context) =>
    previewRemoval(context.sqlite, await chosenIds(whom, context), context.job),

  'bulk.remove': async ({ whom }, context) => {
    const { sqlite, job, describe } = context;
    const ids = await chosenIds(whom, context);
    let done = 0;
    const { clients, orders, contacts, reminders } = deleteClients(sqlite, ids, (rows, of) => {
      job.throwIfCancelled();
      done += rows;
      job.progress('deleting', done, of);
    });
    job.progress('indexing', done, done);
    describe({ params: { count: clients, orders, contacts, reminders } });
    return { clients };
  },
};
