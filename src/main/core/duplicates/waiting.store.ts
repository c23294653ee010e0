import type { Database as Sqlite } from 'better-sqlite3';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import { prepared } from '../../db/prepared.ts';
import { nowKnownAs } from './merges.store.ts';
import { decidedPairs } from './not-same.store.ts';

/** The pairs that still wait to be looked at, each client followed to whom they are now. */
export function waitingPairs(
  sqlite: Sqlite,
  pairs: ParsedInput<'duplicates.waiting'>['pairs'],
): Output<'duplicates.waiting'> {
  const isDecided = decidedPairs(sqlite);
  const isThere = prepared(sqlite, 'SELECT 1 FROM clients WHERE id = ?').pluck();
  const now = new Map<number, number | null>();
  const current = (id: number): number | null => {
    let known = now.get(id);
    if (known === undefined) {
      known = isThere.get(id) === undefined ? nowKnownAs(sqlite, id) : id;
      now.set(id, known);
    }
    return known;
  };
  const seen = new Set<string>();
  return pairs.flatMap((pair, at) => {
    const firstId = current(pair.firstId);
    const secondId = current(pair.secondId);
    if (firstId === null || secondId === null || firstId === secondId) return [];
    const key = `${Math.min(firstId, secondId)}-${Math.max(firstId, secondId)}`;
    if (seen.has(key) || isDecided(firstId, secondId)) return [];
    seen.add(key);
    return [{ at, firstId, secondId }];
  });
}
