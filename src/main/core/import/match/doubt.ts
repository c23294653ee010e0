import type { ImportCandidate } from '#shared/contract/import.ts';
import type { Books } from '../rows/books.ts';
import type { People } from './people.ts';

export type Why = ImportCandidate['why'][number];

/** A way of naming a client that may mean several, or one that it contradicts. */
export interface Doubt {
  readonly party: number;
  readonly candidates: readonly number[];
}

const mostCandidates = 10;

/** Names the doubt from what the rows say, so that a decision taken over a preview holds for the import. */
export function doubtKey(party: number, books: Books): string {
  const { parties, externalIds, names, phones, emails } = books;
  const name = parties.name.at(party);
  return [
    externalIds.orNull(parties.externalId.at(party)) ?? '',
    name < 0 ? '' : names.at(name).key,
    phonesOfParty(party, books)
      .map((phone) => phones.shown(phone))
      .join(','),
    books.emailSets
      .at(parties.emails.at(party))
      .map((email) => emails.at(email))
      .join(','),
  ].join('¦');
}

export const phonesOfParty = (party: number, { parties, phones }: Books): readonly number[] =>
  phones.sets.at(parties.phones.at(party));

export const emailsOfParty = (party: number, { parties, emailSets }: Books): readonly number[] =>
  emailSets.at(parties.emails.at(party));

/** `client:17`, `row:0:12`: the same from one reading of the files to the next. */
export function refOf(index: number, people: People): string {
  const { baseId, place } = people.at(index);
  return place ? `row:${place.file}:${place.row}` : `client:${baseId}`;
}

export function candidatesOf(
  { party, candidates }: Doubt,
  people: People,
  books: Books,
): ImportCandidate[] {
  return candidates.slice(0, mostCandidates).map((index) => {
    const person = people.at(index);
    const [name] = person.names;
    return {
      ref: refOf(index, people),
      clientId: person.baseId === 0 ? null : person.baseId,
      name: name === undefined ? '' : books.names.at(name).text,
      phones: person.phones.map((phone) => books.phones.shown(phone)),
      why: whyOf(party, index, people, books),
    };
  });
}

function whyOf(party: number, index: number, people: People, books: Books): Why[] {
  const person = people.at(index);
  const externalId = books.parties.externalId.at(party);
  const name = books.parties.name.at(party);
  const phones = phonesOfParty(party, books);
  const why: Why[] = [];
  if (externalId >= 0 && person.externalId === externalId) why.push('same_external_id');
  if (phones.some((phone) => person.phones.includes(phone))) why.push('same_phone');
  else if (phones.length > 0 && person.phones.length > 0) why.push('other_phone');
  if (emailsOfParty(party, books).some((email) => person.emails.includes(email)))
    why.push('same_email');
  if (name >= 0) {
    const agreement = people.agreement(index, name);
    if (agreement === 'same') why.push('same_name');
    else why.push(agreement === 'compatible' ? 'similar_name' : 'other_name');
    if (books.names.at(name).fullness < 3) why.push('weak_name');
  }
  return why;
}
