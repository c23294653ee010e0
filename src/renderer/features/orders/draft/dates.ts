import { addDays, datePartsOf, isoDate, parseDate } from '#shared/rules/dates.ts';
import type { Language, Problem, Reading } from './numbers.ts';

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** An ISO date as one would type it: «22.11.2026», "22/11/2026". */
export function dateText(iso: string, language: Language): string {
  const { year, month, day } = datePartsOf(iso);
  const mark = language === 'ru' ? '.' : '/';
  return [twoDigits(day), twoDigits(month), year].join(mark);
}

/** The date that was typed; a day and a month alone are of this year. */
export function readDate(text: string, today: string): Reading<string> {
  const problem: Problem = 'date';
  const short = /^(\d{1,2})[./\-\s](\d{1,2})\.?$/.exec(text.trim());
  const date = short
    ? isoDate(Number(today.slice(0, 4)), Number(short[2]), Number(short[1]))
    : parseDate(text);
  return date === null ? { ok: false, problem } : { ok: true, value: date };
}

/** The text of the day before or after, for the arrow keys. */
export function nextDayText(text: string, days: number, today: string, language: Language): string {
  const reading = readDate(text, today);
  return dateText(reading.ok ? addDays(reading.value, days) : today, language);
}
