import type { Database as Sqlite } from 'better-sqlite3';
import { deleteRow } from './rows.store.ts';
import { idOf, type Image, type Step } from './steps.ts';

/** A week calls a client or leaves them out, never both: after a merge it calls them. */
export function dropExclusionsOfCalled(sqlite: Sqlite, keptId: number): Step[] {
  const rows = sqlite
    .prepare(
      `SELECT * FROM call_week_exclusions WHERE client_id = @keptId
         AND week_id IN (SELECT week_id FROM call_week_calls WHERE client_id = @keptId) ORDER BY id`,
    )
    .all({ keptId }) as Image[];
  return rows.map((row) => {
    deleteRow(sqlite, 'call_week_exclusions', idOf(row));
    return { do: 'drop', table: 'call_week_exclusions', row };
  });
}
