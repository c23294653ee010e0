import type { Database as Sqlite } from 'better-sqlite3';
import type { Books } from '../rows/books.ts';
import type { DecidedClients } from './decisions.ts';
import { doubtKey } from './doubt.ts';
import type { Matches } from './matcher.ts';

/** Whom the user took the rows of a doubt for: its key, and the client that they became. */
export type Decided = readonly [key: string, clientId: number];

/**
 * What was decided in earlier imports that still stand, by the key of the doubt; the latest wins. An import
 * that was taken back took its decisions with it.
 */
export function readDecided(sqlite: Sqlite): DecidedClients {
  const rows = sqlite
    .prepare(
      `SELECT decided.value ->> 0, decided.value ->> 1
       FROM import_runs LEFT JOIN journal_actions ON journal_actions.id = import_runs.action_id,
         json_each(import_runs.decided) AS decided
       WHERE undone_by_id IS NULL ORDER BY import_runs.id`,
    )
    .raw()
    .all() as [string, number][];
  return new Map(rows);
}

/**
 * What is to be remembered of an import. A name alone is not: the next «Фролова З.» may be another. `clientIds`: the id
 * of each person, 0 for who is not in the base.
 */
export function decidedOf(
  { decided, personOf }: Matches,
  books: Books,
  clientIds: Int32Array,
): Decided[] {
  const { externalId, phones, emails } = books.parties;
  return decided
    .filter((party) => [externalId, phones, emails].some((column) => column.at(party) >= 0))
    .map((party): Decided => [doubtKey(party, books), clientIds[personOf[party] ?? -1] ?? 0])
    .filter(([, clientId]) => clientId > 0);
}
