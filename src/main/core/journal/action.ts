import Sqlite from 'better-sqlite3';
import type { ActionInfo } from '#shared/contract/events.ts';
import { journaledTables, type JournaledTable } from '../../db/database.ts';
import type { ActionDescription } from '../context.ts';
import { derive } from '../derive/derive.ts';
import { touchedByAction } from '../derive/touched.ts';
import { fileInTrash } from '../trash/file.store.ts';
import { coalesce } from './coalesce.ts';
import { readRanges, storedRanges, type InsertedRanges } from './inserted-ranges.ts';
import { hiddenObstacle, obstacleError } from './obstacles.store.ts';
import { actionBeingUndone } from './revert.ts';

export interface Recorder {
  readonly actionId: number;
  describe(description: ActionDescription): void;
  /** Says that a row came back under the id that it had before, which no range of new ids shows. */
  reinserted(table: JournaledTable, id: number): void;
}

interface ActionOptions {
  readonly sqlite: Sqlite.Database;
  readonly kind: string;
  /** UTC instant. */
  readonly at: string;
}

/** The last id given in each journaled table. */
function sequences(sqlite: Sqlite.Database): Map<string, number> {
  const rows = sqlite.prepare('SELECT name, seq FROM sqlite_sequence').raw().all() as [
    string,
    number,
  ][];
  return new Map(rows);
}

function rangesSince(before: Map<string, number>, after: Map<string, number>): InsertedRanges {
  const ranges: InsertedRanges = {};
  for (const table of journaledTables) {
    const first = (before.get(table) ?? 0) + 1;
    const last = after.get(table) ?? 0;
    if (last >= first) ranges[table] = [[first, last]];
  }
  return ranges;
}

/**
 * Runs `work` as one action: one transaction, one journal entry, one undo. What is derived from the rows that
 * changed (totals, search) is brought up to date before the commit, so no command can forget it. An action
 * that changed nothing leaves no entry (`action` is null).
 */
export async function runAction<T>(
  { sqlite, kind, at }: ActionOptions,
  work: (recorder: Recorder) => T | Promise<T>,
): Promise<{ value: T; action: ActionInfo | null }> {
  sqlite.exec('BEGIN IMMEDIATE');
  let actionId = 0;
  try {
    // Checked at the commit: an undo puts rows back in whatever order they were taken away.
    sqlite.pragma('defer_foreign_keys = ON');
    const before = sequences(sqlite);
    actionId = Number(
      sqlite
        .prepare('INSERT INTO journal_actions (kind, params, at, inserted) VALUES (?, ?, ?, ?)')
        .run(kind, '{}', at, '{}').lastInsertRowid,
    );
    sqlite.prepare('UPDATE journal_current SET action_id = ?, is_logging = 1').run(actionId);
    let description: ActionDescription = {};
    const reinserted: InsertedRanges = {};
    const value = await work({
      actionId,
      describe: (more) => {
        description = { ...description, ...more };
      },
      reinserted: (table, id) => {
        (reinserted[table] ??= []).push([id, id]);
      },
    });
    const inserted = storedRanges(rangesSince(before, sequences(sqlite)), reinserted);
    const action = finish(sqlite, { actionId, kind, at, description, inserted });
    sqlite.exec('UPDATE journal_current SET action_id = NULL, is_logging = 1');
    sqlite.exec('COMMIT');
    return { value, action };
  } catch (error) {
    // Later rows (a call with an imported client) would be left without the row that they belong to, or have since
    // taken what may stand but once.
    const undone = isConstraint(error) ? actionBeingUndone(sqlite, actionId) : null;
    // SQLite has rolled back by itself after some failures (a full disk).
    if (sqlite.inTransaction) sqlite.exec('ROLLBACK');
    if (undone === null) throw error;
    const obstacle = hiddenObstacle(sqlite, undone) ?? { reason: 'later', action: null };
    throw obstacleError(obstacle, error);
  }
}

const isConstraint = (error: unknown): boolean =>
  error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT');

interface Finished {
  readonly actionId: number;
  readonly kind: string;
  readonly at: string;
  readonly description: ActionDescription;
  /** As it is stored. */
  readonly inserted: string;
}

function finish(sqlite: Sqlite.Database, action: Finished): ActionInfo | null {
  const { actionId, at, inserted, description } = action;
  const kind = description.kind ?? action.kind;
  const params = description.params ?? {};
  const hasChanges =
    sqlite.prepare('SELECT 1 FROM journal_changes WHERE action_id = ? LIMIT 1').get(actionId) !==
    undefined;
  if (!hasChanges && inserted === '{}') {
    const isRevert = sqlite
      .prepare('SELECT 1 FROM journal_actions WHERE id = ? AND undoes_id IS NOT NULL')
      .get(actionId);
    if (isRevert === undefined) {
      sqlite.prepare('DELETE FROM journal_actions WHERE id = ?').run(actionId);
      return null;
    }
  }
  sqlite
    .prepare(
      'UPDATE journal_actions SET kind = ?, params = ?, inserted = ?, coalesce_key = ?, is_final = max(is_final, ?) WHERE id = ?',
    )
    .run(
      kind,
      JSON.stringify(params),
      inserted,
      description.coalesceKey ?? null,
      description.isFinal === true ? 1 : 0,
      actionId,
    );
  touchedByAction(sqlite, actionId, readRanges(inserted));
  // Before the search text of what was deleted goes: the trash is searched by it.
  fileInTrash(sqlite, actionId, action.kind);
  derive(sqlite);
  const id = coalesce(sqlite, actionId);
  return { id, kind, params, at };
}
