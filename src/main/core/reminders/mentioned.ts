import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import {
  fullGivenWeight,
  mentionScore,
  nameWords,
  stemOf,
  surnameWeight,
} from '#shared/rules/mention.ts';
import { summariesOf } from '../clients/client-summaries.store.ts';
import { findClients } from '../search/search.store.ts';

type Mentioned = Output<'reminders.mentioned'>;

/** As many as one chooses from by a key. */
const mostOffered = 5;
const looked = 40;
/** Of a name whose vowel goes («Павел», «Павлу») only so many letters are sure to stay. */
const sureLetters = 3;

/** Clients whom a text may speak of, the likeliest first. */
export function findMentioned(sqlite: Sqlite, text: string): Mentioned {
  const words = nameWords(text);
  if (words.length === 0) return [];
  const stems = words.map(stemOf);
  const pairs = stems.slice(1).map((stem, at) => `${stems[at] ?? ''} ${stem}`);
  // Together first: of a hundred of one surname the one whose given name is said too.
  const together = [stems.join(' '), ...pairs].map((stem) => found(sqlite, stem));
  const lists = stems.map((stem) => found(sqlite, stem));
  const ids = [...new Set([...together, ...lists].flat())];
  const scored = summariesOf(sqlite, ids)
    .map((client) => {
      const own = mentionScore(client.name, words);
      return { client, own, score: own || companyScore(client.company, words) };
    })
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const isUnique = scored.filter(({ score }) => score === best).length === 1;
  const isWhole = (some: readonly number[][]): boolean =>
    some.every((list) => list.length < looked);
  // A given name with its patronymic is one person's, however many share either.
  const isEnough =
    (best >= surnameWeight && isWhole(lists)) || (best >= fullGivenWeight && isWhole(together));
  return scored
    .toSorted((a, b) => b.score - a.score || b.client.revenueMinor - a.client.revenueMinor)
    .slice(0, mostOffered)
    .map(({ client: { id, name, phones, lastOrderOn }, own, score }) => ({
      id,
      name,
      phone: phones.find(({ e164 }) => e164 !== null)?.e164 ?? null,
      lastOrderOn,
      isSure: isUnique && isEnough && score === best && own === score,
    }));
}

const companyScore = (company: string | null, words: readonly string[]): number =>
  company === null ? 0 : Math.min(mentionScore(`ООО ${company}`, words), surnameWeight - 1);

function found(sqlite: Sqlite, stem: string): number[] {
  const ids = findClients(sqlite, stem, looked);
  if (ids.length > 0 || stem.includes(' ') || stem.length <= sureLetters) return ids;
  return findClients(sqlite, stem.slice(0, sureLetters), looked);
}
