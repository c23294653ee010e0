import { daysBetween, type IsoDate } from '../calendar.ts';

/** What is known of a client's rhythm. */
export interface Rhythm {
  readonly lastOrderOn: IsoDate;
  /** Median of the days between their order dates. */
  readonly usualIntervalDays: number;
  /** The last time that we spoke or wrote to each other; null for never. */
  readonly contactOn: IsoDate | null;
}

export interface SilenceRule {
  /** Shorter silences are nobody's business, whatever the rhythm. */
  readonly days: number;
  /** The owner's bound of what counts as lost, in days. */
  readonly lostAfterDays: number;
}

/** A silence is remarkable after so many usual intervals, and the client lost after so many. */
export const silenceInIntervals = { remarkable: 1.5, lost: 2.5 } as const;

/**
 * How many days a client has been silent where that is longer than usual *for them*; null where it is not.
 *
 * - Silence is the days since the last order. It is remarkable once longer than 1.5 × usual interval and than
 *   `days`; after the larger of 2.5 × usual interval and `lostAfterDays` the client is lost, which is another matter.
 * - A contact gives the client their own time to answer it: for one usual interval (at least `days`) after it they
 *   are not brought up. So a call made because of the silence takes the line away at once, and if no order follows
 *   within a rhythm the line is back; a talk soon after the last order delays nothing, because its time is over
 *   before the silence is remarkable.
 */
export function remarkableSilence(
  { lastOrderOn, usualIntervalDays, contactOn }: Rhythm,
  { days, lostAfterDays }: SilenceRule,
  today: IsoDate,
): number | null {
  const silence = daysBetween(lastOrderOn, today);
  if (silence <= Math.max(silenceInIntervals.remarkable * usualIntervalDays, days)) return null;
  const hopeless = Math.max(silenceInIntervals.lost * usualIntervalDays, lostAfterDays);
  if (silence > hopeless) return null;
  const isResting =
    contactOn !== null && daysBetween(contactOn, today) <= Math.max(usualIntervalDays, days);
  return isResting ? null : silence;
}
