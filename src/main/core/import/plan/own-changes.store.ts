import type { Database as Sqlite } from 'better-sqlite3';
import type { OwnValue } from '#shared/contract/own-fields.ts';
import type { InsertedRanges } from '../../journal/inserted-ranges.ts';
import type { OwnValues } from '../rows/own-cells.ts';

interface Known {
  readonly id: number;
  readonly value: OwnValue;
}

/** What the files change in own fields of clients of the base. What was written or taken away by hand stays. */
export interface OwnChanges {
  of(clientId: number, wanted: OwnValues | null): OwnValues | null;
}

export function ownChanges(sqlite: Sqlite): OwnChanges {
  const known = sqlite.prepare<[number, number], Known>(
    'SELECT id, value FROM client_field_values WHERE client_id = ? AND field_id = ?',
  );
  const byHand = handWritten(sqlite);
  return {
    of(clientId, wanted) {
      if (wanted === null) return null;
      const changes = [...wanted].filter(([fieldId, value]) => {
        if (byHand.changed.has(`${clientId}:${fieldId}`)) return false;
        const before = known.get(clientId, fieldId);
        if (!before) return true;
        return before.value !== value && !byHand.inserted(before.id);
      });
      return changes.length === 0 ? null : new Map(changes);
    },
  };
}

const stands = "kind NOT LIKE 'import.%' AND undone_by_id IS NULL AND undoes_id IS NULL";

function handWritten(sqlite: Sqlite): {
  readonly changed: ReadonlySet<string>;
  inserted(id: number): boolean;
} {
  const changed = sqlite
    .prepare(
      `SELECT json_extract(before, '$.client_id') || ':' || json_extract(before, '$.field_id')
       FROM journal_changes JOIN journal_actions ON journal_actions.id = action_id
       WHERE table_name = 'client_field_values' AND ${stands}`,
    )
    .pluck()
    .all() as string[];
  const ranges = sqlite
    .prepare(
      `SELECT json_extract(inserted, '$.client_field_values') FROM journal_actions
       WHERE json_type(inserted, '$.client_field_values') IS NOT NULL AND ${stands}`,
    )
    .pluck()
    .all() as string[];
  const ids = new Set<number>();
  for (const json of ranges) {
    const list = JSON.parse(json) as NonNullable<InsertedRanges['client_field_values']>;
    for (const [first, last] of list) for (let id = first; id <= last; id++) ids.add(id);
  }
  return { changed: new Set(changed), inserted: (id) => ids.has(id) };
}
