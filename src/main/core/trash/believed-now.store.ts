import type { Database as Sqlite } from 'better-sqlite3';

const dayMs = 86_400_000;

/**
 * The moment up to which forgetting counts its days, as a UTC instant: the latest action that lies a day behind the
 * newest one, and never later than the clock. A clock that is years ahead is believed only once people have worked by it
 * for a day and more, so that it cannot empty the trash. Null where nothing is that far back. `current` is the action
 * that asks, which carries the clock's own date.
 */
export function believedNow(sqlite: Sqlite, clockNow: string, current: number): string | null {
  const newest = sqlite
    .prepare('SELECT at FROM journal_actions WHERE id < ? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(current) as string | undefined;
  if (newest === undefined) return null;
  const dayBehind = new Date(Date.parse(newest) - dayMs).toISOString();
  const latest = sqlite
    .prepare('SELECT at FROM journal_actions WHERE id < ? AND at <= ? ORDER BY id DESC LIMIT 1')
    .pluck()
    .get(current, dayBehind) as string | undefined;
  if (latest === undefined) return null;
  return latest < clockNow ? latest : clockNow;
}
