import type { Database as Sqlite } from 'better-sqlite3';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { addDays, age } from '#shared/rules/calendar.ts';
import { isNear, keptOn } from '#shared/rules/today/coming.ts';
import { isOnList, type TodayMark } from '#shared/rules/today/mark.ts';
import { prepared } from '../../db/prepared.ts';
import { phoneOf } from './candidate.store.ts';
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
  /** When it comes round. */
  readonly on: string;
}

/** A year's occasion: `2026-11-16 Свадьба`, a birthday without a word. */
const occasionOf = ({ on, label }: Pick<Coming, 'on' | 'label'>): string => `${on} ${label ?? ''}`;

const ours = 'clients.is_target IS NOT 0';
const revenue = 'coalesce(totals.revenue_minor, 0) AS revenueMinor';
const totals = 'LEFT JOIN client_totals AS totals ON totals.client_id = clients.id';

const birthdays = `SELECT clients.id AS clientId, NULL AS label, birthday AS date, NULL AS leadDays, ${revenue}
  FROM clients INDEXED BY clients_birthday ${totals}
  WHERE birthday IS NOT NULL AND substr(birthday, -5) IN (@first, @last) AND ${ours}`;

const others = `SELECT clients.id AS clientId, label, on_date AS date, lead_days AS leadDays, ${revenue}
  FROM client_dates INDEXED BY client_dates_day
  CROSS JOIN clients ON clients.id = client_dates.client_id ${totals}
  WHERE substr(on_date, -5) IN (@first, @last) AND ${ours}`;

const longestLead = 'SELECT max(lead_days) FROM client_dates WHERE lead_days IS NOT NULL';

/** Dates further ahead would meet themselves. */
const furthest = 364;

/** Dates that come round within the lead of each, a day at a time, the best clients of a day first. */
function* comingDays(sqlite: Sqlite, ruleDays: number, today: string): Generator<Coming[]> {
  const longest = Number(prepared(sqlite, longestLead).pluck().get() ?? 0);
  for (let ahead = 0; ahead <= Math.min(Math.max(ruleDays, longest), furthest); ahead += 1) {
    const on = addDays(today, ahead);
    const kept = keptOn(on);
    const days = { first: kept[0], last: kept.at(-1) };
    const rows = [
      ...(prepared(sqlite, birthdays).all(days) as DateRow[]),
      ...(prepared(sqlite, others).all(days) as DateRow[]),
    ];
    yield rows
      .filter(({ leadDays }) => isNear(ahead, leadDays, ruleDays))
      .map((row) => ({ ...row, on }))
      .toSorted((a, b) => b.revenueMinor - a.revenueMinor || a.clientId - b.clientId);
  }
}

const putOff = `SELECT client_id AS clientId, substr(occasion, 1, 10) AS "on", substr(occasion, 12) AS word
  FROM today_marks INDEXED BY today_marks_moved
  WHERE kind = 'date' AND until_on <= @today AND substr(occasion, 1, 10) < @today
  ORDER BY "on", id`;

const birthdayOf = 'SELECT birthday FROM clients WHERE id = ?';
const dateOf = 'SELECT on_date FROM client_dates WHERE client_id = ? AND label = ? ORDER BY id';

interface PutOffRow {
  readonly clientId: number;
  readonly on: string;
  readonly word: string;
}

/** Dates that have passed, but the owner put their line off to a later day, which has come. */
function readPutOff(sqlite: Sqlite, today: string): Coming[] {
  const rows = prepared(sqlite, putOff).all({ today }) as PutOffRow[];
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

const marksOfDates = `SELECT client_id AS clientId, occasion, until_on AS untilOn, marked_on AS markedOn
  FROM today_marks INDEXED BY today_marks_occasion
  WHERE kind = 'date' AND occasion BETWEEN ? AND ? ORDER BY id`;

interface MarkRow extends TodayMark {
  readonly clientId: number;
  readonly occasion: string;
}

/** Leaves out what is done or put off. Many dates have few marks, so those are read at once. */
function notDealtWith(sqlite: Sqlite, dates: readonly Coming[], today: string): readonly Coming[] {
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return dates;
  const rows = prepared(sqlite, marksOfDates).all(first.on, `${last.on}~`) as MarkRow[];
  // The latest of an occasion is the one that counts.
  const marks = new Map(rows.map((mark) => [`${mark.clientId} ${mark.occasion}`, mark]));
  return dates.filter((date) => {
    const mark = marks.get(`${date.clientId} ${occasionOf(date)}`) ?? null;
    return isOnList({ mark, contactOn: null, isDue: true }, today);
  });
}

const celebrant = `SELECT name, ${phoneOf('clients.id')} AS phone, asked_not_to_call_on IS NOT NULL AS askedNotToCall
  FROM clients WHERE id = ? AND ${ours}`;

interface Celebrant {
  readonly name: string;
  readonly phone: string | null;
  readonly askedNotToCall: 0 | 1;
}

/**
 * Birthdays and other dates that come round soon (rules/today/coming). Who asked not to be called may be pleased by
 * a message, so they are here without a telephone.
 */
export function* readDates({ sqlite, today, settings }: Day): Generator<TodayLine> {
  const { isOn, days } = settings.todayRules.dates;
  function* all(): Generator<readonly Coming[]> {
    yield readPutOff(sqlite, today);
    if (isOn) yield* comingDays(sqlite, days, today);
  }
  for (const dates of all()) {
    for (const date of notDealtWith(sqlite, dates, today)) {
      const { clientId, label, on } = date;
      const client = prepared(sqlite, celebrant).get(clientId) as Celebrant | undefined;
      if (!client) continue;
      const occasion = occasionOf(date);
      const askedNotToCall = client.askedNotToCall === 1;
      yield {
        kind: 'date',
        key: `date:${clientId}:${occasion}`,
        section: 'dates',
        clientId,
        name: client.name,
        phone: askedNotToCall ? null : client.phone,
        occasion,
        label,
        on,
        years: age(date.date, on),
        askedNotToCall,
      };
    }
  }
}
