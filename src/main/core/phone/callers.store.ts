import type { Database as Sqlite } from 'better-sqlite3';
import { callerEnding, mayBeSameNumber, splitExtension } from '#shared/rules/caller-match.ts';
import { prepared } from '../../db/prepared.ts';
import type { PhoneReader } from '../clients/phones.ts';

/** A client's telephone that may be the caller's. */
export interface CallerMatch {
  readonly clientId: number;
  readonly phone: {
    readonly e164: string | null;
    readonly asWritten: string;
    readonly label: string | null;
  };
  readonly isCertain: boolean;
}

interface PhoneRow {
  readonly client_id: number;
  readonly e164: string | null;
  readonly as_written: string;
  readonly extension: string | null;
  readonly label: string | null;
  readonly is_wrong: 0 | 1;
}

/** More clients than this with one number are a switchboard, not a caller. */
const mostCallers = 10;
/** Of a popular ending so many rows are looked at. */
const mostRows = 200;

const columns = 'client_id, e164, as_written, extension, label, is_wrong';
/** The expressions are those of the indexes, letter by letter. */
const endingOfUnread = `substr(replace(replace(replace(replace(replace(
  as_written, ' ', ''), '-', ''), '(', ''), ')', ''), '+', ''), -5)`;

const wholeSql = `SELECT ${columns} FROM client_phones WHERE e164 = ? LIMIT ${mostRows}`;
const endingSql = `SELECT ${columns} FROM client_phones
  WHERE e164 IS NOT NULL AND substr(e164, -5) = ? LIMIT ${mostRows}`;
const unreadSql = `SELECT ${columns} FROM client_phones
  WHERE e164 IS NULL AND ${endingOfUnread} = ? LIMIT ${mostRows}`;

/** Whose number it may be, by name. */
export const callerNames = (
  sqlite: Sqlite,
  number: string,
  read: PhoneReader,
): { id: number; name: string }[] =>
  findCallers(sqlite, number, read).map(({ clientId }) => ({
    id: clientId,
    name: prepared(sqlite, 'SELECT name FROM clients WHERE id = ?').pluck().get(clientId) as string,
  }));

/** E.164 where the number is a whole one; else the number itself, without an extension. */
export function numberKey(number: string, read: PhoneReader): string {
  const { main } = splitExtension(number);
  return read(main)[0]?.e164 ?? main;
}

/**
 * Whose number it may be: those who have this very number; where there are none, those whose number may be the
 * same by its last digits, or was marked as wrong. At most ten.
 */
export function findCallers(sqlite: Sqlite, number: string, read: PhoneReader): CallerMatch[] {
  const { main, extension } = splitExtension(number);
  const e164 = read(main)[0]?.e164 ?? null;
  const whole = e164 === null ? [] : (prepared(sqlite, wholeSql).all(e164) as PhoneRow[]);
  const certain = whole.filter((row) => row.is_wrong === 0);
  if (certain.length > 0) return matches(withExtension(certain, extension), true);
  const possible = [...whole, ...sameEnding(sqlite, main, e164 !== null)];
  const right = possible.filter((row) => row.is_wrong === 0);
  return matches(right.length > 0 ? right : possible, false);
}

/** Those with the caller's last digits. A whole number is no other whole number. */
function sameEnding(sqlite: Sqlite, number: string, isWhole: boolean): PhoneRow[] {
  const ending = callerEnding(number);
  const short = number.replace(/\D+/g, '');
  const rows = prepared(sqlite, unreadSql).all(ending ?? short) as PhoneRow[];
  if (ending !== null && !isWhole) {
    rows.push(...(prepared(sqlite, endingSql).all(ending) as PhoneRow[]));
  }
  return rows.filter((row) => mayBeSameNumber(number, row.e164 ?? row.as_written));
}

/** Of one number with several extensions the one that calls, where it is known. */
function withExtension(rows: readonly PhoneRow[], extension: string): readonly PhoneRow[] {
  const exact = rows.filter((row) => row.extension === extension);
  return extension !== '' && exact.length > 0 ? exact : rows;
}

/** One for each client. */
function matches(rows: readonly PhoneRow[], isCertain: boolean): CallerMatch[] {
  const found = new Map<number, CallerMatch>();
  for (const { client_id: clientId, e164, as_written: asWritten, label } of rows) {
    if (found.size === mostCallers) break;
    if (!found.has(clientId)) {
      found.set(clientId, { clientId, phone: { e164, asWritten, label }, isCertain });
    }
  }
  return [...found.values()];
}
