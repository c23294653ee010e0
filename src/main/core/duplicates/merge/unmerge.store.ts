import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { WriteContext } from '../../context.ts';
import { dropExclusionsOfCalled } from './called-or-left-out.store.ts';
import { handOn, saveLater, standAgain, type LaterMerge } from './later-merges.store.ts';
import { deleteRow } from './rows.store.ts';
import { readSteps } from './steps.ts';
import { takeBack, type TakingApart } from './take-apart.store.ts';

interface MergeRow {
  readonly id: number;
  readonly kept_id: number;
  readonly lost_id: number;
  readonly lost_name: string;
  readonly steps: string;
}

const columns = 'SELECT id, kept_id, lost_id, lost_name, steps FROM client_merges';

function laterMerges(sqlite: Sqlite, { id, kept_id: keptId }: MergeRow): LaterMerge[] {
  const rows = sqlite
    .prepare(`${columns} WHERE kept_id = ? AND id > ? ORDER BY id`)
    .all(keptId, id) as MergeRow[];
  return rows.map((row) => ({ id: row.id, steps: readSteps(row.steps), isChanged: false }));
}

/**
 * Takes a merge apart, whatever has happened since: the lost client is there again under its own id, and what moved
 * goes back. What was changed since stays as it was changed, what was added since stays with the kept client, and
 * other merges into that client stand as if this one had never been. Throws `not_found`, and `unmerge_blocked` while
 * the kept client is itself merged into another.
 */
export function unmergeClients(
  { sqlite, reinserted }: Pick<WriteContext, 'sqlite' | 'reinserted'>,
  mergeId: number,
): { keptId: number; lostId: number; lostName: string } {
  const merge = sqlite.prepare(`${columns} WHERE id = ?`).get(mergeId) as MergeRow | undefined;
  if (!merge) throw new AppError('not_found');
  const above = sqlite
    .prepare('SELECT lost_name FROM client_merges WHERE lost_id = ?')
    .pluck()
    .get(merge.kept_id) as string | undefined;
  if (above !== undefined) throw new AppError('unmerge_blocked', { name: above });
  const later = laterMerges(sqlite, merge);
  const steps = readSteps(merge.steps);
  const taking: TakingApart = {
    sqlite,
    reinserted,
    isHandedOn: (step, column) => handOn(later, step, column),
  };
  const bringAgain = standAgain(taking, steps, later);
  takeBack(taking, steps);
  bringAgain();
  const last = later.at(-1);
  if (last) {
    // A call that stands for itself again meets the client's being left out of that week, which is back too.
    const dropped = dropExclusionsOfCalled(sqlite, merge.kept_id);
    last.steps.push(...dropped);
    last.isChanged ||= dropped.length > 0;
  }
  saveLater(sqlite, later);
  deleteRow(sqlite, 'client_merges', mergeId);
  return { keptId: merge.kept_id, lostId: merge.lost_id, lostName: merge.lost_name };
}
