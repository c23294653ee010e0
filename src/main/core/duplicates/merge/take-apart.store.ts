import type { Database as Sqlite } from 'better-sqlite3';
import type { JournaledTable } from '../../../db/database.ts';
import { parentsOf } from '../../../db/references.ts';
import { insertRow, readRow, writeColumns } from './rows.store.ts';
import { idOf, type Drop, type Image, type Set, type Step } from './steps.ts';

/** What taking a merge apart needs to know besides its steps. */
export interface TakingApart {
  readonly sqlite: Sqlite;
  /** To be told of each row that comes back. */
  readonly reinserted: (table: JournaledTable, id: number) => void;
  /**
   * Whether a later merge rests on what this one set: then that one is told, and the row stays as it is until it is
   * taken apart too.
   */
  readonly isHandedOn: (step: Set, column: string) => boolean;
}

/** The columns of a row as they can be now: what it led to may be gone since. Null where it cannot be at all. */
function fitting(
  sqlite: Sqlite,
  table: string,
  row: Image,
  unchecked: string | null,
): Image | null {
  const fit = { ...row };
  const isNullable = new Map(
    (sqlite.pragma(`table_info(${table})`) as { name: string; notnull: 0 | 1 }[]).map(
      ({ name, notnull }) => [name, notnull === 0],
    ),
  );
  for (const { table: parent, column } of parentsOf(sqlite, table)) {
    const id = row[column];
    if (column === unchecked || typeof id !== 'number' || readRow(sqlite, parent, id)) continue;
    if (isNullable.get(column) !== true) return null;
    fit[column] = null;
  }
  return fit;
}

/** `unchecked`: the column whose row is not there, and is about to be another. Answers whether the row is back. */
export function bringBack(
  { sqlite, reinserted }: TakingApart,
  { table, row }: { readonly table: string; readonly row: Image },
  unchecked: string | null = null,
): boolean {
  const fit = fitting(sqlite, table, row, unchecked);
  if (!fit) return false;
  if (table === 'clients' && isTaken(sqlite, fit)) fit.external_id = null;
  insertRow(sqlite, table, fit);
  reinserted(table as JournaledTable, idOf(row));
  return true;
}

/** An import may have given the outside number to somebody else since. */
const isTaken = (sqlite: Sqlite, { external_id: externalId = null }: Image): boolean =>
  externalId !== null &&
  sqlite.prepare('SELECT 1 FROM clients WHERE external_id = ?').get(externalId) !== undefined;

function unset(taking: TakingApart, step: Set): void {
  const { sqlite, isHandedOn } = taking;
  const row = readRow(sqlite, step.table, step.id);
  if (!row) return;
  // What was changed since stays as it was changed.
  const columns = Object.entries(step.before).filter(
    ([column]) => !isHandedOn(step, column) && row[column] === step.after[column],
  );
  writeColumns(sqlite, step.table, step.id, Object.fromEntries(columns));
}

/**
 * A row as it was before it was led elsewhere and then dropped: it comes back where it is going to be led back to anyway, for
 * where it was dropped there may stand another one by now.
 */
function beforeMoves({ table, row }: Drop, earlier: readonly Step[]): Pick<Drop, 'table' | 'row'> {
  const id = idOf(row);
  const led = { ...row };
  for (const step of earlier.toReversed()) {
    if (step.do !== 'move' || step.table !== table || !step.ids.includes(id)) continue;
    if (led[step.column] === step.to) led[step.column] = step.from;
  }
  return { table, row: led };
}

/** Takes steps back, the last one first. Rows that were deleted or led elsewhere since are left as they are. */
export function takeBack(taking: TakingApart, steps: readonly Step[]): void {
  const { sqlite } = taking;
  for (const [at, step] of [...steps.entries()].toReversed()) {
    if (step.do === 'set') unset(taking, step);
    else if (step.do === 'drop') bringBack(taking, beforeMoves(step, steps.slice(0, at)));
    else if (step.do === 'fold') {
      if (bringBack(taking, step)) takeBack(taking, step.steps);
    } else {
      const { table, column, ids, from, to } = step;
      sqlite
        .prepare(
          `UPDATE ${table} SET ${column} = ? WHERE ${column} = ? AND id IN (SELECT value FROM json_each(?))`,
        )
        .run(from, to, JSON.stringify(ids));
    }
  }
}
