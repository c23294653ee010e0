import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { ClientRow } from '../clients/clients.table.ts';
import type { Contact } from './vcard-write.ts';

type NameRow = Pick<
  ClientRow,
  | 'id'
  | 'kind'
  | 'name'
  | 'surname'
  | 'given_name'
  | 'patronymic'
  | 'company'
  | 'position'
  | 'birthday'
>;

type Text = [clientId: number, text: string];

const ofThese = 'client_id IN (SELECT value FROM json_each(?))';
/** Numbers that turned out wrong would show the wrong caller. */
const phonesSql = `SELECT client_id, coalesce(e164, as_written) FROM client_phones
  WHERE ${ofThese} AND is_wrong = 0 ORDER BY client_id, position, id`;
const emailsSql = `SELECT client_id, email FROM client_emails WHERE ${ofThese} ORDER BY client_id, position, id`;
const addressesSql = `SELECT client_id, address FROM client_addresses WHERE ${ofThese}
  ORDER BY client_id, position, id`;
const photosSql = `SELECT client_id, jpeg FROM client_photos WHERE ${ofThese}
  AND id IN (SELECT max(id) FROM client_photos WHERE ${ofThese} GROUP BY client_id)`;

/** The contacts of clients, in the order of the ids; those who are gone are left out. */
export function readContacts(sqlite: Sqlite, ids: readonly number[]): Contact[] {
  const list = JSON.stringify(ids);
  const rows = sqlite
    .prepare(
      `SELECT clients.id, kind, name, surname, given_name, patronymic, company, position, birthday
       FROM json_each(?) AS wanted CROSS JOIN clients ON clients.id = wanted.value ORDER BY wanted.key`,
    )
    .all(list) as NameRow[];
  const texts = (sql: string, ...params: readonly string[]): Map<number, Text[]> =>
    Map.groupBy(
      sqlite
        .prepare(sql)
        .raw()
        .all(...params) as Text[],
      ([id]) => id,
    );
  const phones = texts(phonesSql, list);
  const emails = texts(emailsSql, list);
  const addresses = texts(addressesSql, list);
  const photos = texts(photosSql, list, list);
  const of = (found: Map<number, Text[]>, id: number): string[] =>
    (found.get(id) ?? []).map(([, text]) => text);
  return rows.map((row) => ({
    kind: row.kind,
    name: row.name,
    surname: row.surname,
    givenName: row.given_name,
    patronymic: row.patronymic,
    company: row.company,
    position: row.position,
    phones: of(phones, row.id),
    emails: of(emails, row.id),
    addresses: of(addresses, row.id),
    birthday: row.birthday,
    photo: of(photos, row.id)[0] ?? null,
  }));
}

/** Whom a week calls, by their rank. Throws `not_found`. */
export function clientsOfWeek(sqlite: Sqlite, weekId: number): number[] {
  if (sqlite.prepare('SELECT 1 FROM call_weeks WHERE id = ?').get(weekId) === undefined) {
    throw new AppError('not_found');
  }
  return sqlite
    .prepare('SELECT client_id FROM call_week_calls WHERE week_id = ? ORDER BY rank, id')
    .pluck()
    .all(weekId) as number[];
}
