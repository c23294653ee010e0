import { addDays, type IsoDate } from '../calendar.ts';
import { occurrenceFrom, occurrencesBetween } from '../recurrence/occurrences.ts';
import type { Recurrence } from '../recurrence/recurrence.ts';

/** A rule as a reminder goes by it. */
export interface Series {
  readonly rule: Recurrence;
  /** The rule's first day (DTSTART). */
  readonly from: IsoDate;
  /** Its hour; null: any time of the day. What is due now may have been moved to another. */
  readonly time: string | null;
  /** The rule's own day of what is due now. */
  readonly on: IsoDate;
  /** Days left out. */
  readonly skips: readonly IsoDate[];
}

/**
 * The day the series goes on to once what is due now has been dealt with: the next of the rule, and not one that has
 * passed already, since nobody does yesterday's round today. Null where the rule has ended.
 */
export function nextOf({ rule, from, on, skips }: Series, today: IsoDate): IsoDate | null {
  const after = addDays(on, 1);
  let next = occurrenceFrom(rule, from, after > today ? after : today);
  while (next !== null && skips.includes(next)) next = occurrenceFrom(rule, from, addDays(next, 1));
  return next;
}

/** The days after the one due now that the series will fall on, within these days, both included. */
export function comingOf(series: Series, from: IsoDate, to: IsoDate): IsoDate[] {
  const { rule, skips } = series;
  const after = addDays(series.on, 1);
  return occurrencesBetween(rule, series.from, after > from ? after : from, to).filter(
    (on) => !skips.includes(on),
  );
}
