import type { Database as Sqlite } from 'better-sqlite3';
import { deleteLeaving, gatherLeaving, type Leaving } from '../../db/leaving.ts';

/** What goes with clients, as the journal's sentence counts it. */
export interface Gone {
  readonly clients: number;
  readonly orders: number;
  readonly contacts: number;
  readonly reminders: number;
}

const goneOf = (leaving: Leaving): Gone => ({
  clients: leaving.get('clients') ?? 0,
  orders: leaving.get('orders') ?? 0,
  contacts: leaving.get('interactions') ?? 0,
  reminders: leaving.get('reminders') ?? 0,
});

/** Deletes clients with everything that is theirs. `tick` is told of rows that went, and of how many there are. */
export function deleteClients(
  sqlite: Sqlite,
  ids: readonly number[],
  tick?: (rows: number, of: number) => void,
): Gone {
  const leaving = gatherLeaving(sqlite, 'clients', ids);
  const of = [...leaving.values()].reduce((sum, count) => sum + count, 0);
  deleteLeaving(sqlite, leaving, (rows) => tick?.(rows, of));
  return goneOf(leaving);
}
