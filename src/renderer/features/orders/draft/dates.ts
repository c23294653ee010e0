import { addDays } from '#shared/rules/dates.ts';
import { readTypedDate, typedDate } from '#shared/rules/typed-date.ts';
import type { Language, Reading } from './numbers.ts';

/** The date that was typed; a day and a month alone are of this year. */
export function readDate(text: string, today: string): Reading<string> {
  const date = readTypedDate(text, today);
  return date === null ? { ok: false, problem: 'date' } : { ok: true, value: date };
}

/** The text of the day before or after, for the arrow keys. */
export function nextDayText(text: string, days: number, today: string, language: Language): string {
  const reading = readDate(text, today);
  return typedDate(reading.ok ? addDays(reading.value, days) : today, language);
}
