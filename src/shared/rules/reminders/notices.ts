import { Temporal } from 'temporal-polyfill';
import { addDays, type IsoDate } from '../calendar.ts';
import { localDate, toInstant } from '../zones.ts';
import { comingOf, type Series } from './series.ts';

const day = 1440;

/** What of an open reminder says when to tell of it. */
export interface Noticeable {
  readonly id: number;
  /** Local date and hour of what is due now; no hour: any time of the day. */
  readonly on: IsoDate;
  readonly time: string | null;
  /** So many minutes before it; whole days are calendar days, which a change of the clocks does not shift. */
  readonly leadMinutes: number | null;
  /** UTC instant until which it was put off. */
  readonly snoozedUntil: string | null;
  readonly series: Series | null;
}

/** Where the computer stands. */
export interface Clocks {
  /** IANA name. */
  readonly timeZone: string;
  /** `HH:MM` at which one is told of what has no hour. */
  readonly allDayAt: string;
}

export interface Notice {
  /** The same for the same notice whenever it is asked for; another once it is moved or put off. */
  readonly key: string;
  readonly reminderId: number;
  /** The day itself, or the rule's own day of it. */
  readonly occurrence: IsoDate;
  readonly on: IsoDate;
  readonly time: string | null;
  /** UTC instant to tell of it. */
  readonly at: string;
}

/**
 * The UTC instant to tell of something due at a local time: a time that the clocks skip is taken after the gap, one
 * that comes twice is taken first (RFC 5545, 3.3.5; Temporal's "compatible").
 */
export function noticeAt(
  { on, time, leadMinutes }: Pick<Noticeable, 'on' | 'time' | 'leadMinutes'>,
  { timeZone, allDayAt }: Clocks,
): string {
  const lead = leadMinutes ?? 0;
  const hour = time ?? allDayAt;
  if (lead % day === 0) return toInstant(addDays(on, -lead / day), hour, timeZone);
  return new Date(Date.parse(toInstant(on, hour, timeZone)) - lead * 60_000).toISOString();
}

/** Instants as the clock of the program writes them, so that they compare as text. */
const written = (instant: string): string =>
  Temporal.Instant.from(instant).toString({ smallestUnit: 'millisecond' });

/** The days that notices between two instants can be of, both included. */
export function daysOfNotices(
  { after, until }: Span,
  timeZone: string,
  leadMinutes: number,
): { readonly from: IsoDate; readonly to: IsoDate } {
  return {
    from: addDays(localDate(after, timeZone), -1),
    to: addDays(localDate(until, timeZone), Math.ceil(leadMinutes / day) + 1),
  };
}

/** From `after`, not included, until `until`, included: spans one behind another miss nothing and tell nothing twice. */
export interface Span {
  readonly after: string;
  readonly until: string;
}

/**
 * What is to be told of between two UTC instants, the earliest first. Of a recurring reminder each day of its rule is
 * told of, whether or not the one before it was done.
 */
export function noticesBetween(
  reminders: readonly Noticeable[],
  span: Span,
  clocks: Clocks,
): Notice[] {
  const after = written(span.after);
  const until = written(span.until);
  return reminders
    .flatMap((reminder) => [
      current(reminder, clocks),
      ...coming(reminder, { after, until }, clocks),
    ])
    .filter(({ at }) => at > after && at <= until)
    .toSorted((a, b) => (a.at === b.at ? a.reminderId - b.reminderId : a.at < b.at ? -1 : 1));
}

/** By the clock on the wall: whoever travels west lives the same hour twice, and is told once. */
const keyOf = ({
  id,
  on,
  time,
  leadMinutes,
}: Pick<Noticeable, 'id' | 'on' | 'time' | 'leadMinutes'>): string =>
  [id, on, time ?? '', leadMinutes ?? ''].join(' ');

function current(reminder: Noticeable, clocks: Clocks): Notice {
  const { id, on, time, series, snoozedUntil } = reminder;
  const at = snoozedUntil === null ? noticeAt(reminder, clocks) : written(snoozedUntil);
  const key = snoozedUntil === null ? keyOf(reminder) : `${id}:${at}`;
  return { key, reminderId: id, occurrence: series?.on ?? on, on, time, at };
}

function coming(reminder: Noticeable, span: Span, clocks: Clocks): Notice[] {
  const { id, leadMinutes, series } = reminder;
  if (series === null || span.after >= span.until) return [];
  const { from, to } = daysOfNotices(span, clocks.timeZone, leadMinutes ?? 0);
  return comingOf(series, from, to).map((on) => {
    const at = noticeAt({ on, time: series.time, leadMinutes }, clocks);
    const key = keyOf({ id, on, time: series.time, leadMinutes });
    return { key, reminderId: id, occurrence: on, on, time: series.time, at };
  });
}
