import type { TodayLine } from '#shared/contract/today-lines.ts';
import { readDueReminders } from '../reminders/reminders.store.ts';
import type { Day } from './line-reader.ts';

/** Reminders that fall due today, and those of earlier days that were not done. */
export async function readReminders({ db, today, now, at }: Day): Promise<TodayLine[]> {
  const due = await readDueReminders(db, { until: today, today, now, at });
  return due.map((reminder) => ({
    kind: 'reminder',
    key: `reminder:${reminder.id}`,
    section: reminder.on < today ? 'unfinished' : 'due',
    reminder,
  }));
}
