import Sqlite from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { TrashProblem } from '#shared/contract/trash.ts';
import { journaledTables, type JournaledTable } from '../../db/database.ts';
import { keysFrom } from '../../db/ownership.ts';
import { prepared } from '../../db/prepared.ts';
import type { WriteContext } from '../context.ts';
import { rowWriter } from '../journal/row-writer.ts';
import { isInTrash, trashItemOf } from './items.store.ts';
import { readItems } from './list.store.ts';
import { goneParents, problemOf } from './problems.store.ts';
import type { Image } from './trash-kinds.ts';
import { pointBack } from './point-back.store.ts';
import { withAllParts, type Returning, type ReturningRows } from './with-it.store.ts';

type Context = Pick<WriteContext, 'sqlite' | 'reinserted'>;
type Root = Parameters<typeof withAllParts>[1][number];

export interface Restored {
  /** Things that were asked for, what they belong to included. */
  readonly restored: number;
  /** Rows that belong to something else as well, which is gone. */
  readonly leftOut: number;
}

const isJournaled = (table: string): table is JournaledTable =>
  (journaledTables as readonly string[]).includes(table);

const rootsOf = (sqlite: Sqlite.Database, ids: readonly number[]): Root[] =>
  readItems(sqlite, ids).flatMap(({ table, row_id: id, action_id: actionId, before }) =>
    isJournaled(table)
      ? [{ table, id, row: { image: JSON.parse(before) as Image, actionId, isRoot: true } }]
      : [],
  );

function blocked({ reason, kind, name, itemId }: TrashProblem): AppError {
  const where = itemId === null ? 'gone' : 'in_trash';
  return new AppError('restore_blocked', {
    reason: reason === 'taken' ? 'taken' : where,
    name,
    kind: kind ?? '',
  });
}

/** What a thing belongs to and is in the trash too, and what that belongs to. Throws `restore_blocked`. */
function parentsToo(sqlite: Sqlite.Database, root: Root): Root[] {
  const gone = goneParents(sqlite, root.table, root.row.image);
  return gone.flatMap(({ table, id }) => {
    const item = trashItemOf(sqlite, table, id);
    const [parent] = item === null ? [] : rootsOf(sqlite, [item]);
    if (!parent) {
      const problem = problemOf(sqlite, root.table, root.row.image);
      throw blocked(problem ?? { reason: 'parent', kind: null, name: '', itemId: null });
    }
    return [...parentsToo(sqlite, parent), parent];
  });
}

/** One thing of the trash, with whatever it belongs to if that is wanted. Throws `not_found`, `restore_blocked`. */
export function restoreOne(context: Context, id: number, withParents: boolean): Restored {
  const { sqlite } = context;
  const [root] = isInTrash(sqlite, id) ? rootsOf(sqlite, [id]) : [];
  if (!root) throw new AppError('not_found');
  const parents = withParents ? parentsToo(sqlite, root) : [];
  const roots = [...parents, root];
  for (const { table, row } of withParents ? parents : roots) {
    const problem = problemOf(sqlite, table, row.image);
    if (problem && (problem.reason === 'taken' || !withParents)) throw blocked(problem);
  }
  const done = putIn(context, withAllParts(sqlite, roots));
  if (done.restored < roots.length) {
    throw blocked({ reason: 'taken', kind: null, name: '', itemId: null });
  }
  return done;
}

/** Those of several things that can be restored by themselves, or with each other. Answers also how many cannot. */
export function restoreMany(
  context: Context,
  ids: readonly number[],
): Restored & { readonly refused: number } {
  const roots = rootsOf(context.sqlite, ids);
  const { restored, leftOut } = putIn(context, withAllParts(context.sqlite, roots));
  return { restored, leftOut, refused: roots.length - restored };
}

/** Inserts rows, what they belong to first, each under its own id. */
function putIn({ sqlite, reinserted }: Context, rows: ReturningRows): Restored {
  const writer = rowWriter(sqlite);
  const result = { restored: 0, leftOut: 0 };
  const back: { table: JournaledTable; id: number; row: Returning }[] = [];
  for (const table of journaledTables) {
    // A return may have a lower id than its sale, where a file brought them in.
    const waiting = [...(rows.get(table) ?? [])];
    for (let before = -1; before !== waiting.length && waiting.length > 0;) {
      before = waiting.length;
      for (const [id, row] of waiting.splice(0)) {
        if (goneParents(sqlite, table, row.image).length > 0) waiting.push([id, row]);
        else if (insertRow(sqlite, writer, table, row.image)) {
          reinserted(table, id);
          back.push({ table, id, row });
          if (row.isRoot) result.restored += 1;
        } else if (!row.isRoot) result.leftOut += 1;
      }
    }
    result.leftOut += waiting.filter(([, row]) => !row.isRoot).length;
  }
  for (const [table, ofTable] of Map.groupBy(back, (one) => one.table)) {
    for (const [actionId, ofAction] of Map.groupBy(ofTable, ({ row }) => row.actionId)) {
      pointBack(sqlite, { table, actionId, ids: ofAction.map(({ id }) => id) });
    }
  }
  return result;
}

/** False where another row has what may stand but once. */
function insertRow(
  sqlite: Sqlite.Database,
  writer: ReturnType<typeof rowWriter>,
  table: JournaledTable,
  image: Image,
): boolean {
  const row = { ...writer.read(table, '{}'), ...image };
  for (const { column, parent, isOwned } of keysFrom(sqlite, table)) {
    if (isOwned || row[column] === null) continue;
    const there = prepared(sqlite, `SELECT 1 FROM ${parent} WHERE id = ?`).get(row[column]);
    // It is pointed there again when that comes back too (`pointBack`).
    if (there === undefined) row[column] = null;
  }
  try {
    writer.insert(table, row);
    return true;
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && error.code === 'SQLITE_CONSTRAINT_UNIQUE')
      return false;
    throw error;
  }
}
