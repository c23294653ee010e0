import type { Database as Sqlite } from 'better-sqlite3';
import { comparableAddress, type ComparableAddress } from '#shared/rules/address-likeness.ts';
import { comparableName, type ComparableName } from '#shared/rules/name-likeness.ts';
import { phoneDigits } from '#shared/rules/phone.ts';
import { parsedNameOf } from '../../clients/client-name.ts';
import type { ClientRow } from '../../clients/clients.table.ts';

/** A client as far as looking for duplicates goes. */
export interface Person {
  readonly id: number;
  readonly name: ComparableName;
  /** `yyyy-mm-dd`, `--mm-dd`. */
  readonly birthday: string | null;
  readonly addresses: readonly ComparableAddress[];
}

type NameRow = Pick<
  ClientRow,
  'id' | 'kind' | 'name' | 'surname' | 'given_name' | 'patronymic' | 'birthday'
>;

const columns = 'id, kind, name, surname, given_name, patronymic, birthday';
const pageSize = 5000;
const none: readonly ComparableAddress[] = [];

/** A client that is called by a telephone or an e-mail has no name. */
const nameless: ComparableName = {
  isCompany: false,
  surname: '',
  given: '',
  patronymic: '',
  hasLookAlikes: false,
};
const isStandIn = (name: string): boolean => !/\p{L}/u.test(name) || /^\S+@\S+$/.test(name);

const nameOf = (row: NameRow): ComparableName =>
  isStandIn(row.name) ? nameless : comparableName(parsedNameOf(row), row.name);

type AddressTuple = [clientId: number, address: string];

/** All clients in the order of their ids; `tick` is called with the number read so far. */
export function readPeople(sqlite: Sqlite, tick: (done: number) => void): Person[] {
  const page = sqlite.prepare<[number, number], NameRow>(
    `SELECT ${columns} FROM clients WHERE id > ? ORDER BY id LIMIT ?`,
  );
  const addressPage = sqlite
    .prepare<[number, number]>(
      'SELECT client_id, address FROM client_addresses WHERE client_id BETWEEN ? AND ? ORDER BY client_id, position, id',
    )
    .raw();
  const people: Person[] = [];
  for (let last = 0; ;) {
    const rows = page.all(last, pageSize);
    const first = rows[0]?.id;
    if (first === undefined) return people;
    last = rows.at(-1)?.id ?? first;
    const addresses = Map.groupBy(addressPage.all(first, last) as AddressTuple[], ([id]) => id);
    for (const row of rows) {
      const own = addresses.get(row.id)?.map(([, address]) => comparableAddress(address));
      const { id, birthday } = row;
      people.push({ id, name: nameOf(row), birthday, addresses: own ?? none });
    }
    tick(people.length);
  }
}

/** One client; undefined where there is none. */
export function readPerson(sqlite: Sqlite, id: number): Person | undefined {
  const row = sqlite.prepare(`SELECT ${columns} FROM clients WHERE id = ?`).get(id) as
    | NameRow
    | undefined;
  if (!row) return undefined;
  const addresses = sqlite
    .prepare('SELECT address FROM client_addresses WHERE client_id = ? ORDER BY position, id')
    .pluck()
    .all(id) as string[];
  return {
    id,
    name: nameOf(row),
    birthday: row.birthday,
    addresses: addresses.map(comparableAddress),
  };
}

/** Clients who share something, each group in ascending order. */
export type Sharing = readonly (readonly number[])[];

const grouped = (rows: readonly [key: string, id: number][]): Sharing =>
  [...Map.groupBy(rows, ([key]) => key).values()]
    .map((group) => [...new Set(group.map(([, id]) => id))])
    .filter((ids) => ids.length > 1);

const repeated = (table: string, column: string, condition: string): string =>
  `SELECT ${column}, client_id FROM ${table} WHERE ${condition} AND ${column} IN (
     SELECT ${column} FROM ${table} WHERE ${condition} AND ${column} IS NOT NULL
     GROUP BY ${column} HAVING count(DISTINCT client_id) > 1)
   ORDER BY ${column}, client_id`;

/** Fewer digits than these are no telephone, not even a local one. */
const fewestDigits = 5;

/** Clients with one telephone; a number that turned out wrong is nobody's. Local numbers count by their digits. */
export function sharedPhones(sqlite: Sqlite): Sharing {
  const dialled = sqlite
    .prepare(repeated('client_phones', 'e164', 'is_wrong = 0'))
    .raw()
    .all() as [string, number][];
  const local = sqlite
    .prepare(
      'SELECT as_written, client_id FROM client_phones WHERE e164 IS NULL AND is_wrong = 0 ORDER BY client_id',
    )
    .raw()
    .all() as [string, number][];
  const written = local
    .map(([text, id]): [string, number] => [phoneDigits(text), id])
    .filter(([digits]) => digits.length >= fewestDigits);
  return [...grouped(dialled), ...grouped(written)];
}

/** Clients with one e-mail. */
export const sharedEmails = (sqlite: Sqlite): Sharing =>
  grouped(
    sqlite
      .prepare(repeated('client_emails', 'email', '1'))
      .raw()
      .all() as [string, number][],
  );
