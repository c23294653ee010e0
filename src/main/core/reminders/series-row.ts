import { readRrule, rruleOf } from '#shared/rules/recurrence/rrule.ts';
import { firstOccurrence } from '#shared/rules/recurrence/occurrences.ts';
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

/** When a reminder is due, as columns. A series begins on the first day of its rule, and has none left out yet. */
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
