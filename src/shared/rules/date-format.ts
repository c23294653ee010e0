import { calendarWords } from './calendar-words.ts';
import { datePartsOf, isoWeekday } from './calendar.ts';

/**
 * A date for the screen. `short` «12 ноя», `long` «12 ноября», `day` «четверг, 12 ноября»; the year follows unless it
 * is the year of `today`, or the date (`--mm-dd`) has none. Day and month stay on one line.
 */
export const formatDate = (
  date: string,
  locale: 'ru' | 'en',
  style: 'short' | 'long' | 'day',
  today?: string,
): string => {
  const words = calendarWords[locale];
  const { year, month, day } = datePartsOf(date);
  const name = (style === 'short' ? words.monthsShort : words.months)[month - 1] ?? '';
  const withYear = year !== null && date.slice(0, 4) !== today?.slice(0, 4);
  const shown = `${day}\u00a0${name}${withYear ? ` ${year}` : ''}`;
  if (style !== 'day' || year === null) return shown;
  return `${words.weekdays[isoWeekday(date) - 1] ?? ''}, ${shown}`;
};
