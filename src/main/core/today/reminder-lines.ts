import type { Reminder } from '#shared/contract/reminders.ts';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { readDueReminders } from '../reminders/reminders.store.ts';
import type { Day } from './line-reader.ts';

/** Reminders that fall due today, and those of earlier days that were not done. */
export async function readReminders({ db, today, now, at }: Day): Promise<TodayLine[]> {
  const due = await readDueReminders(db, { until: today, today, now, at });
  return due.map((reminder) => ({
    kind: 'reminder',
    key: `reminder:${reminder.id}`,
    section: sectionOf(reminder, today),
    reminder,
  }));
}

/** A call to make today stands among the other calls. */
function sectionOf({ on, kind }: Reminder, today: string): TodayLine['section'] {
  if (on < today) return 'unfinished';
  return kind === 'call' ? 'call' : 'due';
}
