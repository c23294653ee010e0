import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import { mentionScore, nameWords, stemOf, surnameWeight } from '#shared/rules/mention.ts';
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
  // Together first: of a hundred of one surname the one whose given name is said too.
  const lists = [stems.join(' '), ...stems].map((stem) => found(sqlite, stem));
  const ids = [...new Set(lists.flat())];
  const scored = summariesOf(sqlite, ids)
    .map((client) => ({
      client,
      score: mentionScore(client.name, words) || companyScore(client.company, words),
    }))
    .filter(({ score }) => score > 0);
  const best = Math.max(0, ...scored.map(({ score }) => score));
  const isUnique = scored.filter(({ score }) => score === best).length === 1;
  const isWhole = lists.every((list) => list.length < looked);
  return scored
    .toSorted((a, b) => b.score - a.score || b.client.revenueMinor - a.client.revenueMinor)
    .slice(0, mostOffered)
    .map(({ client: { id, name, phones, lastOrderOn }, score }) => ({
      id,
      name,
      phone: phones.find(({ e164 }) => e164 !== null)?.e164 ?? null,
      lastOrderOn,
      isSure: isUnique && isWhole && score === best && best >= surnameWeight,
    }));
}

const companyScore = (company: string | null, words: readonly string[]): number =>
  company === null ? 0 : Math.min(mentionScore(`ООО ${company}`, words), surnameWeight - 1);

function found(sqlite: Sqlite, stem: string): number[] {
  const ids = findClients(sqlite, stem, looked);
  if (ids.length > 0 || stem.includes(' ') || stem.length <= sureLetters) return ids;
  return findClients(sqlite, stem.slice(0, sureLetters), looked);
}
