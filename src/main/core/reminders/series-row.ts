import { addDays } from '#shared/rules/calendar.ts';
import { readRrule, rruleOf } from '#shared/rules/recurrence/rrule.ts';
import { firstOccurrence, occurrenceFrom } from '#shared/rules/recurrence/occurrences.ts';
import type { Noticeable } from '#shared/rules/reminders/notices.ts';
import type { Series } from '#shared/rules/reminders/series.ts';

/** How a rule stands in its reminder's row. */
export interface SeriesColumns {
  readonly rule: string | null;
  readonly rule_from: string | null;
  readonly rule_time: string | null;
  readonly rule_on: string | null;
  readonly rule_skips: string | null;
}

/** The rule that a reminder goes by; null of one that comes once. */
export function seriesOf(row: SeriesColumns): Series | null {
  const rule = row.rule === null ? null : readRrule(row.rule);
  if (rule === null || row.rule_from === null || row.rule_on === null) return null;
  return {
    rule,
    from: row.rule_from,
    time: row.rule_time,
    on: row.rule_on,
    skips: row.rule_skips?.split(',') ?? [],
  };
}

export interface DueRow extends SeriesColumns {
  readonly id: number;
  readonly due_on: string;
  readonly due_time: string | null;
  readonly lead_minutes: number | null;
  readonly snoozed_until: string | null;
}

export const noticeable = (row: DueRow): Noticeable => ({
  id: row.id,
  on: row.due_on,
  time: row.due_time,
  leadMinutes: row.lead_minutes,
  snoozedUntil: row.snoozed_until,
  series: seriesOf(row),
});

export interface WhenInput {
  /** Local date. */
  readonly on: string;
  /** Local `HH:MM`; null: any time of the day. */
  readonly time: string | null;
  readonly rule: string | null;
}

/** When a new reminder is due, as columns. A series begins on the first day of its rule, and has none left out yet. */
export function whenColumns({ on, time, rule }: WhenInput) {
  const recurrence = rule === null ? null : readRrule(rule);
  const first = recurrence && firstOccurrence(recurrence, on);
  if (recurrence === null || first === null) {
    const none = { rule: null, rule_from: null, rule_time: null, rule_on: null, rule_skips: null };
    return { due_on: on, due_time: time, snoozed_until: null, ...none };
  }
  return {
    due_on: first,
    due_time: time,
    snoozed_until: null,
    rule: rruleOf(recurrence),
    rule_from: first,
    rule_time: time,
    rule_on: first,
    rule_skips: null,
  };
}

/**
 * When a reminder is due from now on, as columns. A series that keeps its days and changes its hour or its end is the
 * same series: what was left out or put elsewhere by hand stays so. With other days it begins anew.
 */
export function changedWhenColumns(row: DueRow, when: WhenInput) {
  const anew = whenColumns(when);
  const before = seriesOf(row);
  const after = seriesOf(anew);
  if (before === null || after === null) return anew;
  const { from, skips } = before;
  const endless = { ...after.rule, until: null };
  const isSame =
    rruleOf(endless) === rruleOf(before.rule, null) &&
    occurrenceFrom(endless, from, after.on) === after.on;
  if (!isSame) return anew;
  let on: string | null = after.on;
  while (on !== null && skips.includes(on)) on = occurrenceFrom(after.rule, from, addDays(on, 1));
  if (on === null) return anew;
  const isMoved = row.due_on !== before.on || row.due_time !== before.time;
  const due =
    isMoved && on === before.on
      ? { due_on: row.due_on, due_time: row.due_time }
      : { due_on: on, due_time: when.time };
  const left = skips.filter((day) => day > (on ?? ''));
  return {
    ...anew,
    ...due,
    rule_from: from,
    rule_on: on,
    rule_skips: left.length === 0 ? null : left.join(','),
  };
}
