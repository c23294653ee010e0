import type { Database as Sqlite } from 'better-sqlite3';
import { bulkInsert, nextId } from '../../../db/bulk-insert.ts';
import { clientColumns, learnedOf, newClient } from '../plan/client-plan.ts';
import type { Plan } from '../plan/plan.ts';
import { ownValueWriter } from './write-own-values.ts';

type Value = string | number | null;

interface Options {
  readonly sqlite: Sqlite;
  readonly plan: Plan;
  /** UTC instant. */
  readonly at: string;
  readonly tick: () => void;
}

/** Makes the new clients with their telephones, e-mails and addresses; answers the id of each person (0: not in the base). */
export function insertClients({ sqlite, plan, at, tick }: Options): Int32Array {
  const { books, matching, newPeople } = plan;
  const { list } = matching.people;
  const ids = Int32Array.from(list, ({ baseId }) => baseId);
  let id = nextId(sqlite, 'clients');
  const clients = bulkInsert(sqlite, 'clients', ['id', ...clientColumns], {
    created_at: at,
    updated_at: at,
  });
  const contacts = contactInserts({ sqlite, plan });
  const addresses = new Map<number, string>();
  for (const index of newPeople) {
    tick();
    const person = matching.people.at(index);
    const { columns: values, address } = newClient(person, books);
    ids[index] = id;
    clients.add(id, ...clientColumns.map((column): Value => values[column] ?? null));
    if (address !== null) addresses.set(index, address);
    id += 1;
  }
  clients.flush();
  // Behind all clients: a row ahead of the one that it belongs to makes SQLite search for such rows at each insert.
  const own = ownValueWriter(sqlite);
  for (const index of newPeople) {
    contacts.add(ids[index] ?? 0, index, addresses.get(index));
    const values = plan.ownValues.get(index);
    if (values) own.add(ids[index] ?? 0, values);
  }
  contacts.flush();
  own.flush();
  return ids;
}

/** Writes what the files change of clients of the base, and adds what they teach. */
export function updateClients({ sqlite, plan, at, tick }: Options): void {
  const contacts = contactInserts({ sqlite, plan });
  const own = ownValueWriter(sqlite);
  for (const [index, changes] of plan.changedClients) {
    tick();
    const { baseId } = plan.matching.people.at(index);
    const { columns: values, address } = changes;
    const names = Object.keys(values);
    if (names.length > 0) {
      sqlite
        .prepare(
          `UPDATE clients SET ${names.map((name) => `${name} = ?`).join(', ')}, updated_at = ? WHERE id = ?`,
        )
        .run(...Object.values(values), at, baseId);
    }
    const isKnown = address === null || replaceAddress(sqlite, baseId, address);
    contacts.add(baseId, index, isKnown ? undefined : address);
    const ownValues = plan.ownValues.get(index);
    if (ownValues) own.change(baseId, ownValues);
  }
  contacts.flush();
  own.flush();
}

/** A client keeps the one address that files know of; answers whether there was one to replace. */
const replaceAddress = (sqlite: Sqlite, clientId: number, address: string): boolean =>
  sqlite
    .prepare(
      `UPDATE client_addresses SET address = ? WHERE id = (
         SELECT id FROM client_addresses WHERE client_id = ? ORDER BY position, id LIMIT 1)`,
    )
    .run(address, clientId).changes > 0;

/** Adds the telephones and e-mails that a person has beyond those of the base, behind those; and their first address. */
function contactInserts({ sqlite, plan }: Pick<Options, 'sqlite' | 'plan'>): {
  add(clientId: number, index: number, address: string | undefined): void;
  flush(): void;
} {
  const { books, matching } = plan;
  const phones = bulkInsert(sqlite, 'client_phones', [
    'client_id',
    'position',
    'e164',
    'as_written',
    'extension',
  ]);
  const emails = bulkInsert(sqlite, 'client_emails', ['client_id', 'position', 'email']);
  const addresses = bulkInsert(sqlite, 'client_addresses', ['client_id', 'position', 'address']);
  return {
    add(clientId, index, address) {
      if (address !== undefined) addresses.add(clientId, 0, address);
      const person = matching.people.at(index);
      const learned = learnedOf(person);
      for (const [offset, phone] of learned.phones.entries()) {
        phones.add(
          clientId,
          person.phonesInBase + offset,
          books.phones.e164(phone),
          books.phones.asWritten(phone),
          books.phones.extension(phone),
        );
      }
      for (const [offset, email] of learned.emails.entries()) {
        emails.add(clientId, person.emailsInBase + offset, books.emails.at(email));
      }
    },
    flush() {
      phones.flush();
      emails.flush();
      addresses.flush();
    },
  };
}
