import { localTime } from '#shared/rules/zones.ts';
import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import {
  deleteReminder,
  insertReminder,
  readDueReminders,
  readReminder,
  updateReminder,
} from './reminders.store.ts';

export const remindersHandlers: HandlersOf<'reminders'> = {
  'reminders.due': ({ until, clientId }, { db, clock }) => {
    const today = clock.today();
    const now = localTime(clock.now(), clock.timeZone);
    return readDueReminders(db, { until: until ?? today, clientId, today, now });
  },

  'reminders.add': async (reminder, context) => {
    const { db, clock } = context;
    if (reminder.clientId !== null) await readClient(db, reminder.clientId);
    const id = await insertReminder(db, reminder, clock.now());
    context.describe({ params: { text: reminder.text.trim() } });
    return { id };
  },
  'reminders.update': async ({ id, text }, context) => {
    await updateReminder(context.db, id, { text: text.trim() });
    context.describe({ params: { text: text.trim() }, coalesceKey: `reminders.update:${id}` });
    return { id };
  },
  'reminders.move': async ({ id, on, time }, context) => {
    const { text } = await updateReminder(context.db, id, { due_on: on, due_time: time });
    context.describe({ params: { text } });
    return { id };
  },
  'reminders.done': async ({ id, isDone }, context) => {
    const { text, done_at: doneAt } = await readReminder(context.db, id);
    context.describe({ ...(isDone ? {} : { kind: 'reminders.reopen' }), params: { text } });
    // Done twice is done once: the first time stays.
    if (isDone !== (doneAt !== null)) {
      await updateReminder(context.db, id, { done_at: isDone ? context.clock.now() : null });
    }
    return { id };
  },
  'reminders.remove': async ({ id }, context) => {
    const { text } = await deleteReminder(context.db, id);
    context.describe({ params: { text } });
    return { id };
  },
};
