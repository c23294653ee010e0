import type { Database as Sqlite } from 'better-sqlite3';
import { bulkInsert } from '../../../db/bulk-insert.ts';
import type { OwnValues } from '../rows/own-cells.ts';

/** Writes own fields of clients: `add` of new ones, `change` of those of the base; `flush` after the last. */
export function ownValueWriter(sqlite: Sqlite): {
  add(clientId: number, values: OwnValues): void;
  change(clientId: number, values: OwnValues): void;
  flush(): void;
} {
  const inserts = bulkInsert(sqlite, 'client_field_values', ['client_id', 'field_id', 'value']);
  const update = sqlite.prepare(
    'UPDATE client_field_values SET value = ? WHERE client_id = ? AND field_id = ?',
  );
  const add = (clientId: number, values: OwnValues): void => {
    for (const [fieldId, value] of values) inserts.add(clientId, fieldId, value);
  };
  return {
    add,
    change(clientId, values) {
      for (const [fieldId, value] of values) {
        if (update.run(value, clientId, fieldId).changes === 0) {
          inserts.add(clientId, fieldId, value);
        }
      }
    },
    flush: () => inserts.flush(),
  };
}
