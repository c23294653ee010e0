import { basename } from 'node:path';
import type { BaseInfo } from '#shared/contract/base.ts';
import type { ReadContext } from '../context.ts';

/** How much the base holds, and the settings that SQLite really has on this connection. */
export function readBaseInfo({ sqlite, path, version }: ReadContext): BaseInfo {
  const count = (table: string): number =>
    Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const pragma = (name: string): unknown => sqlite.pragma(name, { simple: true });
  const counts = {
    clients: count('clients'),
    orders: count('orders'),
    orderLines: count('order_lines'),
    interactions: count('interactions'),
    callWeeks: count('call_weeks'),
    actions: count('journal_actions'),
  };
  return {
    version,
    name: basename(path),
    path,
    isEmpty: counts.clients === 0 && counts.orders === 0,
    counts,
    sqlite: {
      version: String(sqlite.prepare('SELECT sqlite_version()').pluck().get()),
      schemaVersion: Number(pragma('user_version')),
      journalMode: String(pragma('journal_mode')),
      synchronous: Number(pragma('synchronous')),
      foreignKeys: pragma('foreign_keys') === 1,
      trustedSchema: pragma('trusted_schema') === 1,
      cellSizeCheck: pragma('cell_size_check') === 1,
      busyTimeoutMs: Number(pragma('busy_timeout')),
    },
  };
}
