import type { Database as Sqlite } from 'better-sqlite3';
import type { ImportDecision } from '#shared/contract/import.ts';
import type { Job } from '../../context.ts';
import type { HandEdits } from '../hand-edits.store.ts';
import type { Books } from '../rows/books.ts';
import { addPeopleOfBase } from './base-people.store.ts';
import { addFormerEvidence } from './former-evidence.store.ts';
import { Decisions } from './decisions.ts';
import { Matcher, type Matches } from './matcher.ts';
import { People } from './people.ts';
import { readDecided } from './remembered.store.ts';

export interface Matching extends Matches {
  readonly people: People;
}

/** Finds out who is who among the clients of the base and those of the files. */
export function matchPeople(
  sqlite: Sqlite,
  books: Books,
  { decisions, edits }: { decisions: readonly ImportDecision[]; edits: HandEdits },
  job: Job,
): Matching {
  job.progress('matching', 0, books.parties.count);
  const people = new People(books);
  addPeopleOfBase(sqlite, people, books, job);
  addFormerEvidence(sqlite, people, books, edits);
  const decided = new Decisions(decisions, () => readDecided(sqlite), people);
  return { people, ...new Matcher(books, people, decided).run(job) };
}
