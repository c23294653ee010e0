import { monthOfWord } from './calendar-words.ts';
import { addDays, isoDate, partialDate, type IsoDate } from './calendar.ts';

export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface DateReading {
  /** Which of three numbers is which when the year does not stand first; `dmy` unless the column shows otherwise. */
  readonly order?: DateOrder | undefined;
  /** A year of two digits is taken from the hundred years that end here: a birthday cannot lie ahead. */
  readonly latest?: IsoDate | undefined;
}

/** A clock time behind the date, with or without seconds, a fraction, AM/PM, Z or an offset. */
const TIME_BEHIND =
  /[T\s,]\s*\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[ap]\.?m\.?)?\s?(?:Z|UTC|[+-]\d{2}:?\d{2})?$/i;
const THREE_NUMBERS = /^(\d{1,4})([./\-\s])\s?(\d{1,2})\2\s?(\d{1,4})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH_YEAR =
  /^(\d{1,2})(?:-?(?:го|th|st|nd|rd))?[\s.\-/]*([a-zа-яё]{3,9})\.?,?[\s.\-/]*(\d{4}|\d{2})$/i;
const MONTH_DAY_YEAR = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:th|st|nd|rd)?,?\s+(\d{4})$/i;
const WEEKDAY_BEFORE =
  /^(?:пн|вт|ср|чт|пт|сб|вс|пон|втор|сре|четв|пят|суб|воск|mon|tue|wed|thu|fri|sat|sun)[a-zа-яё]*[.,]*\s+/i;
const YEAR_WORD = /\s*(?:г\.?|года?)$/i;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const LONGEST = 48;

/**
 * The day that a cell means, or null when there is none (31.02, words). Understands dd.mm.yyyy, d.m.yy, yyyy-mm-dd,
 * dd/mm/yyyy, yyyymmdd, «5 марта 2024 г.», "5 Mar 2024", "Mar 5, 2024", each with a clock time behind, and Excel serial
 * numbers (as a number, or as a text of five digits). The day is taken as written: an instant with an offset is not
 * moved into another zone. Two-digit years: 00–49 are 2000s, 50–99 are 1900s.
 */
export const parseDate = (text: string | number, reading: DateReading = {}): IsoDate | null => {
  if (typeof text === 'number') return dateOfNumber(text);
  if (text.length > LONGEST) return null;
  const written = text
    .trim()
    .replace(TIME_BEHIND, '')
    .replace(WEEKDAY_BEFORE, '')
    .replace(YEAR_WORD, '')
    .trim();
  if (SERIAL.test(written)) return dateOfSerial(Number(written.replace(',', '.')));
  const numeric = THREE_NUMBERS.exec(written);
  if (numeric !== null) {
    return dateOfThree(numeric[1] ?? '', numeric[3] ?? '', numeric[4] ?? '', reading);
  }
  const compact = COMPACT.exec(written);
  if (compact !== null) {
    return isoDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  }
  return dateInWords(written, reading);
};

const dateInWords = (written: string, reading: DateReading): IsoDate | null => {
  const dayFirst = DAY_MONTH_YEAR.exec(written);
  if (dayFirst !== null) {
    const month = monthOfWord(dayFirst[2] ?? '');
    return month === null ? null : dated(dayFirst[3] ?? '', month, Number(dayFirst[1]), reading);
  }
  const monthFirst = MONTH_DAY_YEAR.exec(written);
  if (monthFirst === null) return null;
  const month = monthOfWord(monthFirst[1] ?? '');
  return month === null ? null : dated(monthFirst[3] ?? '', month, Number(monthFirst[2]), reading);
};

const dateOfThree = (
  first: string,
  second: string,
  third: string,
  reading: DateReading,
): IsoDate | null => {
  const order = reading.order ?? 'dmy';
  if (first.length > 2)
    return third.length > 2 ? null : dated(first, Number(second), Number(third), reading);
  if (order === 'ymd' && third.length <= 2) {
    return dated(first, Number(second), Number(third), reading);
  }
  return order === 'mdy'
    ? dated(third, Number(first), Number(second), reading)
    : dated(third, Number(second), Number(first), reading);
};

const dated = (year: string, month: number, day: number, reading: DateReading): IsoDate | null => {
  if (year.length === 4) return isoDate(Number(year), month, day);
  if (year.length !== 2) return null;
  const short = Number(year);
  const date = isoDate(short < 50 ? 2000 + short : 1900 + short, month, day);
  if (date === null || reading.latest === undefined || date <= reading.latest) return date;
  return isoDate(Number(date.slice(0, 4)) - 100, month, day);
};

/** The last serial Excel knows, 9999-12-31. */
const LAST_SERIAL = 2_958_465;
/** A time this near to midnight is midnight: serials are binary fractions of a day. */
const MIDNIGHT = 1e-6;

/** Days since 1900 as Excel counts them. Its 29 February 1900 (60) never was, so later serials are one ahead. */
const dateOfSerial = (serial: number): IsoDate | null => {
  const days = Math.floor(serial + MIDNIGHT);
  if (!(days >= 1 && days <= LAST_SERIAL) || days === 60) return null;
  return addDays(days < 60 ? '1899-12-31' : '1899-12-30', days);
};

const dateOfNumber = (value: number): IsoDate | null =>
  Number.isInteger(value) && value > 10_000_000
    ? isoDate(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100)
    : dateOfSerial(value);

const DAY_MONTH = /^(\d{1,2})[./-](\d{1,2})[./-]?$/;
const VCARD_DAY = /^--(\d{2})-?(\d{2})$/;
const DAY_MONTH_WORD = /^(\d{1,2})[\s.-]*([a-zа-яё]{3,9})\.?$/i;
const MONTH_WORD_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})$/i;
/** What Outlook, Google and 1C put for a year they do not know. */
const UNKNOWN_YEARS = new Set(['1604', '1804', '0000', '0001']);

/** A birthday or anniversary: `yyyy-mm-dd`, or `--mm-dd` when its year is missing («5 марта», "--0305", 05.03). */
export const parsePartialDate = (
  text: string | number,
  reading: DateReading = {},
): string | null => {
  const whole = parseDate(text, reading);
  if (whole !== null) return UNKNOWN_YEARS.has(whole.slice(0, 4)) ? `-${whole.slice(4)}` : whole;
  if (typeof text === 'number' || text.length > LONGEST) return null;
  const written = text.trim();
  const card = VCARD_DAY.exec(written);
  if (card !== null) return partialDate(Number(card[1]), Number(card[2]));
  const numbers = DAY_MONTH.exec(written);
  if (numbers !== null) {
    const [first, second] = [Number(numbers[1]), Number(numbers[2])];
    return reading.order === 'mdy' ? partialDate(first, second) : partialDate(second, first);
  }
  const dayFirst = DAY_MONTH_WORD.exec(written);
  const monthFirst = dayFirst === null ? MONTH_WORD_DAY.exec(written) : null;
  const month = monthOfWord(dayFirst?.[2] ?? monthFirst?.[1] ?? '');
  return month === null ? null : partialDate(month, Number(dayFirst?.[1] ?? monthFirst?.[2]));
};

/**
 * The order a whole column is written in: the one under which every value is a date, day first when several are. Null
 * when no order reads them all (some cell is then wrong, and the default should be kept).
 */
export const guessDateOrder = (values: readonly string[]): DateOrder | null => {
  const filled = values.filter((value) => value.trim() !== '');
  const fits = (order: DateOrder): boolean =>
    filled.every((value) => parseDate(value, { order }) !== null);
  return (['dmy', 'mdy', 'ymd'] as const).find(fits) ?? null;
};
