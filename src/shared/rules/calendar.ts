/** A calendar day as `yyyy-mm-dd`, in the business's own zone. ISO dates compare as text. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const ISO = /^\d{4}-\d{2}-\d{2}$/;
const PARTIAL = /^--\d{2}-\d{2}$/;

const twoDigits = (number: number): string => (number < 10 ? `0${number}` : String(number));

const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** `month` is 1–12. */
export const daysInMonth = (year: number, month: number): number => {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};

/** The date of these numbers; null when there is no such day (31.02), or the year is not within 1000–9999. */
export const isoDate = (year: number, month: number, day: number): IsoDate | null => {
  if (year < 1000 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${year}-${twoDigits(month)}-${twoDigits(day)}`;
};

/** `--mm-dd` for a birthday without its year; 29 February is allowed. Null for no such day. */
export const partialDate = (month: number, day: number): string | null =>
  isoDate(2000, month, day) === null ? null : `--${twoDigits(month)}-${twoDigits(day)}`;

export interface DateParts {
  /** Null in a `--mm-dd` date. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

/** The numbers of `yyyy-mm-dd` or `--mm-dd`. A RangeError for anything else. */
export const datePartsOf = (date: string): DateParts => {
  if (PARTIAL.test(date)) {
    return { year: null, month: Number(date.slice(2, 4)), day: Number(date.slice(5, 7)) };
  }
  if (!ISO.test(date)) throw new RangeError(`Not an ISO date: ${date}`);
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
};

export const isIsoDate = (text: string): boolean => {
  if (!ISO.test(text)) return false;
  const day = Number(text.slice(8, 10));
  return isoDate(Number(text.slice(0, 4)), Number(text.slice(5, 7)), day) !== null;
};

const dayNumber = (date: IsoDate): number => {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (!ISO.test(date) || Number.isNaN(at)) throw new RangeError(`Not an ISO date: ${date}`);
  return at / DAY_MS;
};

/** The date `days` later (earlier when negative). A RangeError for a bad date or one outside the years 0–9999. */
export const addDays = (date: IsoDate, days: number): IsoDate => {
  const text = new Date((dayNumber(date) + days) * DAY_MS).toISOString();
  if (text.length !== 24) throw new RangeError(`No date ${days} days from ${date}`);
  return text.slice(0, 10);
};

/** The same day `months` later, or the last day of a month too short for it: 31 January + 1 is 28 or 29 February. */
export const addMonths = (date: IsoDate, months: number): IsoDate => {
  const { year, month, day } = datePartsOf(date);
  const index = (year ?? 0) * 12 + month - 1 + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  const moved = isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
  if (moved === null) throw new RangeError(`No date ${months} months from ${date}`);
  return moved;
};

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDate, to: IsoDate): number => dayNumber(to) - dayNumber(from);

export const startOfMonth = (date: IsoDate): IsoDate => `${date.slice(0, 7)}-01`;

/** 1 for Monday … 7 for Sunday, as ISO 8601 counts. */
export const isoWeekday = (date: IsoDate): number => {
  const sinceMonday = (dayNumber(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
};

/** Whether the shop works on that day of the week; `workingDays` holds ISO weekdays 1–7. */
export const isWorkingDay = (date: IsoDate, workingDays: readonly number[]): boolean =>
  workingDays.includes(isoWeekday(date));

/** The first working day after `date`, never `date` itself. A RangeError when no day of the week is worked. */
export const nextWorkingDay = (date: IsoDate, workingDays: readonly number[]): IsoDate => {
  for (let days = 1; days <= 7; days++) {
    const candidate = addDays(date, days);
    if (isWorkingDay(candidate, workingDays)) return candidate;
  }
  throw new RangeError('No day of the week is a working day');
};

/**
 * The first return of a yearly date (`yyyy-mm-dd` or `--mm-dd`) on or after `from`: today counts as today. In common
 * years 29 February is kept on the 28th. The year of the date itself does not hold it back.
 */
export const nextOccurrence = (date: string, from: IsoDate): IsoDate => {
  const { month, day } = datePartsOf(date);
  const year = Number(from.slice(0, 4));
  const inYear = (candidate: number): IsoDate =>
    isoDate(candidate, month, Math.min(day, daysInMonth(candidate, month))) ?? from;
  const thisYear = inYear(year);
  return thisYear >= from ? thisYear : inYear(year + 1);
};

/** Full years from `birth` to `on`; null when the birth year is unknown or lies ahead. */
export const age = (birth: string, on: IsoDate): number | null => {
  const { year } = datePartsOf(birth);
  if (year === null || birth > on) return null;
  const reached = nextOccurrence(birth, startOfYear(on)) <= on;
  return Number(on.slice(0, 4)) - year - (reached ? 0 : 1);
};

const startOfYear = (date: IsoDate): IsoDate => `${date.slice(0, 4)}-01-01`;
