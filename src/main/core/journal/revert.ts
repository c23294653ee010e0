import type Sqlite from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import { journaledTables } from '../../db/database.ts';
import { storedColumns } from '../../db/journal-triggers.ts';
import { clearTouched, touchInserted, touchedByAction } from '../derive/touched.ts';
import { readRanges, type InsertedRanges } from './inserted-ranges.ts';

type Handle = Sqlite.Database;

interface ActionRow {
  readonly id: number;
  readonly kind: string;
  readonly params: string;
  readonly at: string;
  readonly inserted: string;
}

interface ChangeRow {
  readonly table_name: (typeof journaledTables)[number];
  readonly row_id: number;
  readonly before: string;
  readonly after: string | null;
}

/** Above so many rows a revert is not logged row by row, and cannot be taken back itself. */
const largestLogged = 20_000;

const stands = 'undone_by_id IS NULL AND undoes_id IS NULL';

const toInfo = (row: ActionRow): ActionInfo => ({
  id: row.id,
  kind: row.kind,
  params: JSON.parse(row.params) as ActionInfo['params'],
  at: row.at,
});

function find(sqlite: Handle, actionId: number | undefined, current: number): ActionRow {
  const columns = 'SELECT id, kind, params, at, inserted FROM journal_actions';
  const row = (
    actionId === undefined
      ? sqlite
          .prepare(
            `${columns} WHERE ${stands} AND is_final = 0 AND id < ? ORDER BY id DESC LIMIT 1`,
          )
          .get(current)
      : sqlite.prepare(`${columns} WHERE ${stands} AND is_final = 0 AND id = ?`).get(actionId)
  ) as ActionRow | undefined;
  if (!row) throw new AppError('nothing_to_undo');
  return row;
}

const countInserted = (inserted: InsertedRanges): number =>
  Object.values(inserted)
    .flat()
    .reduce((sum, [first, last]) => sum + last - first + 1, 0);

/** Refuses where a later action that still stands has changed a row of this one. */
function assertNothingCameAfter(sqlite: Handle, action: ActionRow, inserted: InsertedRanges): void {
  const blocked = (kind: unknown): never => {
    throw new AppError('undo_blocked', { kind: String(kind) });
  };
  const changed = sqlite
    .prepare(
      `SELECT later_action.kind FROM journal_changes AS mine
       JOIN journal_changes AS later
         ON later.table_name = mine.table_name AND later.row_id = mine.row_id AND later.action_id > mine.action_id
       JOIN journal_actions AS later_action ON later_action.id = later.action_id
       WHERE mine.action_id = ? AND later_action.undone_by_id IS NULL AND later_action.undoes_id IS NULL LIMIT 1`,
    )
    .pluck()
    .get(action.id);
  if (changed !== undefined) blocked(changed);
  for (const [table, ranges] of Object.entries(inserted)) {
    for (const [first, last] of ranges) {
      const touched = sqlite
        .prepare(
          `SELECT journal_actions.kind FROM journal_changes
           JOIN journal_actions ON journal_actions.id = action_id
           WHERE table_name = ? AND row_id BETWEEN ? AND ? AND action_id > ? AND ${stands} LIMIT 1`,
        )
        .pluck()
        .get(table, first, last, action.id);
      if (touched !== undefined) blocked(touched);
    }
  }
}

const isWithin = (ranges: readonly [number, number][] | undefined, id: number): boolean =>
  ranges?.some(([first, last]) => id >= first && id <= last) ?? false;

type Image = Record<string, unknown>;

/** Writes whole rows from their journal images. */
function rowWriter(sqlite: Handle) {
  const tables = new Map<
    string,
    { empty: Image; insert: Sqlite.Statement; update: Sqlite.Statement; remove: Sqlite.Statement }
  >();
  const prepared = (table: string) => {
    let found = tables.get(table);
    if (!found) {
      const columns = storedColumns(sqlite, table);
      const values = columns.map((column) => `@${column}`).join(', ');
      const settings = columns.map((column) => `${column} = @${column}`).join(', ');
      found = {
        // Columns that a later migration added are not in an older image: they go back to null.
        empty: Object.fromEntries(columns.map((column) => [column, null])),
        insert: sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`),
        update: sqlite.prepare(`UPDATE ${table} SET ${settings} WHERE id = @id`),
        remove: sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`),
      };
      tables.set(table, found);
    }
    return found;
  };
  const image = (table: string, json: string): Image => ({
    ...prepared(table).empty,
    ...(JSON.parse(json) as Image),
  });
  return {
    insert: (table: string, json: string) => void prepared(table).insert.run(image(table, json)),
    update: (table: string, json: string) => void prepared(table).update.run(image(table, json)),
    remove: (table: string, id: number) => void prepared(table).remove.run(id),
  };
}

const changesOf = (sqlite: Handle, actionId: number): ChangeRow[] =>
  sqlite
    .prepare(
      'SELECT table_name, row_id, before, after FROM journal_changes WHERE action_id = ? ORDER BY id',
    )
    .all(actionId) as ChangeRow[];

/** Puts the rows back as they were before the action. */
function putBack(sqlite: Handle, action: ActionRow, inserted: InsertedRanges): void {
  for (const table of journaledTables.toReversed()) {
    for (const [first, last] of inserted[table] ?? []) {
      sqlite.prepare(`DELETE FROM ${table} WHERE id BETWEEN ? AND ?`).run(first, last);
    }
  }
  const rows = rowWriter(sqlite);
  for (const { table_name: table, row_id: id, before, after } of changesOf(
    sqlite,
    action.id,
  ).toReversed()) {
    if (isWithin(inserted[table], id)) continue;
    if (after === null) rows.insert(table, before);
    else rows.update(table, before);
  }
}

/** Does the action again: what it inserted comes from what its undo deleted, the rest from its own images. */
function doAgain(sqlite: Handle, action: ActionRow, undoId: number): void {
  const inserted = readRanges(action.inserted);
  const rows = rowWriter(sqlite);
  // First what changed and went: a value that may stand but once is free then for the row that comes with it.
  for (const { table_name: table, row_id: id, after } of changesOf(sqlite, action.id)) {
    if (isWithin(inserted[table], id)) continue;
    if (after === null) rows.remove(table, id);
    else rows.update(table, after);
  }
  for (const { table_name: table, row_id: id, before, after } of changesOf(sqlite, undoId)) {
    if (after === null && isWithin(inserted[table], id)) rows.insert(table, before);
  }
}

/**
 * Takes an action back inside the running action `current`. Throws `nothing_to_undo`, and `undo_blocked` where
 * later work rests on its rows.
 */
export function undoAction(sqlite: Handle, current: number, actionId?: number): ActionInfo {
  const action = find(sqlite, actionId, current);
  const inserted = readRanges(action.inserted);
  assertNothingCameAfter(sqlite, action, inserted);
  clearTouched(sqlite);
  touchInserted(sqlite, inserted);
  touchedByAction(sqlite, action.id, inserted);
  const isLarge = countInserted(inserted) > largestLogged;
  if (isLarge) sqlite.exec('UPDATE journal_current SET is_logging = 0');
  putBack(sqlite, action, inserted);
  sqlite
    .prepare('UPDATE journal_actions SET undone_by_id = ? WHERE id = ?')
    .run(current, action.id);
  sqlite
    .prepare('UPDATE journal_actions SET undoes_id = ?, is_final = ? WHERE id = ?')
    .run(action.id, isLarge ? 1 : 0, current);
  return toInfo(action);
}

/** Does again what the latest undo took back, where nothing was done since. Throws `nothing_to_undo`. */
export function redoAction(sqlite: Handle, current: number): ActionInfo {
  const undoId = sqlite
    .prepare(
      `SELECT undo.id FROM journal_actions AS undo
       JOIN journal_actions AS undone ON undone.id = undo.undoes_id AND undone.undone_by_id = undo.id
       WHERE undo.is_final = 0 AND NOT EXISTS (
         SELECT 1 FROM journal_actions AS since
         WHERE since.id > undo.id AND since.id < ? AND since.undoes_id IS NULL)
       ORDER BY undo.id DESC LIMIT 1`,
    )
    .pluck()
    .get(current) as number | undefined;
  if (undoId === undefined) throw new AppError('nothing_to_undo');
  const undone = sqlite
    .prepare('SELECT id, kind, params, at, inserted FROM journal_actions WHERE undone_by_id = ?')
    .get(undoId) as ActionRow;
  clearTouched(sqlite);
  doAgain(sqlite, undone, undoId);
  touchedByAction(sqlite, undone.id, readRanges(undone.inserted));
  sqlite.prepare('UPDATE journal_actions SET undone_by_id = NULL WHERE id = ?').run(undone.id);
  sqlite.prepare('UPDATE journal_actions SET undoes_id = ? WHERE id = ?').run(undoId, current);
  return toInfo(undone);
}
