import { addDays, datePartsOf, isoDate, type IsoDate } from './calendar.ts';
import { parseDate, parsePartialDate } from './date-parse.ts';

/** Days that people name instead of counting, from today. */
const named: Readonly<Record<string, number>> = {
  вчера: -1,
  сегодня: 0,
  завтра: 1,
  послезавтра: 2,
  yesterday: -1,
  today: 0,
  tomorrow: 1,
};

/** A day and a month with a space between them, as they are typed on the number pad. */
const spaced = /^(\d{1,2})\s(\d{1,2})$/;

/**
 * The day that was typed: «завтра», «23.11», «23 ноя» or any whole date. A day and a month alone are of this year, or
 * of the next one where this year's lies before `earliest`. Null for no such day.
 */
export function readTypedDate(text: string, today: IsoDate, earliest?: IsoDate): IsoDate | null {
  const typed = text.trim().toLowerCase();
  const days = named[typed];
  if (days !== undefined) return addDays(today, days);
  const whole = parseDate(typed);
  if (whole !== null) return whole;
  const partial = parsePartialDate(typed.replace(spaced, '$1.$2'));
  if (partial === null) return null;
  const { month, day } = datePartsOf(partial);
  const year = Number(today.slice(0, 4));
  const thisYear = isoDate(year, month, day);
  const isPast = thisYear !== null && earliest !== undefined && thisYear < earliest;
  return isPast ? isoDate(year + 1, month, day) : thisYear;
}

/** A date as one would type it: «22.11.2026», "22/11/2026". */
export function typedDate(date: IsoDate, language: 'ru' | 'en'): string {
  const [year, month, day] = date.split('-');
  return [day, month, year].join(language === 'ru' ? '.' : '/');
}

const clock = /^([01]?\d|2[0-3])(?:[:.\s-]?([0-5]\d))?$/;

/** «9», «9:30», «0930», «9.30» as `HH:MM`; null for anything else. */
export function readClock(text: string): string | null {
  const [, hours, minutes = '00'] = clock.exec(text.trim()) ?? [];
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`;
}
