import { nameColumns, parsedNameOf } from '../../clients/client-name.ts';
import type { ClientRow } from '../../clients/clients.table.ts';
import { isStandIn } from '../match/base-people.store.ts';
import type { Person } from '../match/people.ts';
import type { Books } from '../rows/books.ts';
import { fullnessOf } from '../rows/name-book.ts';
import type { OwnValues } from '../rows/own-cells.ts';
import type { Attributes } from '../rows/parties.ts';
import type { HandEdits } from '../hand-edits.store.ts';

/** The columns of a client that files may fill: what is planned for another does not compile. */
export const clientColumns = [
  'kind',
  'name',
  'surname',
  'given_name',
  'patronymic',
  'company',
  'position',
  'birthday',
  'occupation',
  'source',
  'employee',
  'wishes',
  'external_id',
  'name_key',
  'sort_key',
] as const satisfies readonly (keyof ClientRow)[];

type ClientColumns = Partial<Pick<ClientRow, (typeof clientColumns)[number]>>;

/** Those columns and no others, which spreading alone does not make sure of. */
const onlyColumns = <C extends ClientColumns>(
  columns: C & Record<Exclude<keyof C, keyof ClientColumns>, never>,
): ClientColumns => columns;

/** Columns of the client, and the address, which has a row of its own. */
export interface ClientChanges {
  readonly columns: ClientColumns;
  readonly address: string | null;
}

/** What the files say of a person besides the name; what stands further down wins. */
function attributesOf({ parties }: Person, books: Books): Attributes {
  // Parties are numbered as they were read.
  const inOrder = parties.length > 1 ? parties.toSorted((a, b) => a - b) : parties;
  const [only] = inOrder;
  if (inOrder.length === 1)
    return (only === undefined ? null : books.parties.attributes(only)) ?? {};
  const all: Attributes = {};
  for (const party of inOrder) Object.assign(all, books.parties.attributes(party));
  return all;
}

/** What the files say of a person in own fields; what stands further down wins. */
export function ownValuesOf({ parties }: Person, books: Books): OwnValues | null {
  const found = parties
    .toSorted((a, b) => a - b)
    .flatMap((party) => [...(books.parties.own(party) ?? [])]);
  return found.length === 0 ? null : new Map(found);
}

/** The fullest name that the files have for a person, a list of clients before anything else; -1 for none. */
function bestName({ parties }: Person, books: Books, isFit: (name: number) => boolean): number {
  let best = -1;
  let bestRank = -1;
  for (const party of parties) {
    const name = books.parties.name.at(party);
    if (name < 0) continue;
    const rank = books.names.at(name).fullness * 2 + books.parties.isListed.at(party);
    if (rank > bestRank && isFit(name)) [best, bestRank] = [name, rank];
  }
  return best;
}

/** A client that nobody names is called by what is known of them. */
function standInOf({ phones, emails, externalId }: Person, books: Books): string {
  const [phone] = phones;
  if (phone !== undefined) return books.phones.shown(phone);
  const [email] = emails;
  return email === undefined ? books.externalIds.at(externalId) : books.emails.at(email);
}

/** The columns of a client that the import makes. */
export function newClient(person: Person, books: Books): ClientChanges {
  const [first] = person.names;
  const best = bestName(
    person,
    books,
    (name) => first === undefined || books.names.compare(first, name) !== 'different',
  );
  const name = best >= 0 ? best : (first ?? -1);
  const named =
    name < 0
      ? nameColumns(standInOf(person, books), 'person')
      : nameColumns(books.names.at(name).text);
  const { address, ...attributes } = attributesOf(person, books);
  const externalId = books.externalIds.orNull(person.externalId);
  return {
    columns: onlyColumns({ ...named, ...attributes, external_id: externalId }),
    address: address ?? null,
  };
}

/** What a client of the base is before the import. */
export interface ClientBefore {
  readonly row: ClientRow;
  /** Asked for only where the files have one. */
  readonly addresses: () => readonly string[];
}

/** What the files change of a client of the base. A blank changes nothing, and what was edited by hand stays. */
export function clientChanges(
  { row: before, addresses }: ClientBefore,
  person: Person,
  books: Books,
  edits: HandEdits,
): ClientChanges {
  const { address, ...attributes } = attributesOf(person, books);
  const wanted = onlyColumns({ ...attributes });
  if (before.external_id === null && person.externalId >= 0) {
    wanted.external_id = books.externalIds.at(person.externalId);
  }
  const name = newNameOf(before, person, books);
  if (name >= 0 && !edits.has('clients', before.id, 'name')) {
    Object.assign(wanted, nameColumns(books.names.at(name).text));
  }
  const changes = Object.entries(wanted).filter(
    ([column, value]) =>
      before[column as keyof ClientRow] !== value && !edits.has('clients', before.id, column),
  );
  const isNewAddress =
    address !== undefined &&
    !edits.has('clients', before.id, 'address') &&
    !addresses().includes(address);
  return { columns: Object.fromEntries(changes), address: isNewAddress ? address : null };
}

/**
 * A fuller writing of the same name, or another name that a list of clients has under the client's own number: she
 * has married. An order never renames anybody.
 */
function newNameOf(before: ClientRow, person: Person, books: Books): number {
  if (isStandIn(before)) return bestName(person, books, () => true);
  const parsed = parsedNameOf(before);
  const own = books.names.add(parsed, before.name);
  const { parties } = books;
  const listed = person.parties.findLast(
    (party) =>
      parties.name.at(party) >= 0 &&
      parties.isListed.at(party) === 1 &&
      person.externalId >= 0 &&
      parties.externalId.at(party) === person.externalId,
  );
  if (listed !== undefined && books.names.compare(own, parties.name.at(listed)) === 'different') {
    return parties.name.at(listed);
  }
  const fuller = bestName(person, books, (name) => books.names.compare(own, name) === 'compatible');
  return fuller >= 0 && books.names.at(fuller).fullness > fullnessOf(parsed) ? fuller : -1;
}

/** Telephones and e-mails that the files add to a person. */
export const learnedOf = (
  person: Person,
): { phones: readonly number[]; emails: readonly number[] } => ({
  phones: person.phones.slice(person.phonesInBase),
  emails: person.emails.slice(person.emailsInBase),
});
