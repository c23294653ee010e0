import type { Database as Sqlite } from 'better-sqlite3';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { age } from '#shared/rules/calendar.ts';
import { comesRound, daysOfYear } from '#shared/rules/today/coming.ts';
import { isOnList } from '#shared/rules/today/mark.ts';
import { prepared } from '../../db/prepared.ts';
import { markOf, phoneOf, readMark } from './candidate.store.ts';
import type { Day } from './line-reader.ts';

interface DateRow {
  readonly clientId: number;
  /** Null for a birthday. */
  readonly label: string | null;
  readonly date: string;
  /** How long before it the card asks to be told; null: as long as the rule says. */
  readonly leadDays: number | null;
  readonly revenueMinor: number;
}

interface Coming extends DateRow {
  readonly on: string;
}

/** A year's occasion: `2026-11-16 Свадьба`, a birthday without a word. */
const occasionOf = ({ on, label }: Pick<Coming, 'on' | 'label'>): string => `${on} ${label ?? ''}`;

const ours = 'clients.is_target IS NOT 0';
const revenue = 'coalesce(totals.revenue_minor, 0) AS revenueMinor';
const totals = 'LEFT JOIN client_totals AS totals ON totals.client_id = clients.id';

const birthdays = `SELECT clients.id AS clientId, NULL AS label, birthday AS date, NULL AS leadDays, ${revenue}
  FROM clients INDEXED BY clients_birthday ${totals}
  WHERE birthday IS NOT NULL AND substr(birthday, -5) IN (SELECT value FROM json_each(?)) AND ${ours}`;

const others = `SELECT clients.id AS clientId, label, on_date AS date, lead_days AS leadDays, ${revenue}
  FROM client_dates INDEXED BY client_dates_day
  CROSS JOIN clients ON clients.id = client_dates.client_id ${totals}
  WHERE substr(on_date, -5) IN (SELECT value FROM json_each(?)) AND ${ours}`;

/** Dates that come round within the lead of each, the nearest first and then the best clients. */
function readComing(sqlite: Sqlite, ruleDays: number, today: string): Coming[] {
  const longest = prepared(sqlite, 'SELECT max(lead_days) FROM client_dates').pluck().get();
  const days = (lead: number): string => JSON.stringify(daysOfYear(lead, today));
  const rows = [
    ...(prepared(sqlite, birthdays).all(days(ruleDays)) as DateRow[]),
    ...(prepared(sqlite, others).all(days(Math.max(ruleDays, Number(longest ?? 0)))) as DateRow[]),
  ];
  return rows
    .flatMap((row) => {
      const on = comesRound(row.date, row.leadDays ?? ruleDays, today);
      return on === null ? [] : [{ ...row, on }];
    })
    .toSorted(
      (a, b) =>
        (a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
        b.revenueMinor - a.revenueMinor ||
        a.clientId - b.clientId,
    );
}

const putOff = `SELECT client_id AS clientId, substr(occasion, 1, 10) AS "on", substr(occasion, 12) AS word
  FROM today_marks AS moved INDEXED BY today_marks_moved
  WHERE kind = 'date' AND until_on <= @today AND substr(occasion, 1, 10) < @today
  ORDER BY "on", id`;

const birthdayOf = 'SELECT birthday FROM clients WHERE id = ?';
const dateOf = 'SELECT on_date FROM client_dates WHERE client_id = ? AND label = ? ORDER BY id';

/** Dates that have passed, but the owner put their line off to a later day, which has come. */
function readPutOff(sqlite: Sqlite, today: string): Coming[] {
  const rows = prepared(sqlite, putOff).all({ today }) as {
    clientId: number;
    on: string;
    word: string;
  }[];
  return rows.flatMap(({ clientId, on, word }) => {
    const label = word === '' ? null : word;
    const found =
      label === null
        ? prepared(sqlite, birthdayOf).pluck().get(clientId)
        : prepared(sqlite, dateOf).pluck().get(clientId, label);
    if (typeof found !== 'string') return [];
    return [{ clientId, label, date: found, leadDays: null, revenueMinor: 0, on }];
  });
}

const celebrant = `SELECT clients.name, ${phoneOf('clients.id')} AS phone,
    asked_not_to_call_on IS NOT NULL AS askedNotToCall, ${markOf('date', '@occasion')} AS mark
  FROM clients WHERE clients.id = @clientId AND ${ours}`;

interface Celebrant {
  readonly name: string;
  readonly phone: string | null;
  readonly askedNotToCall: 0 | 1;
  readonly mark: string | null;
}

/**
 * Birthdays and other dates that come round soon (rules/today/coming). Who asked not to be called may be pleased by
 * a message, so they are here without a telephone.
 */
export function* readDates({ sqlite, today, settings }: Day): Generator<TodayLine> {
  const { isOn, days } = settings.todayRules.dates;
  const coming = [...readPutOff(sqlite, today), ...(isOn ? readComing(sqlite, days, today) : [])];
  for (const date of coming) {
    const { clientId, label, on } = date;
    const occasion = occasionOf(date);
    const who = prepared(sqlite, celebrant).get({ clientId, occasion }) as Celebrant | undefined;
    if (!who) continue;
    const mark = readMark(who.mark);
    if (!isOnList({ mark, contactOn: null, isDue: true }, today)) continue;
    yield {
      kind: 'date',
      key: `date:${clientId}:${occasion}`,
      section: 'dates',
      clientId,
      name: who.name,
      phone: who.askedNotToCall === 1 ? null : who.phone,
      occasion,
      label,
      on,
      years: age(date.date, on),
      askedNotToCall: who.askedNotToCall === 1,
    };
  }
}
