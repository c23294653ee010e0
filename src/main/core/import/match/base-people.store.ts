import type { Database as Sqlite } from 'better-sqlite3';
import { parsedNameOf } from '../../clients/client-name.ts';
import type { ClientRow } from '../../clients/clients.table.ts';
import type { Job } from '../../context.ts';
import type { Books } from '../rows/books.ts';
import type { People } from './people.ts';

export type NameRow = Pick<
  ClientRow,
  'id' | 'kind' | 'name' | 'surname' | 'given_name' | 'patronymic' | 'external_id'
>;
type PhoneTuple = [clientId: number, e164: string | null, asWritten: string];
type EmailTuple = [clientId: number, email: string];

const pageSize = 5000;

/** Makes the clients of the base known to the import, in the order of their ids. */
export function addPeopleOfBase(sqlite: Sqlite, people: People, books: Books, job: Job): void {
  const clientPage = sqlite.prepare<[number, number], NameRow>(
    `SELECT id, kind, name, surname, given_name, patronymic, external_id FROM clients
     WHERE id > ? ORDER BY id LIMIT ?`,
  );
  const phonePage = sqlite
    .prepare<[number, number]>(
      'SELECT client_id, e164, as_written FROM client_phones WHERE client_id BETWEEN ? AND ? ORDER BY client_id, position, id',
    )
    .raw();
  const emailPage = sqlite
    .prepare<[number, number]>(
      'SELECT client_id, email FROM client_emails WHERE client_id BETWEEN ? AND ? ORDER BY client_id, position, id',
    )
    .raw();
  for (let last = 0; ;) {
    job.throwIfCancelled();
    const page = clientPage.all(last, pageSize);
    const first = page[0]?.id;
    if (first === undefined) break;
    last = page.at(-1)?.id ?? first;
    const phonesOf = Map.groupBy(phonePage.all(first, last) as PhoneTuple[], ([id]) => id);
    const emailsOf = Map.groupBy(emailPage.all(first, last) as EmailTuple[], ([id]) => id);
    for (const client of page) {
      const phones = (phonesOf.get(client.id) ?? [])
        .map(([, e164, asWritten]) => books.phones.id({ e164, asWritten, extension: null }))
        .filter((phone) => phone >= 0);
      const emails = (emailsOf.get(client.id) ?? []).map(([, email]) => books.emails.id(email));
      people.add({
        baseId: client.id,
        place: null,
        externalId: client.external_id === null ? -1 : books.externalIds.id(client.external_id),
        names: isStandIn(client) ? [] : [books.names.add(parsedNameOf(client), client.name)],
        phones,
        emails,
        phonesInBase: phones.length,
        emailsInBase: emails.length,
        parties: [],
      });
    }
  }
}

/** A client that nobody has named yet is called by a telephone, an e-mail or a number: that is no name. */
export const isStandIn = ({
  name,
  external_id: externalId,
}: Pick<NameRow, 'name' | 'external_id'>): boolean =>
  name === externalId || !/\p{L}/u.test(name) || /^\S+@\S+$/.test(name);
