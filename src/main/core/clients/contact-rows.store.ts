import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import { isEmail } from '#shared/rules/email.ts';
import { prepared } from '../../db/prepared.ts';
import { problemOf } from './phones.ts';

interface PhoneRow {
  readonly id: number;
  readonly e164: string | null;
  readonly as_written: string;
  readonly extension: string | null;
  readonly label: string | null;
  readonly is_wrong: 0 | 1;
}

/** A client's telephones in their order. */
export function phonesOf(sqlite: Sqlite, clientId: number): Output<'clients.setPhones'> {
  const rows = prepared(
    sqlite,
    `SELECT id, e164, as_written, extension, label, is_wrong FROM client_phones
     WHERE client_id = ? ORDER BY position, id`,
  ).all(clientId) as PhoneRow[];
  return rows.map((row) => ({
    id: row.id,
    e164: row.e164,
    asWritten: row.as_written,
    extension: row.extension,
    label: row.label,
    isWrong: row.is_wrong === 1,
    problem: problemOf({ e164: row.e164, asWritten: row.as_written }),
  }));
}

export function emailsOf(sqlite: Sqlite, clientId: number): Output<'clients.setEmails'> {
  const rows = prepared(
    sqlite,
    'SELECT id, email, label FROM client_emails WHERE client_id = ? ORDER BY position, id',
  ).all(clientId) as { id: number; email: string; label: string | null }[];
  return rows.map((row) => ({
    ...row,
    problem: isEmail(row.email) ? null : 'not_an_address',
  }));
}

export const messengersOf = (sqlite: Sqlite, clientId: number): Output<'clients.setMessengers'> =>
  prepared(
    sqlite,
    'SELECT id, kind, handle FROM client_messengers WHERE client_id = ? ORDER BY position, id',
  ).all(clientId) as Output<'clients.setMessengers'>;

export const addressesOf = (sqlite: Sqlite, clientId: number): Output<'clients.setAddresses'> =>
  prepared(
    sqlite,
    'SELECT id, address, label FROM client_addresses WHERE client_id = ? ORDER BY position, id',
  ).all(clientId) as Output<'clients.setAddresses'>;

export const datesOf = (sqlite: Sqlite, clientId: number): Output<'clients.setDates'> =>
  prepared(
    sqlite,
    `SELECT id, label, on_date AS "on", lead_days AS leadDays FROM client_dates WHERE client_id = ? ORDER BY substr(on_date, -5), id`,
  ).all(clientId) as Output<'clients.setDates'>;
