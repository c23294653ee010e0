import { formatDate } from './date-format.ts';

/** The computer's calendar date, which is the shop's. */
export const localDate = (at: Date): string =>
  `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;

const clocks = new Map<string, Intl.DateTimeFormat>();

/** A UTC instant, in the computer's time zone: «12 ноя, 14:05», on the day of `now` «14:05». */
export function formatInstant(utc: string, language: 'ru' | 'en', now: Date): string {
  const at = new Date(utc);
  const day = localDate(at);
  const today = localDate(now);
  const time = clockOf(language).format(at);
  return day === today ? time : `${formatDate(day, language, 'short', today)}, ${time}`;
}

function clockOf(language: 'ru' | 'en'): Intl.DateTimeFormat {
  const locale = language === 'ru' ? 'ru' : 'en-GB';
  const clock =
    clocks.get(locale) ?? new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  clocks.set(locale, clock);
  return clock;
}
