import { addDays } from '#shared/rules/calendar.ts';
import { typedDate } from '#shared/rules/typed-date.ts';

/**
 * What a date may be typed like: a week from now where the field takes that, without the year, which is this one's for
 * a day and a month alone.
 */
export function dateExample(today: string, language: 'ru' | 'en', max = '9999'): string {
  const ahead = addDays(today, 7);
  const isGood = ahead <= max && ahead.slice(0, 4) === today.slice(0, 4);
  return typedDate(isGood ? ahead : today, language).slice(0, 5);
}
