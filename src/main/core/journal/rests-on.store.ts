import type { Database as Sqlite } from 'better-sqlite3';
import type { ActionInfo } from '#shared/contract/events.ts';
import { journaledTables } from '../../db/database.ts';
import { parentsOf, referencesTo, uniqueIndexesOf } from '../../db/references.ts';
import { actionBehind } from './behind.store.ts';
import { tablesOf } from './changes.store.ts';
import type { InsertedRanges } from './inserted-ranges.ts';

/** The later action that stands in the way; `true` where one does and the journal cannot tell which. */
export type InTheWay = ActionInfo | true | null;

const isOutside = (column: string, ranges: readonly [number, number][]): string =>
  ranges.map(([first, last]) => `${column} NOT BETWEEN ${first} AND ${last}`).join(' AND ') || '1';

/** A row of somebody else's that belongs to a row which this action added: an order of a client that came with an import. */
export function childrenSince(
  sqlite: Sqlite,
  actionId: number,
  inserted: InsertedRanges,
): InTheWay {
  for (const table of journaledTables) {
    for (const [first, last] of inserted[table] ?? []) {
      for (const { table: child, column } of referencesTo(sqlite, table)) {
        const own = journaledTables.find((one) => one === child);
        const id = sqlite
          .prepare(
            `SELECT id FROM ${child} AS row WHERE ${column} BETWEEN ? AND ?
               AND ${isOutside('id', own ? (inserted[own] ?? []) : [])}
               AND NOT EXISTS (SELECT 1 FROM journal_changes AS mine
                 WHERE mine.action_id = ? AND mine.table_name = '${child}' AND mine.row_id = row.id
                   AND json_extract(mine.before, '$.${column}') IS NOT row.${column})
             LIMIT 1`,
          )
          .pluck()
          .get(first, last, actionId) as number | undefined;
        if (id !== undefined) return actionBehind(sqlite, { table: child, id }, actionId) ?? true;
      }
    }
  }
  return null;
}

/** A row that this action's rows would belong to again, and that was deleted since: the client of a deleted order. */
export function parentsGone(sqlite: Sqlite, actionId: number): InTheWay {
  for (const table of tablesOf(sqlite, actionId)) {
    for (const { table: parent, column } of parentsOf(sqlite, table)) {
      const id = sqlite
        .prepare(
          `SELECT json_extract(before, '$.${column}') AS parent FROM journal_changes AS mine
           WHERE action_id = @actionId AND table_name = '${table}' AND parent IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM ${parent} WHERE id = json_extract(before, '$.${column}'))
             AND NOT EXISTS (SELECT 1 FROM journal_changes AS other
               WHERE other.table_name = '${parent}' AND other.row_id = json_extract(mine.before, '$.${column}')
                 AND other.action_id = @actionId AND other.after IS NULL)
           LIMIT 1`,
        )
        .pluck()
        .get({ actionId }) as number | undefined;
      if (id !== undefined) return actionBehind(sqlite, { table: parent, id }, actionId) ?? true;
    }
  }
  return null;
}

/** A row that took, since, what may stand but once and this action's rows would have again: an outside number, a name. */
export function placesTaken(sqlite: Sqlite, actionId: number, inserted: InsertedRanges): InTheWay {
  for (const table of tablesOf(sqlite, actionId)) {
    for (const columns of uniqueIndexesOf(sqlite, table)) {
      const same = columns
        .map((column) => `other.${column} = json_extract(mine.before, '$.${column}')`)
        .join(' AND ');
      const id = sqlite
        .prepare(
          `SELECT other.id FROM journal_changes AS mine CROSS JOIN ${table} AS other ON ${same}
           WHERE mine.action_id = @actionId AND mine.table_name = '${table}' AND other.id <> mine.row_id
             AND ${isOutside('other.id', inserted[table] ?? [])}
             AND NOT EXISTS (SELECT 1 FROM journal_changes AS own WHERE own.table_name = '${table}'
               AND own.row_id = other.id AND own.action_id = @actionId)
           LIMIT 1`,
        )
        .pluck()
        .get({ actionId }) as number | undefined;
      if (id !== undefined) return actionBehind(sqlite, { table, id }, actionId) ?? true;
    }
  }
  return null;
}
