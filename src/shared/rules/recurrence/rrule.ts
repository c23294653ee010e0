import { isIsoDate, partialDate } from '../calendar.ts';
import { mostInterval, nths, type Recurrence, type RecurringDay } from './recurrence.ts';

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const codeOf = (weekday: number): string => codes[weekday - 1] ?? 'MO';

/** Days 28 up to `day`: the last of those that a month has is the day itself, or the month's last. */
const upTo = (day: number): string =>
  Array.from({ length: day - 27 }, (_, index) => 28 + index).join(',');

const dayParts = (rule: RecurringDay): string[] => {
  switch (rule.every) {
    case 'day':
      return [];
    case 'week':
      return [`BYDAY=${rule.weekdays.map(codeOf).join(',')}`];
    case 'monthDay':
      // RFC 5545 leaves out months without a 31st; a promise for the month's end is kept in February too.
      return rule.day > 28
        ? [`BYMONTHDAY=${upTo(rule.day)}`, 'BYSETPOS=-1']
        : [`BYMONTHDAY=${rule.day}`];
    case 'monthWeekday':
      return [`BYDAY=${rule.nth}${codeOf(rule.weekday)}`];
    default:
      return rule.month === 2 && rule.day === 29
        ? ['BYMONTH=2', 'BYMONTHDAY=28,29', 'BYSETPOS=-1']
        : [`BYMONTH=${rule.month}`, `BYMONTHDAY=${rule.day}`];
  }
};

const frequencies = {
  day: 'DAILY',
  week: 'WEEKLY',
  monthDay: 'MONTHLY',
  monthWeekday: 'MONTHLY',
  year: 'YEARLY',
} as const satisfies Record<Recurrence['every'], string>;

/**
 * The rule as the value of an RRULE (RFC 5545, 3.3.10), always written alike. `until` stands in it as a date; `last`
 * writes it otherwise where the start has a time of day.
 */
export const rruleOf = (rule: Recurrence, last: string | null = rule.until): string =>
  [
    `FREQ=${frequencies[rule.every]}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...dayParts(rule),
    ...(last === null ? [] : [`UNTIL=${last.replaceAll('-', '')}`]),
  ].join(';');

const MONTH_DAYS = /^28(?:,29(?:,30(?:,31)?)?)?$/;
const NTH_DAY = /^(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/;

/** The rule that such a value means; null where it is none, or one that this program has no words for. */
export function readRrule(text: string): Recurrence | null {
  const parts = new Map<string, string>();
  for (const part of text.split(';')) {
    const [name = '', value = '', ...more] = part.split('=');
    if (value === '' || more.length > 0 || parts.has(name)) return null;
    parts.set(name, value);
  }
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const until = readUntil(parts.get('UNTIL'));
  const day = readDay(parts);
  if (day === null || until === undefined) return null;
  if (!Number.isInteger(interval) || interval < 1 || interval > mostInterval) return null;
  const rule = { ...day, interval, until };
  // Whatever else stands in it would change its meaning.
  return rruleOf(rule) === text ? rule : null;
}

/** Undefined for what is no date. */
function readUntil(value: string | undefined): string | null | undefined {
  if (value === undefined) return null;
  const date = `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}`;
  return isIsoDate(date) ? date : undefined;
}

function readDay(parts: ReadonlyMap<string, string>): RecurringDay | null {
  const byDay = parts.get('BYDAY') ?? '';
  const byMonthDay = parts.get('BYMONTHDAY') ?? '';
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return { every: 'day' };
    case 'WEEKLY':
      return readWeekdays(byDay);
    case 'MONTHLY':
      return byDay === '' ? readMonthDay(byMonthDay) : readNth(byDay);
    case 'YEARLY':
      return readYear(Number(parts.get('BYMONTH')), byMonthDay);
    default:
      return null;
  }
}

function readWeekdays(byDay: string): RecurringDay | null {
  const weekdays = byDay.split(',').map((code) => codes.indexOf(code) + 1);
  const isOrdered = weekdays.every((day, index) => day > (weekdays[index - 1] ?? 0));
  return isOrdered ? { every: 'week', weekdays } : null;
}

function readMonthDay(byMonthDay: string): RecurringDay | null {
  if (MONTH_DAYS.test(byMonthDay) && byMonthDay !== '28') {
    return { every: 'monthDay', day: Number(byMonthDay.slice(-2)) };
  }
  const day = Number(byMonthDay);
  return day === -1 || (Number.isInteger(day) && day >= 1 && day <= 28)
    ? { every: 'monthDay', day }
    : null;
}

function readNth(byDay: string): RecurringDay | null {
  const [, number, code = ''] = NTH_DAY.exec(byDay) ?? [];
  const nth = nths.find((one) => one === Number(number));
  return nth === undefined
    ? null
    : { every: 'monthWeekday', nth, weekday: codes.indexOf(code) + 1 };
}

function readYear(month: number, byMonthDay: string): RecurringDay | null {
  const day = byMonthDay === '28,29' ? 29 : Number(byMonthDay);
  const isDay =
    Number.isInteger(month) && Number.isInteger(day) && partialDate(month, day) !== null;
  return isDay ? { every: 'year', month, day } : null;
}
