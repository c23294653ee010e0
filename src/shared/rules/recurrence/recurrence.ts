import type { IsoDate } from '../calendar.ts';

/** The n-th of its weekday in a month; -1 is the last. */
export type Nth = 1 | 2 | 3 | 4 | -1;
export const nths: readonly Nth[] = [1, 2, 3, 4, -1];

export type RecurringDay =
  | { readonly every: 'day' }
  /** ISO weekdays, 1 is Monday; at least one, in order, each once. */
  | { readonly every: 'week'; readonly weekdays: readonly number[] }
  /** 1–31, in a month too short for it the last day; -1 is the last day itself. */
  | { readonly every: 'monthDay'; readonly day: number }
  | { readonly every: 'monthWeekday'; readonly nth: Nth; readonly weekday: number }
  /** In common years 29 February is kept on the 28th. */
  | { readonly every: 'year'; readonly month: number; readonly day: number };

/** What people repeat reminders by: the part of RFC 5545 that can be said in words. */
export type Recurrence = RecurringDay & {
  /** Every so many days, weeks, months or years, 1–99. */
  readonly interval: number;
  /** The last day that may be one, itself included. */
  readonly until: IsoDate | null;
};

export const mostInterval = 99;
export const workdays: readonly number[] = [1, 2, 3, 4, 5];
