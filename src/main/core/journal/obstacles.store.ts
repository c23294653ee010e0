import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { Obstacle } from '#shared/contract/journal.ts';
import type { ActionRow } from './behind.store.ts';
import { readRanges } from './inserted-ranges.ts';
import { broughtBack, laterChange } from './later-changes.store.ts';
import { childrenSince, parentsGone, placesTaken, type InTheWay } from './rests-on.store.ts';

interface KnownRow extends ActionRow {
  readonly inserted: string;
  readonly undone_by_id: number | null;
  readonly is_final: 0 | 1;
  readonly is_forgotten: 0 | 1;
}

const inTheWay = (found: InTheWay): Obstacle | null =>
  found === null ? null : { reason: 'later', action: found === true ? null : found };

/** What is seen at once: the action's own state, and later changes of its very rows. */
export function plainObstacle(sqlite: Sqlite, actionId: number): Obstacle | null {
  const row = sqlite
    .prepare(
      'SELECT inserted, undone_by_id, is_final, is_forgotten FROM journal_actions WHERE id = ?',
    )
    .get(actionId) as KnownRow | undefined;
  if (!row || row.undone_by_id !== null) return { reason: 'undone', action: null };
  if (row.is_final === 1) return { reason: 'final', action: null };
  if (row.is_forgotten === 1) return { reason: 'forgotten', action: null };
  return (
    inTheWay(laterChange(sqlite, actionId, readRanges(row.inserted))) ??
    inTheWay(broughtBack(sqlite, actionId))
  );
}

/** Rows of others that rest on this action's: found by the keys that lead from row to row, so not for every Ctrl+Z. */
export function hiddenObstacle(sqlite: Sqlite, actionId: number): Obstacle | null {
  const stored = sqlite
    .prepare('SELECT inserted FROM journal_actions WHERE id = ?')
    .pluck()
    .get(actionId) as string | undefined;
  if (stored === undefined) return null;
  const inserted = readRanges(stored);
  return (
    inTheWay(childrenSince(sqlite, actionId, inserted)) ??
    inTheWay(parentsGone(sqlite, actionId)) ??
    inTheWay(placesTaken(sqlite, actionId, inserted))
  );
}

/** Why an action cannot be taken back; null where it can. */
export const obstacleTo = (sqlite: Sqlite, actionId: number): Obstacle | null =>
  plainObstacle(sqlite, actionId) ?? hiddenObstacle(sqlite, actionId);

/** An obstacle as the failure of an undo. */
export function obstacleError({ reason, action }: Obstacle, cause?: unknown): AppError {
  const options = cause === undefined ? {} : { cause };
  if (reason === 'undone') return new AppError('nothing_to_undo', {}, options);
  if (reason === 'final') return new AppError('undo_final', {}, options);
  if (reason === 'forgotten') return new AppError('undo_forgotten', {}, options);
  if (!action) return new AppError('undo_blocked', { reason: 'unknown' }, options);
  const { params, kind, at } = action;
  return new AppError('undo_blocked', { ...params, reason: 'named', kind, at }, options);
}
