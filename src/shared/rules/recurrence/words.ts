import { formatDate } from '../date-format.ts';
import type { Recurrence } from './recurrence.ts';
import { recurrenceEn } from './words-en.ts';
import { recurrenceRu } from './words-ru.ts';

/** A rule in words, its end with them: «по будням до 31 декабря 2026», "every other Tuesday". */
export function recurrenceWords(rule: Recurrence, language: 'ru' | 'en'): string {
  const words = language === 'ru' ? recurrenceRu(rule) : recurrenceEn(rule);
  if (rule.until === null) return words;
  return `${words} ${language === 'ru' ? 'до' : 'until'} ${formatDate(rule.until, language, 'long')}`;
}
