import type { Database as Sqlite } from 'better-sqlite3';
import { journaledTables } from './database.ts';

interface ColumnInfo {
  readonly name: string;
  readonly hidden: number;
}

/** The columns that a row is made of, generated ones left out. */
export function storedColumns(sqlite: Sqlite, table: string): readonly string[] {
  const columns = sqlite.pragma(`table_xinfo(${table})`) as readonly ColumnInfo[];
  return columns.filter((column) => column.hidden === 0).map((column) => column.name);
}

const rowAsJson = (row: 'OLD' | 'NEW', columns: readonly string[]): string =>
  `json_object(${columns.map((column) => `'${column}', ${row}.${column}`).join(', ')})`;

/**
 * Makes the writer's connection log every row that is changed or deleted, as it was and as it became, under
 * the action in `journal_current`. They are TEMP triggers, built from the columns that there are: a new
 * column is journaled without anybody remembering to. A change outside of an action fails (`action_id` is
 * NOT NULL); one while `is_logging` is 0 is not logged (taking back a large import).
 */
export function installJournalTriggers(sqlite: Sqlite): void {
  sqlite.exec(`
    CREATE TEMP TABLE journal_current (action_id INTEGER, is_logging INTEGER NOT NULL);
    INSERT INTO journal_current VALUES (NULL, 1);
  `);
  for (const table of journaledTables) {
    const columns = storedColumns(sqlite, table);
    const differs = columns.map((column) => `OLD.${column} IS NOT NEW.${column}`).join(' OR ');
    const log = (after: string): string => `
      INSERT INTO journal_changes (action_id, table_name, row_id, before, after)
      SELECT action_id, '${table}', OLD.id, ${rowAsJson('OLD', columns)}, ${after}
      FROM journal_current WHERE is_logging = 1;`;
    sqlite.exec(`
      CREATE TEMP TRIGGER journal_${table}_update AFTER UPDATE ON main.${table} WHEN ${differs}
      BEGIN ${log(rowAsJson('NEW', columns))} END;
      CREATE TEMP TRIGGER journal_${table}_delete AFTER DELETE ON main.${table}
      BEGIN ${log('NULL')} END;
    `);
  }
}
