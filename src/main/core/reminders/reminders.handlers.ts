import type { ParsedInput } from '#shared/contract/index.ts';
import { localDate, localTime } from '#shared/rules/zones.ts';
import { readClient } from '../clients/clients.store.ts';
import type { Clock } from '../context.ts';
import type { HandlersOf } from '../handlers.ts';
import { readSettings } from '../settings/settings.store.ts';
import { findMentioned } from './mentioned.ts';
import { readNotices } from './notices.store.ts';
import { detach, doOccurrence, meantOccurrence, takeOut } from './occurrences.store.ts';
import { readReminderDetails } from './reminder-details.store.ts';
import {
  deleteReminder,
  insertReminder,
  readDueReminders,
  readReminder,
  updateReminder,
  type ReminderRow,
} from './reminders.store.ts';
import { changedWhenColumns } from './series-row.ts';

const momentOf = (clock: Clock) => ({
  today: clock.today(),
  now: localTime(clock.now(), clock.timeZone),
  at: clock.now(),
});

export const remindersHandlers: HandlersOf<'reminders'> = {
  'reminders.due': ({ until, clientId }, { db, clock }) => {
    const moment = momentOf(clock);
    return readDueReminders(db, { ...moment, until: until ?? moment.today, clientId });
  },
  'reminders.get': ({ id }, context) => readReminderDetails(context, id, momentOf(context.clock)),
  'reminders.mentioned': ({ text }, { sqlite }) => findMentioned(sqlite, text),
  'reminders.notices': async (span, { db, sqlite, clock }) => {
    const { allDayAt, todayRules } = await readSettings(db);
    const clocks = { timeZone: clock.timeZone, allDayAt };
    return readNotices(sqlite, span, { clocks, withDates: todayRules.dates.isOn });
  },

  'reminders.add': async (reminder, context) => {
    const { db, clock } = context;
    if (reminder.clientId !== null) await readClient(db, reminder.clientId);
    const id = await insertReminder(db, reminder, clock.now());
    context.describe({ params: { text: reminder.text.trim() } });
    return { id };
  },
  'reminders.update': async ({ id, ...changes }, context) => {
    const { db } = context;
    if (typeof changes.clientId === 'number') await readClient(db, changes.clientId);
    const row = await readReminder(db, id);
    const { text } = await updateReminder(db, id, columnsOf(row, changes));
    const isTextAlone = Object.keys(changes).join() === 'text';
    context.describe({
      params: { text },
      ...(isTextAlone ? { coalesceKey: `reminders.update:${id}` } : {}),
    });
    return { id };
  },
  'reminders.move': async ({ id, on, time, occurrence }, context) => {
    const { db, clock } = context;
    const row = await readReminder(db, id);
    context.describe({ params: { text: row.text, on, ...(time === null ? {} : { time }) } });
    if (occurrence === undefined || occurrence === row.rule_on) {
      await updateReminder(db, id, { due_on: on, due_time: time, snoozed_until: null });
      return { id };
    }
    const meant = meantOccurrence(row, occurrence);
    if (meant === null) return { id };
    const moved = await detach(db, row, { on, time }, clock.now());
    await takeOut(db, row, meant, momentOf(clock));
    return { id: moved };
  },
  'reminders.snooze': async ({ id, until }, context) => {
    const { text } = await updateReminder(context.db, id, { snoozed_until: until });
    const { timeZone } = context.clock;
    const day = until && { on: localDate(until, timeZone), time: localTime(until, timeZone) };
    context.describe({ params: { text, ...day } });
    return { id };
  },
  'reminders.done': async ({ id, isDone, occurrence }, context) => {
    const { db, clock } = context;
    const row = await readReminder(db, id);
    const { text, done_at: doneAt } = row;
    context.describe({ ...(isDone ? {} : { kind: 'reminders.reopen' }), params: { text } });
    if (isDone && row.rule !== null) {
      const meant = meantOccurrence(row, occurrence);
      if (meant !== null) await doOccurrence(db, row, meant, momentOf(clock));
      // Done twice is done once: the first time stays.
    } else if (isDone !== (doneAt !== null)) {
      const at = isDone ? clock.now() : null;
      await updateReminder(db, id, { done_at: at, snoozed_until: null });
    }
    return { id };
  },
  'reminders.skip': async ({ id, occurrence }, context) => {
    const { db, clock } = context;
    const row = await readReminder(db, id);
    context.describe({ params: { text: row.text } });
    const meant = meantOccurrence(row, occurrence);
    if (meant !== null) await takeOut(db, row, meant, momentOf(clock));
    return { id };
  },
  'reminders.remove': async ({ id }, context) => {
    const { text } = await deleteReminder(context.db, id);
    context.describe({ params: { text } });
    return { id };
  },
};

type Changes = Omit<ParsedInput<'reminders.update'>, 'id'>;

const columnsOf = (row: ReminderRow, changes: Changes): Partial<ReminderRow> => ({
  ...(changes.text === undefined ? {} : { text: changes.text.trim() }),
  ...(changes.clientId === undefined ? {} : { client_id: changes.clientId }),
  ...(changes.kind === undefined ? {} : { kind: changes.kind }),
  ...(changes.durationMinutes === undefined ? {} : { duration_minutes: changes.durationMinutes }),
  ...(changes.place === undefined ? {} : { place: changes.place?.trim() || null }),
  ...(changes.leadMinutes === undefined ? {} : { lead_minutes: changes.leadMinutes }),
  ...(changes.when === undefined ? {} : changedWhenColumns(row, changes.when)),
});
