import type { Database as Sqlite } from 'better-sqlite3';
import type { CertaintyLevel, DuplicateReason } from '#shared/contract/duplicates.ts';
import { certaintyOf, levelOf, type Evidence } from '#shared/rules/duplicate-certainty.ts';
import { isOneFamily, nameLikeness } from '#shared/rules/name-likeness.ts';
import { phoneDigits } from '#shared/rules/phone.ts';
import { prepared } from '../../../db/prepared.ts';
import { addresses, birthdays, weightOf } from './find-pairs.ts';
import { readPerson, type Person } from './people.store.ts';

export interface Judgement {
  /** 0…100. */
  readonly certainty: number;
  readonly level: CertaintyLevel;
  readonly reasons: DuplicateReason[];
}

interface PhoneRow {
  readonly e164: string | null;
  readonly as_written: string;
}

const reason = (code: DuplicateReason['code'], value: string | null = null): DuplicateReason => ({
  code,
  value,
});

/** Telephones of a client by what tells them apart; those that turned out wrong are left out. */
function phonesOf(sqlite: Sqlite, id: number): Map<string, string> {
  const rows = prepared(
    sqlite,
    'SELECT e164, as_written FROM client_phones WHERE client_id = ? AND is_wrong = 0 ORDER BY position, id',
  ).all(id) as PhoneRow[];
  const byKey = new Map<string, string>();
  for (const { e164, as_written: written } of rows) {
    const digits = phoneDigits(written);
    if (e164 !== null) byKey.set(e164, e164);
    else if (digits.length > 4) byKey.set(`~${digits}`, written);
  }
  return byKey;
}

const emailsOf = (sqlite: Sqlite, id: number): string[] =>
  prepared(sqlite, 'SELECT email FROM client_emails WHERE client_id = ? ORDER BY position, id')
    .pluck()
    .all(id) as string[];

const addressesOf = (sqlite: Sqlite, id: number): string[] =>
  prepared(sqlite, 'SELECT address FROM client_addresses WHERE client_id = ? ORDER BY position, id')
    .pluck()
    .all(id) as string[];

const bearers = (sqlite: Sqlite, id: number): number =>
  prepared(
    sqlite,
    'SELECT count(*) FROM clients WHERE name_key = (SELECT name_key FROM clients WHERE id = ?)',
  )
    .pluck()
    .get(id) as number;

function nameReasons(first: Person, second: Person): DuplicateReason[] {
  const { likeness, remarks } = nameLikeness(first.name, second.name);
  if (likeness === 'unknown') return [];
  if (likeness === 'different') return [reason('other_name')];
  if (likeness === 'other_surname') return [reason('other_surname')];
  if (likeness === 'same') return [reason('same_name'), ...remarks.map((code) => reason(code))];
  return remarks.map((code) => reason(code));
}

/** How sure it is that two clients are one, and why. Undefined where one of them is gone. */
export function judge(sqlite: Sqlite, firstId: number, secondId: number): Judgement | undefined {
  const first = readPerson(sqlite, firstId);
  const second = readPerson(sqlite, secondId);
  if (!first || !second) return undefined;
  const [phones, otherPhones] = [phonesOf(sqlite, firstId), phonesOf(sqlite, secondId)];
  const phone = [...phones].find(([key]) => otherPhones.has(key))?.[1];
  const otherEmails = emailsOf(sqlite, secondId);
  const email = emailsOf(sqlite, firstId).find((one) => otherEmails.includes(one));
  const birthday = birthdays(first.birthday, second.birthday);
  const address = addresses(first.addresses, second.addresses);
  const evidence: Evidence = {
    name: nameLikeness(first.name, second.name).likeness,
    phone: phone !== undefined,
    email: email !== undefined,
    birthday,
    address,
    nameWeight: weightOf(first.name, bearers(sqlite, firstId)),
    isFamily: isOneFamily(first.name, second.name),
  };
  const certainty = certaintyOf(evidence);
  const reasons: DuplicateReason[] = [];
  if (phone !== undefined) reasons.push(reason('same_phone', phone));
  if (email !== undefined) reasons.push(reason('same_email', email));
  reasons.push(...nameReasons(first, second));
  if (birthday === 'same') reasons.push(reason('same_birthday', first.birthday));
  if (birthday === 'day') reasons.push(reason('same_day', `-${first.birthday?.slice(-6) ?? ''}`));
  if (birthday === 'other') reasons.push(reason('other_birthday'));
  if (address !== null) {
    const [shown = null] = addressesOf(sqlite, firstId);
    reasons.push(reason(address === 'same' ? 'same_address' : 'like_address', shown));
  }
  return { certainty, level: levelOf(certainty), reasons };
}
