import type { Database as Sqlite } from 'better-sqlite3';
import type { ParsedInput } from '#shared/contract/index.ts';
import type { PhoneReader } from './phones.ts';

type ListTable =
  | 'client_phones'
  | 'client_emails'
  | 'client_messengers'
  | 'client_addresses'
  | 'client_dates';
type Value = string | number | null;
interface Wanted {
  /** Undefined: a new row. */
  readonly id: number | undefined;
  readonly columns: Readonly<Record<string, Value>>;
}

/**
 * Makes a client's list what is wanted with the fewest changes: rows that are there keep their ids and are
 * written only where they differ, so that the history of each stays its own.
 */
function replaceRows(
  sqlite: Sqlite,
  table: ListTable,
  clientId: number,
  wanted: readonly Wanted[],
): void {
  const rows = sqlite
    .prepare<[number], Record<string, Value>>(
      `SELECT * FROM ${table} WHERE client_id = ? ORDER BY id`,
    )
    .all(clientId);
  const before = new Map(rows.map((row) => [row.id, row]));
  const kept = new Set<Value | undefined>(wanted.map(({ id }) => id));
  for (const id of before.keys()) {
    if (!kept.has(id)) sqlite.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id);
  }
  for (const { id, columns } of wanted) {
    const names = Object.keys(columns);
    const values = Object.values(columns);
    const old = id === undefined ? undefined : before.get(id);
    if (!old) {
      sqlite
        .prepare(
          `INSERT INTO ${table} (client_id, ${names.join(', ')}) VALUES (?${', ?'.repeat(names.length)})`,
        )
        .run(clientId, ...values);
    } else if (names.some((name) => old[name] !== columns[name])) {
      sqlite
        .prepare(
          `UPDATE ${table} SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE id = ?`,
        )
        .run(...values, id);
    }
  }
}

const numbered = (rows: readonly Wanted[]): Wanted[] =>
  rows.map(({ id, columns }, position) => ({ id, columns: { ...columns, position } }));

/** A label that is left out is left as it is; an empty one is none. */
const label = (text: string | null | undefined): Record<string, Value> =>
  text === undefined ? {} : { label: text?.trim() || null };

/** Sets a client's telephones. A text with several numbers becomes several rows; an unreadable one is kept. */
export function replacePhones(
  sqlite: Sqlite,
  clientId: number,
  phones: ParsedInput<'clients.setPhones'>['phones'],
  read: PhoneReader,
): void {
  const rows = phones.flatMap((phone) =>
    read(phone.text).map(({ e164, asWritten, extension }, index) => ({
      id: index === 0 ? phone.id : undefined,
      columns: {
        e164,
        as_written: asWritten,
        extension,
        ...label(phone.label),
        ...(phone.isWrong === undefined ? {} : { is_wrong: phone.isWrong ? 1 : 0 }),
      },
    })),
  );
  replaceRows(sqlite, 'client_phones', clientId, numbered(rows));
}

export function replaceEmails(
  sqlite: Sqlite,
  clientId: number,
  emails: ParsedInput<'clients.setEmails'>['emails'],
): void {
  const rows = emails.map(({ id, email, label: name }) => ({
    id,
    columns: { email: email.trim().toLowerCase(), ...label(name) },
  }));
  replaceRows(sqlite, 'client_emails', clientId, numbered(rows));
}

export function replaceMessengers(
  sqlite: Sqlite,
  clientId: number,
  messengers: ParsedInput<'clients.setMessengers'>['messengers'],
): void {
  const rows = messengers.map(({ id, kind, handle }) => ({
    id,
    columns: { kind, handle: handle.trim() },
  }));
  replaceRows(sqlite, 'client_messengers', clientId, numbered(rows));
}

export function replaceAddresses(
  sqlite: Sqlite,
  clientId: number,
  addresses: ParsedInput<'clients.setAddresses'>['addresses'],
): void {
  const rows = addresses.map(({ id, address, label: name }) => ({
    id,
    columns: { address: address.trim(), ...label(name) },
  }));
  replaceRows(sqlite, 'client_addresses', clientId, numbered(rows));
}

export function replaceDates(
  sqlite: Sqlite,
  clientId: number,
  dates: ParsedInput<'clients.setDates'>['dates'],
): void {
  const rows = dates.map(({ id, label: name, on, leadDays }) => ({
    id,
    columns: {
      label: name.trim(),
      on_date: on,
      ...(leadDays === undefined ? {} : { lead_days: leadDays }),
    },
  }));
  replaceRows(sqlite, 'client_dates', clientId, rows);
}
