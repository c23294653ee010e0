import type { Database as Sqlite } from 'better-sqlite3';
import { initial } from './migrations/0001-initial/index.ts';

export interface Migration {
  /** What `user_version` becomes. */
  readonly version: number;
  readonly up: (sqlite: Sqlite) => void;
}

/** In order, never edited once released. */
const migrations: readonly Migration[] = [
  { version: 1, up: (sqlite) => void sqlite.exec(initial) },
];

export const latestVersion = migrations.at(-1)?.version ?? 0;

export const schemaVersion = (sqlite: Sqlite): number =>
  Number(sqlite.pragma('user_version', { simple: true }));

/**
 * Brings a base up to the latest schema, each migration in a transaction of its own. `beforeFirst` runs once
 * where an existing base is about to change: it makes the copy that a failed upgrade is put back from.
 */
export function migrate(
  sqlite: Sqlite,
  beforeFirst: () => void = () => undefined,
  steps: readonly Migration[] = migrations,
): void {
  const from = schemaVersion(sqlite);
  const pending = steps.filter((step) => step.version > from);
  if (pending.length === 0) return;
  if (from > 0) beforeFirst();
  for (const step of pending) {
    sqlite.transaction(() => {
      step.up(sqlite);
      sqlite.pragma(`user_version = ${step.version}`);
    })();
  }
}
