import { calendarWords } from './calendar-words.ts';

/** Month words standing alone: Russian has «май», where a date has «12 мая». */
const alone = (locale: 'ru' | 'en', month: number): string => {
  const short = calendarWords[locale].monthsShort[month - 1] ?? '';
  return short === 'мая' ? 'май' : short;
};

/** `yyyy-mm` for the screen: «ноя 2026»; on an axis where the year stands elsewhere, «ноя». */
export const formatMonth = (month: string, locale: 'ru' | 'en', withYear = true): string => {
  const name = alone(locale, Number(month.slice(5, 7)));
  return withYear ? `${name}\u00a0${month.slice(0, 4)}` : name;
};
