import {
  addDays,
  datePartsOf,
  daysBetween,
  daysInMonth,
  isoDate,
  isoWeekday,
  type IsoDate,
} from '../calendar.ts';
import type { Recurrence } from './recurrence.ts';

/** No reminder is for later; it also keeps the arithmetic within the years that a date can have. */
const lastYear = 9998;

/**
 * The first day of the rule on or after `from`; null when there is none any more. `start` (DTSTART) is the first of
 * all, and says which weeks, months or years are the rule's where its interval is above one. A closed form: how long
 * the rule has been running costs nothing.
 */
export function occurrenceFrom(rule: Recurrence, start: IsoDate, from: IsoDate): IsoDate | null {
  const earliest = from > start ? from : start;
  const found = search(rule, start, earliest);
  return found === null || (rule.until !== null && found > rule.until) ? null : found;
}

/** The days of the rule from `from` to `to`, both included. */
export function occurrencesBetween(
  rule: Recurrence,
  start: IsoDate,
  from: IsoDate,
  to: IsoDate,
): IsoDate[] {
  const days: IsoDate[] = [];
  let next = occurrenceFrom(rule, start, from);
  while (next !== null && next <= to) {
    days.push(next);
    next = occurrenceFrom(rule, start, addDays(next, 1));
  }
  return days;
}

/** The first day from `from` on that the rule can start with, so that its start is a day of its own. */
export const firstOccurrence = (rule: Recurrence, from: IsoDate): IsoDate | null =>
  occurrenceFrom({ ...rule, interval: 1 }, from, from);

function search(rule: Recurrence, start: IsoDate, earliest: IsoDate): IsoDate | null {
  if (Number(earliest.slice(0, 4)) > lastYear) return null;
  switch (rule.every) {
    case 'day': {
      const since = daysBetween(start, earliest);
      return addDays(start, Math.ceil(since / rule.interval) * rule.interval);
    }
    case 'week':
      return inWeeks(rule, start, earliest);
    case 'monthDay':
    case 'monthWeekday':
      return inMonths(rule, start, earliest);
    default:
      return inYears(rule, start, earliest);
  }
}

type Of<E extends Recurrence['every']> = Extract<Recurrence, { every: E }>;

const mondayOf = (date: IsoDate): IsoDate => addDays(date, 1 - isoWeekday(date));

/** Weeks begin on Monday, as RFC 5545 has it unless WKST says otherwise. */
function inWeeks(
  { weekdays, interval }: Of<'week'>,
  start: IsoDate,
  earliest: IsoDate,
): IsoDate | null {
  const monday = mondayOf(start);
  let weeks = Math.floor(daysBetween(monday, earliest) / 7);
  for (;;) {
    const rest = weeks % interval;
    if (rest === 0) {
      for (const weekday of weekdays) {
        const day = addDays(monday, weeks * 7 + weekday - 1);
        if (day >= earliest) return day;
      }
    }
    weeks += interval - rest;
  }
}

function inMonths(
  rule: Of<'monthDay' | 'monthWeekday'>,
  start: IsoDate,
  earliest: IsoDate,
): IsoDate | null {
  const index = (date: IsoDate): number =>
    Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
  const since = index(earliest) - index(start);
  let months = Math.ceil(since / rule.interval) * rule.interval;
  for (;;) {
    const at = index(start) + months;
    const day = dayOfMonth(rule, Math.floor(at / 12), (at % 12) + 1);
    if (day === null || day >= earliest) return day;
    months += rule.interval;
  }
}

/** Null beyond the years of a date. */
function dayOfMonth(
  rule: Of<'monthDay' | 'monthWeekday'>,
  year: number,
  month: number,
): IsoDate | null {
  const length = daysInMonth(year, month);
  if (rule.every === 'monthDay') {
    return isoDate(year, month, rule.day === -1 ? length : Math.min(rule.day, length));
  }
  const first = isoDate(year, month, 1);
  if (first === null) return null;
  const ahead = (rule.weekday - isoWeekday(first) + 7) % 7;
  if (rule.nth > 0) return addDays(first, ahead + (rule.nth - 1) * 7);
  return addDays(first, ahead + Math.floor((length - 1 - ahead) / 7) * 7);
}

function inYears(
  { month, day, interval }: Of<'year'>,
  start: IsoDate,
  earliest: IsoDate,
): IsoDate | null {
  const first = datePartsOf(start).year ?? 0;
  const since = Number(earliest.slice(0, 4)) - first;
  let years = Math.ceil(since / interval) * interval;
  for (;;) {
    const year = first + years;
    const date = isoDate(year, month, Math.min(day, daysInMonth(year, month)));
    if (date === null || date >= earliest) return date;
    years += interval;
  }
}
