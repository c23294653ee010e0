import type { Database as Sqlite } from 'better-sqlite3';
import { prepared } from '../../db/prepared.ts';
import { trackedTables, type Image, type TrackedTable } from './tracked.ts';

/** A row of the journal: one row of the base, as it was and as it became. */
export interface RowChange {
  readonly id: number;
  readonly actionId: number;
  readonly table: string;
  readonly rowId: number;
  readonly before: Image;
  /** Null: deleted. */
  readonly after: Image | null;
}

interface RawChange extends Omit<RowChange, 'before' | 'after'> {
  readonly before: string;
  readonly after: string | null;
}

const read = (raw: RawChange): RowChange => ({
  ...raw,
  before: JSON.parse(raw.before) as Image,
  after: raw.after === null ? null : (JSON.parse(raw.after) as Image),
});

/** Pictures are left in the file. */
const columns = `change.id, change.action_id AS actionId, change.table_name AS "table", change.row_id AS rowId,
  CASE table_name WHEN 'client_photos' THEN json_remove(before, '$.jpeg') ELSE before END AS before,
  CASE table_name WHEN 'client_photos' THEN json_remove(after, '$.jpeg') ELSE after END AS after`;

/** Actions that were not taken back, and that take none back. */
const stands = 'action.undone_by_id IS NULL AND action.undoes_id IS NULL';

const ownersOf = ({ table }: TrackedTable): string =>
  table === 'client_relations'
    ? '(client_id = @clientId OR other_id = @clientId)'
    : 'client_id = @clientId';

/** `table, row` of everything that stands on the card now. */
const currentRows = trackedTables
  .map((one) => `SELECT '${one.table}' AS name, id FROM ${one.table} WHERE ${ownersOf(one)}`)
  .join(' UNION ALL ');

/** Journal rows of what has been on the card. Each part goes along an index of its own (migrations: journal). */
const gone = `SELECT id FROM journal_changes
    WHERE table_name GLOB 'client_*' AND json_extract(before, '$.client_id') = @clientId
  UNION SELECT id FROM journal_changes
    WHERE table_name = 'client_relations' AND json_extract(before, '$.other_id') = @clientId`;

const changesSql = `WITH found (id) AS (
    SELECT id FROM journal_changes WHERE table_name = 'clients' AND row_id = @clientId
    UNION ${gone}
    UNION SELECT journal_changes.id FROM (${currentRows}) AS row
      CROSS JOIN journal_changes ON table_name = row.name AND row_id = row.id)
  SELECT ${columns} FROM found CROSS JOIN journal_changes AS change ON change.id = found.id
  JOIN journal_actions AS action ON action.id = change.action_id
  WHERE ${stands} AND change.action_id < @before ORDER BY change.action_id DESC, change.id DESC LIMIT @limit`;

/** What standing actions before `before` changed of a client and of what is theirs, latest first. */
export const readChanges = (
  sqlite: Sqlite,
  window: { readonly clientId: number; readonly before: number; readonly limit: number },
): RowChange[] => (prepared(sqlite, changesSql).all(window) as RawChange[]).map(read);

/** A row that came to be. */
export interface Insert {
  readonly table: string;
  readonly rowId: number;
  readonly actionId: number;
}

const insertsSql = `WITH row (name, id) AS (
    SELECT 'clients', @clientId
    UNION SELECT name, id FROM (${currentRows})
    UNION SELECT table_name, row_id FROM journal_changes WHERE id IN (${gone})),
  came (name, id, action_id) AS (
    SELECT name, id, (SELECT action_id FROM journal_inserts
      WHERE table_name = row.name AND first_id <= row.id ORDER BY first_id DESC LIMIT 1) FROM row)
  SELECT came.name AS "table", came.id AS rowId, came.action_id AS actionId FROM came
  JOIN journal_actions AS action ON action.id = came.action_id
  JOIN journal_inserts ON journal_inserts.action_id = came.action_id AND table_name = came.name
    AND came.id BETWEEN first_id AND last_id
  WHERE ${stands} AND came.action_id < @before ORDER BY came.action_id DESC, came.id LIMIT @limit`;

/** Which standing actions brought the client, and each row that is or was on the card. */
export const readInserts = (
  sqlite: Sqlite,
  window: { readonly clientId: number; readonly before: number; readonly limit: number },
): Insert[] => prepared(sqlite, insertsSql).all(window) as Insert[];

/** A row as it stands; null where it is gone. */
export const currentRow = (sqlite: Sqlite, table: string, id: number): Image | null =>
  (prepared(sqlite, `SELECT * FROM ${table} WHERE id = ?`).get(id) as Image | undefined) ?? null;

/** A row as it was when it came: before its first change, or as it stands. */
export function firstImage(sqlite: Sqlite, table: string, id: number): Image | null {
  const before = prepared(
    sqlite,
    'SELECT before FROM journal_changes WHERE table_name = ? AND row_id = ? ORDER BY id LIMIT 1',
  )
    .pluck()
    .get(table, id) as string | undefined;
  return before === undefined ? currentRow(sqlite, table, id) : (JSON.parse(before) as Image);
}

export interface ActionRow {
  readonly id: number;
  readonly kind: string;
  readonly params: string;
  readonly at: string;
}

export const readActions = (sqlite: Sqlite, ids: readonly number[]): ActionRow[] =>
  prepared(
    sqlite,
    `SELECT action.id, kind, params, at FROM json_each(?) AS wanted
     CROSS JOIN journal_actions AS action ON action.id = wanted.value`,
  ).all(JSON.stringify(ids)) as ActionRow[];

/** One change of the journal, whole; null where there is none. */
export function readChange(sqlite: Sqlite, id: number): RowChange | null {
  const row = sqlite
    .prepare(
      `SELECT id, action_id AS actionId, table_name AS "table", row_id AS rowId, before, after
       FROM journal_changes WHERE id = ?`,
    )
    .get(id) as RawChange | undefined;
  return row ? read(row) : null;
}

/** Whether a client has a row with these very values already. */
export function hasRow(sqlite: Sqlite, table: string, values: Image): boolean {
  const names = Object.keys(values);
  const row = sqlite
    .prepare(`SELECT 1 FROM ${table} WHERE ${names.map((name) => `${name} IS ?`).join(' AND ')}`)
    .get(...Object.values(values));
  return row !== undefined;
}

/** The id of the client's row with one value of a column; null for none. */
export const rowWith = (
  sqlite: Sqlite,
  { table, clientId }: { readonly table: string; readonly clientId: number },
  column: string,
  value: Image[string],
): number | null =>
  (sqlite
    .prepare(`SELECT id FROM ${table} WHERE client_id = ? AND ${column} = ?`)
    .pluck()
    .get(clientId, value ?? null) as number | undefined) ?? null;

export function updateRow(sqlite: Sqlite, table: string, id: number, values: Image): void {
  const names = Object.keys(values);
  sqlite
    .prepare(`UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`)
    .run(...Object.values(values), id);
}

export function insertRow(sqlite: Sqlite, table: string, values: Image): void {
  const names = Object.keys(values);
  sqlite
    .prepare(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(values));
}

export function deleteRow(sqlite: Sqlite, table: string, id: number): void {
  sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
}
