import { z } from 'zod';
import { id, isoDate } from './fields.ts';
import { query, readJob } from './operation.ts';
import { reminderKind } from './reminders.ts';

const ofDay = {
  on: isoDate,
  /** Local `HH:MM`; null: any time of that day. */
  time: z.string().nullable(),
};

export const calendarItem = z.discriminatedUnion('type', [
  z.object({
    ...ofDay,
    type: z.literal('reminder'),
    id,
    text: z.string(),
    kind: reminderKind,
    durationMinutes: z.int().nullable(),
    clientId: id.nullable(),
    clientName: z.string().nullable(),
    rule: z.string().nullable(),
    /** The rule's own day of it; null for what comes once. */
    occurrence: isoDate.nullable(),
    /** A day of a rule that is not due yet. */
    isComing: z.boolean(),
    isDone: z.boolean(),
  }),
  /** A call of a call week. */
  z.object({
    ...ofDay,
    type: z.literal('call'),
    id,
    weekId: id,
    clientId: id,
    name: z.string(),
    isOpen: z.boolean(),
  }),
  z.object({
    ...ofDay,
    type: z.literal('date'),
    clientId: id,
    name: z.string(),
    /** The owner's word for it; null for a birthday. */
    label: z.string().nullable(),
    /** Which anniversary it is; null where the year is not known. */
    years: z.int().nullable(),
  }),
]);
export type CalendarItem = z.output<typeof calendarItem>;

const language = z.enum(['ru', 'en']);
/** A reminder, on that day of its rule where it is a recurring one; or a call of a call week. */
const appointment = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reminder'), id, occurrence: isoDate.optional() }),
  z.object({ type: z.literal('call'), id }),
]);
export type Appointment = z.output<typeof appointment>;

/** As many days as a view shows at once. */
export const mostDays = 42;

export const calendarContract = {
  /** What stands on the days from one to another, both included, by day and hour. `invalid_input` beyond 42 days. */
  'calendar.range': query({
    input: z
      .object({ from: isoDate, to: isoDate, perDay: z.int().min(1).max(500).default(40) })
      .refine(({ from, to }) => from <= to, 'fromAfterTo')
      .refine(({ from, to }) => from > '1900-01-01' && to < '9000-01-01', 'date')
      .refine(({ from, to }) => Date.parse(to) - Date.parse(from) < mostDays * 86_400_000, 'days'),
    output: z.object({
      items: z.array(calendarItem),
      /** Days on which there is more than is shown, and how much more. */
      more: z.array(z.object({ on: isoDate, count: z.int() })),
    }),
  }),
  /** What to write to the other side of a meeting or call. `not_found`. */
  'calendar.invitation': query({
    input: z.object({ of: appointment, language }),
    output: z.object({
      subject: z.string(),
      text: z.string(),
      email: z.string().nullable(),
      /** E.164. */
      phone: z.string().nullable(),
    }),
  }),
  /** The same as a file for the other side's calendar. `not_found`. */
  'calendar.saveInvitation': readJob({
    input: z.object({ of: appointment, language }),
    output: z.object({ token: z.string(), name: z.string() }),
  }),
  /** Everything that is still to come, and the year behind, as one .ics file. */
  'calendar.export': readJob({
    /** `withDates`: birthdays and other important dates too, each as a yearly event. */
    input: z.object({ language, withDates: z.boolean().default(false) }),
    output: z.object({ token: z.string(), name: z.string() }),
  }),
} as const;
