import { parsePartialDate } from '#shared/rules/dates.ts';

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
