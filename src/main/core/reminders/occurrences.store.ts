import { nextOf } from '#shared/rules/reminders/series.ts';
import type { Db } from '../../db/database.ts';
import { seriesOf } from './series-row.ts';
import { insertReminder, updateReminder, type ReminderRow } from './reminders.store.ts';

/** What becomes of one day of a recurring reminder once it is taken out of it. */
interface Moment {
  /** Local date. */
  readonly today: string;
  /** UTC instant. */
  readonly at: string;
}

/** Which day of the rule is meant: the one due now unless said. Null where it is not there (any more). */
export function meantOccurrence(row: ReminderRow, occurrence?: string): string | null {
  const series = seriesOf(row);
  if (series === null || row.done_at !== null) return null;
  const meant = occurrence ?? series.on;
  return meant < series.on || series.skips.includes(meant) ? null : meant;
}

/**
 * Takes one day out of a series: the one due now makes way for the next, a later one is left out. Where the rule
 * has ended with it the series is done.
 */
export async function takeOut(
  db: Db,
  row: ReminderRow,
  occurrence: string,
  { today, at }: Moment,
): Promise<void> {
  const series = seriesOf(row);
  if (series === null) return;
  if (occurrence !== series.on) {
    const skips = [...series.skips, occurrence].toSorted();
    await updateReminder(db, row.id, { rule_skips: skips.join(',') });
    return;
  }
  const next = nextOf(series, today);
  if (next === null) {
    await updateReminder(db, row.id, { done_at: at, snoozed_until: null });
    return;
  }
  const skips = series.skips.filter((day) => day > next);
  await updateReminder(db, row.id, {
    due_on: next,
    due_time: series.time,
    rule_on: next,
    rule_skips: skips.length === 0 ? null : skips.join(','),
    snoozed_until: null,
  });
}

/** The same day as a reminder of its own, wherever it is put. Answers its id. */
export const detach = (
  db: Db,
  row: ReminderRow,
  { on, time }: { readonly on: string; readonly time: string | null },
  at: string,
): Promise<number> =>
  insertReminder(
    db,
    {
      clientId: row.client_id,
      text: row.text,
      kind: row.kind,
      durationMinutes: row.duration_minutes,
      place: row.place,
      leadMinutes: row.lead_minutes,
      on,
      time,
    },
    at,
  );

/** A day of a series is done: it stays on its day as done, and the series goes on. */
export async function doOccurrence(
  db: Db,
  row: ReminderRow,
  occurrence: string,
  moment: Moment,
): Promise<void> {
  const isNow = occurrence === row.rule_on;
  const series = seriesOf(row);
  // The last of them needs no copy of itself: its row is what was done.
  if (!isNow || (series && nextOf(series, moment.today) !== null)) {
    const when = isNow
      ? { on: row.due_on, time: row.due_time }
      : { on: occurrence, time: row.rule_time };
    const id = await detach(db, row, when, moment.at);
    await updateReminder(db, id, { done_at: moment.at });
  }
  await takeOut(db, row, occurrence, moment);
}
