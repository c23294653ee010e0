import type { HandlersOf } from '../handlers.ts';
import { readSettings } from '../settings/settings.store.ts';
import { believedNow } from './believed-now.store.ts';
import { forgetBefore } from './forget.store.ts';
import { readTrashIds } from './items.store.ts';
import { readItems, readTrash } from './list.store.ts';
import { restoreMany, restoreOne } from './restore.store.ts';
import { trashTableOf, type Image } from './trash-kinds.ts';

const dayMs = 86_400_000;
/** Things restored between two looks at whether the work was cancelled. */
const atOnce = 1000;

export const trashHandlers: HandlersOf<'trash'> = {
  'trash.list': (window, { sqlite }) => readTrash(sqlite, window),

  'trash.restore': ({ which, withParents }, context) => {
    const { sqlite, job, describe } = context;
    const ids = 'ids' in which ? which.ids : readTrashIds(sqlite, which.filter);
    const [only] = ids;
    if (only !== undefined && ids.length === 1) {
      const [item] = readItems(sqlite, [only]);
      const done = restoreOne(context, only, withParents);
      const table = item && trashTableOf(item.table);
      const name = item && table ? table.title(JSON.parse(item.before) as Image) : '';
      describe({ kind: `trash.${table?.kind ?? 'restore'}`, params: { name } });
      return { ...done, refused: 0 };
    }
    const sum = { restored: 0, leftOut: 0, refused: 0 };
    for (let at = 0; at < ids.length; at += atOnce) {
      job.throwIfCancelled();
      job.progress('restoring', at, ids.length);
      const part = restoreMany(context, ids.slice(at, at + atOnce));
      sum.restored += part.restored;
      sum.leftOut += part.leftOut;
      sum.refused += part.refused;
    }
    job.progress('indexing', ids.length, ids.length);
    describe({ params: { count: sum.restored } });
    return sum;
  },

  'trash.forget': async ({ atMost }, { sqlite, db, clock, actionId }) => {
    const { trashDays } = await readSettings(db);
    const now = believedNow(sqlite, clock.now(), actionId);
    // Without a moment to count from nothing new is forgotten; what was, may still have to be emptied.
    const before = now === null ? '' : new Date(Date.parse(now) - trashDays * dayMs).toISOString();
    return forgetBefore(sqlite, before, atMost);
  },
};
