import { z } from 'zod';
import { readRrule } from '../rules/recurrence/rrule.ts';
import { id, instant, isoDate, minor, requiredText, shortText, timeOfDay } from './fields.ts';
import { command, query } from './operation.ts';

export const reminderKind = z.enum(['task', 'call', 'meeting']);

/** RRULE of RFC 5545 that there are words for (`rules/recurrence`); null for what comes once. */
const rule = z
  .string()
  .max(200)
  .refine((text) => readRrule(text) !== null, 'rule')
  .nullable();

/** What a reminder is besides its text and its client. */
const details = {
  kind: reminderKind,
  durationMinutes: z.int().min(1).max(1440).nullable(),
  place: shortText.nullable(),
  /** How long before it to be told; whole days are calendar days. Null: at the time itself. */
  leadMinutes: z.int().min(1).max(527_040).nullable(),
};

export const reminder = z.object({
  ...details,
  id,
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  /** The client's first telephone that can be dialled, E.164. */
  phone: z.string().nullable(),
  text: z.string(),
  on: isoDate,
  /** Local `HH:MM`; null: any time of that day. */
  time: z.string().nullable(),
  rule,
  /** The rule's own day of this occurrence; null for what comes once. */
  occurrence: isoDate.nullable(),
  /** Put off until then, UTC; null once that has passed. */
  snoozedUntil: instant.nullable(),
  isOverdue: z.boolean(),
});
export type Reminder = z.output<typeof reminder>;

/** A reminder opened, with what one wants to know of its client. */
export const reminderDetails = reminder.extend({
  /** Where the rule starts, and its hour; null for what comes once. */
  ruleFrom: isoDate.nullable(),
  ruleTime: z.string().nullable(),
  isDone: z.boolean(),
  client: z
    .object({
      id,
      name: z.string(),
      greeting: z.string(),
      wishes: z.string().nullable(),
      /** All that can be dialled, E.164. */
      phones: z.array(z.string()),
      email: z.string().nullable(),
      orders: z.int(),
      lastOrder: z
        .object({ on: isoDate, totalMinor: minor, products: z.array(z.string()) })
        .nullable(),
      askedNotToCall: z.boolean(),
    })
    .nullable(),
});
export type ReminderDetails = z.output<typeof reminderDetails>;

/** Later dates are nobody's plan, and leave the arithmetic of leads room. */
const day = isoDate.refine((on) => on >= '1900-01-01' && on < '9000-01-01', 'date');
const when = { on: day, time: timeOfDay.nullable().default(null) };

/** Which day of a recurring one is meant: the one due now unless said. */
const occurrence = isoDate.optional();

const notice = z.object({
  key: z.string(),
  reminderId: id,
  occurrence: isoDate,
  on: isoDate,
  time: z.string().nullable(),
  at: instant,
  text: z.string(),
  clientId: id.nullable(),
  clientName: z.string().nullable(),
});

export const remindersContract = {
  /** Open reminders up to a day (today unless said), the earliest first. */
  'reminders.due': query({
    input: z.object({ until: isoDate.optional(), clientId: id.optional() }),
    output: z.array(reminder),
  }),
  /** `not_found`. */
  'reminders.get': query({ input: z.object({ id }), output: reminderDetails }),
  /**
   * Clients whom a text may speak of, in whatever case their names stand in it, the likeliest first. `isSure`: the
   * only one with that surname, that given name with its patronymic, or that firm.
   */
  'reminders.mentioned': query({
    input: z.object({ text: shortText }),
    output: z.array(
      z.object({
        id,
        name: z.string(),
        phone: z.string().nullable(),
        lastOrderOn: z.string().nullable(),
        isSure: z.boolean(),
      }),
    ),
  }),
  /**
   * What is to be told of after one UTC instant and until another, the earliest first: at most 500 reminders (then
   * `isCut`) and how many important dates.
   */
  'reminders.notices': query({
    input: z.object({ after: instant, until: instant }),
    output: z.object({
      reminders: z.array(notice),
      isCut: z.boolean(),
      /** Dates whose own lead begins between the two; birthdays, and dates without a lead of their own, on their day. */
      dates: z.array(
        z.object({
          key: z.string(),
          at: instant,
          clientId: id,
          name: z.string(),
          /** The owner's word for it; null for a birthday. */
          label: z.string().nullable(),
          on: isoDate,
          years: z.int().nullable(),
        }),
      ),
    }),
  }),
  /** A recurring one begins on the first day of its rule from `on`. `not_found` where there is no such client. */
  'reminders.add': command({
    input: z.object({
      clientId: id.nullable().default(null),
      text: requiredText,
      ...when,
      kind: details.kind.default('task'),
      durationMinutes: details.durationMinutes.default(null),
      place: details.place.default(null),
      leadMinutes: details.leadMinutes.default(null),
      rule: rule.default(null),
    }),
    output: z.object({ id }),
  }),
  /** What is left out stays. `when` is for the whole series, which begins anew with it. `not_found`. */
  'reminders.update': command({
    input: z.object({
      id,
      text: requiredText.optional(),
      clientId: id.nullable().optional(),
      kind: details.kind.optional(),
      durationMinutes: details.durationMinutes.optional(),
      place: details.place.optional(),
      leadMinutes: details.leadMinutes.optional(),
      when: z.object({ ...when, rule: rule.default(null) }).optional(),
    }),
    output: z.object({ id }),
  }),
  /**
   * To another day, hour or both. Of a recurring one only this occurrence moves; one that is not due yet becomes a
   * reminder of its own, whose id is answered. `not_found`.
   */
  'reminders.move': command({
    input: z.object({ id, ...when, occurrence }),
    output: z.object({ id }),
  }),
  /** Puts off being told until a UTC instant; null: no longer. `not_found`. */
  'reminders.snooze': command({
    input: z.object({ id, until: instant.nullable() }),
    output: z.object({ id }),
  }),
  /**
   * A recurring one goes on to its next day, and what was done stays on its day. With `occurrence`, which is no longer
   * (or not any more) there, nothing happens. `isDone: false` opens it again. `not_found`.
   */
  'reminders.done': command({
    input: z.object({ id, isDone: z.boolean().default(true), occurrence }),
    output: z.object({ id }),
  }),
  /** Leaves one day of a recurring one out. `not_found`. */
  'reminders.skip': command({
    input: z.object({ id, occurrence: isoDate }),
    output: z.object({ id }),
  }),
  /** The whole series. `not_found`. */
  'reminders.remove': command({ input: z.object({ id }), output: z.object({ id }) }),
} as const;
