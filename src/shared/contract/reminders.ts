import { z } from 'zod';
import { id, isoDate, requiredText, timeOfDay } from './fields.ts';
import { command, query } from './operation.ts';

export const reminder = z.object({
  id,
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  /** The client's first telephone that can be dialled, E.164. */
  phone: z.string().nullable(),
  text: z.string(),
  on: isoDate,
  /** Local `HH:MM`; null: any time of that day. */
  time: z.string().nullable(),
  isOverdue: z.boolean(),
});
export type Reminder = z.output<typeof reminder>;

const when = { on: isoDate, time: timeOfDay.nullable().default(null) };

export const remindersContract = {
  /** Open reminders up to a day (today unless said), the earliest first. */
  'reminders.due': query({
    input: z.object({ until: isoDate.optional(), clientId: id.optional() }),
    output: z.array(reminder),
  }),
  /** `not_found` where there is no such client. */
  'reminders.add': command({
    input: z.object({ clientId: id.nullable().default(null), text: requiredText, ...when }),
    output: z.object({ id }),
  }),
  'reminders.update': command({
    input: z.object({ id, text: requiredText }),
    output: z.object({ id }),
  }),
  'reminders.move': command({ input: z.object({ id, ...when }), output: z.object({ id }) }),
  /** `isDone: false` opens it again. */
  'reminders.done': command({
    input: z.object({ id, isDone: z.boolean().default(true) }),
    output: z.object({ id }),
  }),
  'reminders.remove': command({ input: z.object({ id }), output: z.object({ id }) }),
} as const;
