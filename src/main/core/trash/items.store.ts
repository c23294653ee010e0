import type { Database as Sqlite } from 'better-sqlite3';
import type { TrashKind } from '#shared/contract/trash.ts';
import { queryDigits, queryVariants } from '#shared/rules/search-text.ts';
import { dataVersion } from '../../db/data-version.ts';
import { stands } from '../journal/behind.store.ts';
import { trashTables } from './trash-kinds.ts';

export interface TrashFilter {
  readonly text: string;
  readonly kind?: TrashKind | undefined;
}

const isThereAgain = `CASE item.table_name ${trashTables
  .map(({ table }) => `WHEN '${table}' THEN EXISTS (SELECT 1 FROM ${table} WHERE id = item.row_id)`)
  .join(' ')} END`;

/**
 * Deleted by an action that stands and is remembered, and not there again; nor back and deleted once more since, be it
 * with what it belongs to.
 */
const visible = `FROM trash_items AS item
  JOIN journal_changes AS change ON change.id = item.id
  JOIN journal_actions AS action ON action.id = change.action_id
  WHERE ${stands('action')} AND action.is_forgotten = 0 AND NOT ${isThereAgain}
    AND NOT EXISTS (SELECT 1 FROM journal_changes AS later
      JOIN journal_actions AS later_action ON later_action.id = later.action_id
      WHERE later.table_name = item.table_name AND later.row_id = item.row_id AND later.id > item.id
        AND later.after IS NULL AND ${stands('later_action')})`;

const escaped = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

/** What one may have meant, each of its words somewhere in the text. */
function textCondition(text: string, params: Record<string, string>): string {
  const digits = queryDigits(text);
  const variants = [...queryVariants(text), ...(digits === '' ? [] : [digits])];
  if (variants.length === 0) return '';
  const each = variants.map((variant, at) => {
    const words = variant.split(' ').map((word, place) => {
      params[`word${at}_${place}`] = `%${escaped(word)}%`;
      return String.raw`item.text LIKE @word${at}_${place} ESCAPE '\'`;
    });
    return `(${words.join(' AND ')})`;
  });
  return ` AND (${each.join(' OR ')})`;
}

/** Ids of the things that a filter shows, the latest deleted first. */
export function readTrashIds(sqlite: Sqlite, { text, kind }: TrashFilter): number[] {
  const params: Record<string, string> = {};
  const table = trashTables.find((one) => one.kind === kind)?.table;
  const ofKind = table === undefined ? '' : ` AND item.table_name = '${table}'`;
  return sqlite
    .prepare(
      `SELECT item.id ${visible}${ofKind}${textCondition(text, params)} ORDER BY item.id DESC`,
    )
    .pluck()
    .all(params) as number[];
}

/** The thing in the trash that a row is; null where it is not there. */
export const trashItemOf = (sqlite: Sqlite, table: string, rowId: number): number | null =>
  (sqlite
    .prepare(`SELECT item.id ${visible} AND item.table_name = ? AND item.row_id = ?`)
    .pluck()
    .get(table, rowId) as number | undefined) ?? null;

export const isInTrash = (sqlite: Sqlite, id: number): boolean =>
  sqlite.prepare(`SELECT 1 ${visible} AND item.id = ?`).get(id) !== undefined;

interface Known {
  readonly key: string;
  readonly ids: readonly number[];
}
const known = new WeakMap<Sqlite, Known>();

/** The same, kept until the base changes: each page of a full trash is then read by its ids. */
export function trashIds(sqlite: Sqlite, filter: TrashFilter): readonly number[] {
  const key = JSON.stringify([filter, dataVersion(sqlite)]);
  const last = known.get(sqlite);
  if (last?.key === key) return last.ids;
  const ids = readTrashIds(sqlite, filter);
  known.set(sqlite, { key, ids });
  return ids;
}
