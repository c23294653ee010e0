import type Sqlite from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import { journaledTables } from '../../db/database.ts';
import { clearTouched, touchInserted, touchedByAction } from '../derive/touched.ts';
import { stands, toInfo, type ActionRow } from './behind.store.ts';
import { changesOf } from './changes.store.ts';
import { readRanges, type InsertedRanges } from './inserted-ranges.ts';
import { obstacleError, plainObstacle } from './obstacles.store.ts';
import { rowWriter } from './row-writer.ts';

type Handle = Sqlite.Database;

interface RevertedRow extends ActionRow {
  readonly inserted: string;
}

/** Above so many rows a revert is not logged row by row, and cannot be taken back itself. */
const largestLogged = 20_000;

/** The given action, or the latest that still stands. Throws `not_found`, `nothing_to_undo`. */
function find(sqlite: Handle, actionId: number | undefined, current: number): RevertedRow {
  const columns = 'SELECT id, kind, params, at, inserted FROM journal_actions AS action';
  const row = (
    actionId === undefined
      ? sqlite
          .prepare(
            `${columns} WHERE ${stands('action')} AND is_final = 0 AND id < ? ORDER BY id DESC LIMIT 1`,
          )
          .get(current)
      : sqlite.prepare(`${columns} WHERE undoes_id IS NULL AND id = ?`).get(actionId)
  ) as RevertedRow | undefined;
  if (!row) throw new AppError(actionId === undefined ? 'nothing_to_undo' : 'not_found');
  return row;
}

const countInserted = (inserted: InsertedRanges): number =>
  Object.values(inserted)
    .flat()
    .reduce((sum, [first, last]) => sum + last - first + 1, 0);

const isWithin = (ranges: readonly [number, number][] | undefined, id: number): boolean =>
  ranges?.some(([first, last]) => id >= first && id <= last) ?? false;

/** Puts the rows back as they were before the action. */
function putBack(sqlite: Handle, action: RevertedRow, inserted: InsertedRanges): void {
  for (const table of journaledTables.toReversed()) {
    if (!inserted[table]) continue;
    const remove = sqlite.prepare(`DELETE FROM ${table} WHERE id BETWEEN ? AND ?`);
    for (const [first, last] of inserted[table]) remove.run(first, last);
  }
  const rows = rowWriter(sqlite);
  for (const { table, row_id: id, before, after } of changesOf(sqlite, action.id, 'back')) {
    if (isWithin(inserted[table], id)) continue;
    if (after === null) rows.insert(table, rows.read(table, before));
    else rows.update(table, id, rows.read(table, after), rows.read(table, before));
  }
}

/** Does the action again: what it inserted comes from what its undo deleted, the rest from its own images. */
function doAgain(sqlite: Handle, action: RevertedRow, undoId: number): void {
  const inserted = readRanges(action.inserted);
  const rows = rowWriter(sqlite);
  // First what changed and went: a value that may stand but once is free then for the row that comes with it.
  for (const { table, row_id: id, before, after } of changesOf(sqlite, action.id, 'forward')) {
    if (isWithin(inserted[table], id)) continue;
    if (after === null) rows.remove(table, id);
    else rows.update(table, id, rows.read(table, before), rows.read(table, after));
  }
  for (const { table, row_id: id, before, after } of changesOf(sqlite, undoId, 'forward')) {
    if (after === null && isWithin(inserted[table], id)) {
      rows.insert(table, rows.read(table, before));
    }
  }
}

/**
 * Takes an action back inside the running action `current`. Throws `nothing_to_undo`; `undo_final` and
 * `undo_forgotten` for one that never can be, or no longer; `undo_blocked` where later work rests on its rows.
 */
export function undoAction(sqlite: Handle, current: number, actionId?: number): ActionInfo {
  const action = find(sqlite, actionId, current);
  const obstacle = plainObstacle(sqlite, action.id);
  if (obstacle) throw obstacleError(obstacle);
  const inserted = readRanges(action.inserted);
  clearTouched(sqlite);
  touchInserted(sqlite, inserted);
  touchedByAction(sqlite, action.id, inserted);
  const isLarge = countInserted(inserted) > largestLogged;
  if (isLarge) sqlite.exec('UPDATE journal_current SET is_logging = 0');
  // First, so that a refusal of the base can be told by what was to be taken back (action.ts).
  sqlite
    .prepare('UPDATE journal_actions SET undone_by_id = ? WHERE id = ?')
    .run(current, action.id);
  putBack(sqlite, action, inserted);
  sqlite
    .prepare('UPDATE journal_actions SET undoes_id = ?, is_final = ? WHERE id = ?')
    .run(action.id, isLarge ? 1 : 0, current);
  return toInfo(action);
}

/** The action that an undo, still in its transaction, was about to take back. */
export const actionBeingUndone = (sqlite: Handle, current: number): number | null =>
  (sqlite.prepare('SELECT id FROM journal_actions WHERE undone_by_id = ?').pluck().get(current) as
    | number
    | undefined) ?? null;

/** Does again what the latest undo took back, where nothing was done since. Throws `nothing_to_undo`. */
export function redoAction(sqlite: Handle, current: number): ActionInfo {
  const undoId = sqlite
    .prepare(
      `SELECT undo.id FROM journal_actions AS undo
       JOIN journal_actions AS undone ON undone.id = undo.undoes_id AND undone.undone_by_id = undo.id
       WHERE undo.is_final = 0 AND undo.is_forgotten = 0 AND undone.is_forgotten = 0 AND NOT EXISTS (
         SELECT 1 FROM journal_actions AS since
         WHERE since.id > undo.id AND since.id < ? AND since.undoes_id IS NULL)
       ORDER BY undo.id DESC LIMIT 1`,
    )
    .pluck()
    .get(current) as number | undefined;
  if (undoId === undefined) throw new AppError('nothing_to_undo');
  const undone = sqlite
    .prepare('SELECT id, kind, params, at, inserted FROM journal_actions WHERE undone_by_id = ?')
    .get(undoId) as RevertedRow;
  clearTouched(sqlite);
  doAgain(sqlite, undone, undoId);
  touchedByAction(sqlite, undone.id, readRanges(undone.inserted));
  sqlite.prepare('UPDATE journal_actions SET undone_by_id = NULL WHERE id = ?').run(undone.id);
  sqlite.prepare('UPDATE journal_actions SET undoes_id = ? WHERE id = ?').run(undoId, current);
  return toInfo(undone);
}
