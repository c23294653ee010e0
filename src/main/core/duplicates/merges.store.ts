import type { Database as Sqlite } from 'better-sqlite3';
import type { StandingMerge } from '#shared/contract/duplicates.ts';

/** Who the merged client is now: the last of the chain; null where nobody is left of it, or they never were merged. */
export function nowKnownAs(sqlite: Sqlite, id: number): number | null {
  const found = sqlite
    .prepare(
      `WITH RECURSIVE chain (id, depth) AS (
         SELECT kept_id, 1 FROM client_merges WHERE lost_id = ?
         UNION SELECT kept_id, depth + 1 FROM client_merges JOIN chain ON lost_id = chain.id)
       SELECT clients.id FROM chain JOIN clients ON clients.id = chain.id ORDER BY depth DESC LIMIT 1`,
    )
    .pluck()
    .get(id) as number | undefined;
  return found ?? null;
}

interface MergeRow {
  readonly id: number;
  readonly keptId: number;
  readonly lostId: number;
  readonly lostName: string;
  readonly mergedAt: string;
  readonly blockedBy: string | null;
}

/** The merges that a client is made of, those of its parts included, the latest first. */
export const mergesOf = (sqlite: Sqlite, clientId: number): StandingMerge[] =>
  sqlite
    .prepare(
      `WITH RECURSIVE parts (id) AS (
         SELECT @clientId
         UNION SELECT lost_id FROM client_merges JOIN parts ON kept_id = parts.id)
       SELECT merge.id, kept_id AS keptId, lost_id AS lostId, lost_name AS lostName, merged_at AS mergedAt,
         (SELECT lost_name FROM client_merges AS above WHERE above.lost_id = merge.kept_id) AS blockedBy
       FROM client_merges AS merge JOIN parts ON parts.id = merge.kept_id ORDER BY merge.id DESC`,
    )
    .all({ clientId }) as MergeRow[];
