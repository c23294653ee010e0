import type { Database as Sqlite } from 'better-sqlite3';
import type { DuplicatePair } from '#shared/contract/duplicates.ts';
import type { Output } from '#shared/contract/index.ts';
import { levelOf } from '#shared/rules/duplicate-certainty.ts';
import type { Job } from '../../context.ts';
import { decidedPairs } from '../not-same.store.ts';
import { shortSide } from '../sides.store.ts';
import { judge } from './evidence.store.ts';
import { findPairs, type FoundPair } from './find-pairs.ts';
import { readPeople, sharedEmails, sharedPhones } from './people.store.ts';

function shown(sqlite: Sqlite, { firstId, secondId, certainty }: FoundPair): DuplicatePair[] {
  const first = shortSide(sqlite, firstId);
  const second = shortSide(sqlite, secondId);
  const judged = judge(sqlite, firstId, secondId);
  // Between two reads somebody may have deleted one.
  if (!first || !second || !judged) return [];
  return [{ first, second, certainty, level: levelOf(certainty), reasons: judged.reasons }];
}

/** Looks through the whole base; answers the surest pairs with their reasons. Throws `cancelled`. */
export function findDuplicates(sqlite: Sqlite, job: Job, limit: number): Output<'duplicates.find'> {
  const total = sqlite.prepare('SELECT count(*) FROM clients').pluck().get() as number;
  const people = readPeople(sqlite, (done) => {
    job.throwIfCancelled();
    job.progress('reading', done, total);
  });
  const found = findPairs(
    {
      people,
      phones: sharedPhones(sqlite),
      emails: sharedEmails(sqlite),
      isDecided: decidedPairs(sqlite),
    },
    job,
  );
  const levels = { sure: 0, likely: 0, possible: 0 };
  for (const { certainty } of found) levels[levelOf(certainty)] += 1;
  const pairs = found.slice(0, limit).flatMap((pair) => shown(sqlite, pair));
  return { pairs, total: found.length, clients: people.length, levels };
}
