import { parsePartialDate } from '#shared/rules/dates.ts';

const clock = /^([01]?\d|2[0-3])(?:[:.\s-]?([0-5]\d))?$/;

/** «9», «9:30», «0930», «9.30» as `HH:MM`; null for anything else. */
export function readClock(text: string): string | null {
  const [, hours, minutes = '00'] = clock.exec(text.trim()) ?? [];
  return hours === undefined ? null : `${hours.padStart(2, '0')}:${minutes}`;
}

/** A date as people write it, its year may be missing; null for none. */
export const readPartialDate = (text: string): string | null => parsePartialDate(text.trim());

/**
 * A date as it stands in a field to be edited: `--mm-dd` as `words` of day and month, with a year in figures, so that
 * no year is ever left out.
 */
export function writtenDate(
  date: string,
  language: 'ru' | 'en',
  words: (date: string) => string,
): string {
  if (date.startsWith('--')) return words(date);
  const [year = '', month = '', day = ''] = date.split('-');
  return language === 'ru' ? `${day}.${month}.${year}` : date;
}
