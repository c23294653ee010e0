import { localTime } from '#shared/rules/zones.ts';
import type { HandlersOf } from '../handlers.ts';
import { readDueReminders } from '../reminders/reminders.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readAnniversaries } from './anniversaries.store.ts';
import { readCallsOfDay, readRunningWeeks, readSilent } from './today.store.ts';

const datesAheadDays = 14;

export const todayHandlers: HandlersOf<'today'> = {
  'today.get': async (_input, { db, sqlite, clock }) => {
    const today = clock.today();
    const now = localTime(clock.now(), clock.timeZone);
    const { lostAfterDays } = await readSettings(db);
    return {
      today,
      weeks: readRunningWeeks(sqlite, today),
      calls: readCallsOfDay(sqlite, today),
      reminders: await readDueReminders(db, { until: today, today, now }),
      dates: readAnniversaries(sqlite, today, datesAheadDays),
      silent: readSilent(sqlite, { today, lostAfterDays }),
    };
  },
};
