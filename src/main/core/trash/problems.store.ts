import type { Database as Sqlite } from 'better-sqlite3';
import type { TrashProblem } from '#shared/contract/trash.ts';
import { keysFrom } from '../../db/ownership.ts';
import { prepared } from '../../db/prepared.ts';
import { uniqueIndexesOf } from '../../db/references.ts';
import { trashItemOf } from './items.store.ts';
import { trashTableOf, type Image } from './trash-kinds.ts';

const exists = (sqlite: Sqlite, table: string, id: unknown): boolean =>
  prepared(sqlite, `SELECT 1 FROM ${table} WHERE id = ?`).get(id) !== undefined;

/** What a row belongs to and is gone, by table and id. */
export const goneParents = (
  sqlite: Sqlite,
  table: string,
  image: Image,
): { table: string; id: number }[] =>
  keysFrom(sqlite, table).flatMap(({ column, parent, isOwned }) => {
    const id = image[column];
    if (!isOwned || typeof id !== 'number' || exists(sqlite, parent, id)) return [];
    return [{ table: parent, id }];
  });

const imageOf = (sqlite: Sqlite, table: string, id: number): Image | null => {
  const before = prepared(
    sqlite,
    'SELECT before FROM journal_changes WHERE table_name = ? AND row_id = ? ORDER BY id DESC LIMIT 1',
  )
    .pluck()
    .get(table, id) as string | undefined;
  return before === undefined ? null : (JSON.parse(before) as Image);
};

/** What another row has since, though it may stand but once: an outside number, the name of a tag. */
function takenValue(sqlite: Sqlite, table: string, image: Image): string | null {
  for (const columns of uniqueIndexesOf(sqlite, table)) {
    const values = columns.map((column) => image[column] ?? null);
    if (values.includes(null)) continue;
    const same = columns.map((column) => `${column} = ?`).join(' AND ');
    const other = prepared(sqlite, `SELECT 1 FROM ${table} WHERE ${same}`).get(...values);
    if (other !== undefined) return String(image['external_id'] ?? image['name'] ?? values[0]);
  }
  return null;
}

/** Why a thing cannot be restored by itself; null where it can. */
export function problemOf(sqlite: Sqlite, table: string, image: Image): TrashProblem | null {
  const [parent] = goneParents(sqlite, table, image);
  if (parent) {
    const shown = trashTableOf(parent.table);
    const gone = imageOf(sqlite, parent.table, parent.id);
    return {
      reason: 'parent',
      kind: shown?.kind ?? null,
      name: gone && shown ? shown.title(gone) : '',
      itemId: trashItemOf(sqlite, parent.table, parent.id),
    };
  }
  const name = takenValue(sqlite, table, image);
  return name === null ? null : { reason: 'taken', kind: null, name, itemId: null };
}
