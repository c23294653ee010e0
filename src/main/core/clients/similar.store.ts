import type { Database as Sqlite } from 'better-sqlite3';
import type { SimilarClient } from '#shared/contract/clients.ts';
import { comparableName, nameLikeness } from '#shared/rules/name-likeness.ts';
import { nameKey, parseName } from '#shared/rules/names.ts';
import { normalise } from '#shared/rules/search-text.ts';
import { prepared } from '../../db/prepared.ts';
import { parsedNameOf } from './client-name.ts';
import { summariesOf } from './client-summaries.store.ts';
import type { ClientRow } from './clients.table.ts';
import type { PhoneReader } from './phones.ts';

type Reason = SimilarClient['why'][number];

export interface Newcomer {
  readonly name: string;
  readonly phones: string;
  readonly emails: readonly string[];
  readonly exceptId?: number | undefined;
}

const atMost = 5;
/** Of the clients whose names begin alike so many are compared: the pause after a letter is no longer. */
const namesakes = 500;
const surest: readonly Reason[] = ['phone', 'email', 'same_name', 'similar_name'];

/** Clients who might be the one being entered, the surest first: same telephone, e-mail, name. At most five. */
export function findSimilar(
  sqlite: Sqlite,
  newcomer: Newcomer,
  read: PhoneReader,
): SimilarClient[] {
  const reasons = new Map<number, Reason[]>();
  const add = (id: number, reason: Reason): void => {
    if (id === newcomer.exceptId) return;
    const known = reasons.get(id) ?? [];
    if (!known.includes(reason)) reasons.set(id, [...known, reason]);
  };
  for (const id of ownersOfPhones(sqlite, newcomer.phones, read)) add(id, 'phone');
  for (const id of ownersOfEmails(sqlite, newcomer.emails)) add(id, 'email');
  for (const [id, reason] of namedAlike(sqlite, newcomer.name)) add(id, reason);
  const strength = (id: number): number =>
    Math.min(...(reasons.get(id) ?? []).map((reason) => surest.indexOf(reason)));
  const ids = [...reasons.keys()].toSorted((a, b) => strength(a) - strength(b) || a - b);
  return summariesOf(sqlite, ids.slice(0, atMost)).map((summary) => ({
    ...summary,
    why: reasons.get(summary.id) ?? [],
  }));
}

function ownersOfPhones(sqlite: Sqlite, text: string, read: PhoneReader): number[] {
  if (text.trim() === '') return [];
  const numbers = read(text).flatMap(({ e164 }) => (e164 === null ? [] : [e164]));
  return prepared(
    sqlite,
    `SELECT DISTINCT client_id FROM client_phones
     WHERE e164 IN (SELECT value FROM json_each(?)) AND is_wrong = 0 ORDER BY client_id LIMIT ${atMost}`,
  )
    .pluck()
    .all(JSON.stringify(numbers)) as number[];
}

const ownersOfEmails = (sqlite: Sqlite, emails: readonly string[]): number[] =>
  prepared(
    sqlite,
    `SELECT DISTINCT client_id FROM client_emails
     WHERE email IN (SELECT value FROM json_each(?)) ORDER BY client_id LIMIT ${atMost}`,
  )
    .pluck()
    .all(JSON.stringify(emails.map((email) => email.trim().toLowerCase()))) as number[];

type NamedRow = Pick<ClientRow, 'id' | 'kind' | 'name' | 'surname' | 'given_name' | 'patronymic'>;
const named = 'clients.id, kind, name, surname, given_name, patronymic';

/** Those whose name begins alike, with a given name that begins alike too. */
const beginningAlike = (sqlite: Sqlite, start: string, initial: string): NamedRow[] =>
  prepared(
    sqlite,
    `SELECT ${named} FROM clients WHERE sort_key >= @start AND sort_key < @start || char(1114111)
       AND (@initial = '' OR given_name IS NULL OR substr(given_name, 1, 1) = @initial)
     ORDER BY sort_key LIMIT ${namesakes}`,
  ).all({ start, initial }) as NamedRow[];

/** Those who share the given name and the patronymic, wherever the slip of the pen in the surname is. */
function calledAlike(sqlite: Sqlite, givenName: string, patronymic: string): NamedRow[] {
  const words = [givenName, patronymic].map((word) => `"${normalise(word)}"`);
  return prepared(
    sqlite,
    `SELECT ${named} FROM client_search_words JOIN clients ON clients.id = client_search_words.rowid
     WHERE client_search_words MATCH ? LIMIT ${namesakes}`,
  ).all(words.join(' AND ')) as NamedRow[];
}

/** By the match key, and among those whose name begins alike or who are called alike: slips and look-alikes too. */
function namedAlike(sqlite: Sqlite, name: string): [number, Reason][] {
  if (name.trim() === '') return [];
  const typed = parseName(name);
  const same = prepared(
    sqlite,
    `SELECT id FROM clients WHERE name_key = ? ORDER BY id LIMIT ${atMost}`,
  )
    .pluck()
    .all(nameKey(typed)) as number[];
  const found = new Map(same.map((id): [number, Reason] => [id, 'same_name']));
  // A single word (a given name, a surname) is shared by too many to mean anything.
  const { surname, givenName, patronymic, initials } = typed;
  const hasGiven = givenName !== null || initials.given !== undefined;
  const isWhole = typed.kind === 'company' || (surname !== null && hasGiven);
  if (!isWhole) return [...found];
  const start = normalise(surname ?? typed.display).slice(0, typed.kind === 'company' ? 40 : 3);
  const rows = beginningAlike(sqlite, start, (givenName ?? initials.given ?? '').slice(0, 1));
  if (givenName !== null && patronymic !== null) {
    rows.push(...calledAlike(sqlite, givenName, patronymic));
  }
  const own = comparableName(typed, name);
  for (const row of rows) {
    if (found.has(row.id)) continue;
    const { likeness } = nameLikeness(own, comparableName(parsedNameOf(row), row.name));
    const isAlike = likeness === 'same' || likeness === 'compatible' || likeness === 'typo';
    if (isAlike) found.set(row.id, likeness === 'same' ? 'same_name' : 'similar_name');
  }
  return [...found];
}
