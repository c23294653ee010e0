import { z } from 'zod';
import { longestCallerNumber } from '#shared/rules/caller-number.ts';
import { clientState } from './client-shapes.ts';
import { id, instant, isoDate, longText, minor, nothing } from './fields.ts';
import { interactionDirection } from './interactions.ts';
import { command, query } from './operation.ts';

/** As `shared/rules/caller-number.ts` lets it in. */
export const callerNumber = z
  .string()
  .max(longestCallerNumber)
  .regex(/^[\d+*#]*\d[\d+*#]*$/);

const callerOrder = z.object({
  id,
  number: z.string().nullable(),
  on: isoDate,
  state: z.enum(['new', 'in_work', 'delivered', 'paid', 'cancelled', 'returned']),
  totalMinor: minor,
  paidMinor: minor.nullable(),
  promisedOn: z.string().nullable(),
});

/** A thing to say or to ask, with its fact; the rule is in `shared/rules/caller-questions.ts`. */
export const callerQuestion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('order_late'), order: callerOrder, days: z.int() }),
  z.object({ kind: z.literal('order_open'), order: callerOrder }),
  z.object({ kind: z.literal('unpaid'), order: callerOrder, leftMinor: minor }),
  z.object({ kind: z.literal('first_order'), order: callerOrder }),
  z.object({ kind: z.literal('delivered'), order: callerOrder }),
  z.object({ kind: z.literal('silent'), days: z.int(), usualDays: z.int().nullable() }),
  z.object({ kind: z.literal('wishes_old'), on: isoDate }),
  z.object({ kind: z.literal('no_wishes') }),
]);

/** What one needs to know of a caller before the second ring. */
export const callerCard = z.object({
  id,
  name: z.string(),
  greeting: z.string(),
  company: z.string().nullable(),
  state: clientState,
  /** false: not our client. */
  isTarget: z.boolean().nullable(),
  /** The telephone that matched. */
  phone: z.object({
    e164: z.string().nullable(),
    asWritten: z.string(),
    label: z.string().nullable(),
  }),
  /** false: only the last digits agree, or the number was marked as not theirs. */
  isCertain: z.boolean(),
  wishes: z.string().nullable(),
  orders: z.int(),
  revenueMinor: minor,
  firstOn: z.string().nullable(),
  lastOrder: callerOrder.nullable(),
  /** Open reminders, the nearest first: what we owe them. */
  owed: z.array(
    z.object({
      id,
      text: z.string(),
      on: isoDate,
      time: z.string().nullable(),
      isLate: z.boolean(),
    }),
  ),
  lastContact: z
    .object({
      at: instant,
      kind: z.enum(['call', 'message', 'meeting', 'visit', 'note']),
      text: z.string(),
    })
    .nullable(),
  questions: z.array(callerQuestion),
});
export type CallerCard = z.output<typeof callerCard>;

export const missedCall = z.object({
  number: z.string(),
  times: z.int(),
  /** UTC. */
  lastAt: instant,
  /** Those whose number it is; empty for a stranger. */
  clients: z.array(z.object({ id, name: z.string() })),
});
export type MissedCall = z.output<typeof missedCall>;

/** A missed call is asked after for so many days. */
export const missedWithinDays = 30;

export const phoneContract = {
  /** Who may be calling: at most ten, those who bought last first. */
  'phone.caller': query({
    input: z.object({ number: callerNumber }),
    output: z.object({
      /** The number for dialling back: E.164 where it is a whole one. */
      number: z.string(),
      /** Whether the owner has said that this is no client. */
      isIgnored: z.boolean(),
      clients: z.array(callerCard),
    }),
  }),
  /**
   * Keeps that the telephone rang, so that a call which nobody marks as answered is found among the missed ones.
   * The program itself says so, for a call that a softphone told it of; null for a number that is ignored.
   */
  'phone.rang': command({
    input: z.object({ number: callerNumber }),
    output: z.object({ incomingCallId: id.nullable() }),
  }),
  /**
   * Writes a call down. One that was talked also settles the missed calls of the number and of the client's own
   * numbers. `not_found`.
   */
  'phone.log': command({
    input: z.object({
      clientId: id,
      number: callerNumber.optional(),
      direction: interactionDirection,
      outcome: z.enum(['talked', 'no_answer']),
      /** Null: not kept. */
      durationSeconds: z.int().min(0).max(86_400).nullable().default(null),
      text: longText.default(''),
      /** When it began; now, unless said. */
      happenedAt: instant.optional(),
    }),
    output: z.object({ id }),
  }),
  /** Calls of the last 30 days that nobody has answered or called back, one line a number, the latest first. */
  'phone.missed': query({
    input: nothing,
    output: z.object({ total: z.int(), calls: z.array(missedCall) }),
  }),
  /** Takes a number off the list of missed calls. */
  'phone.settle': command({
    input: z.object({ number: callerNumber, as: z.enum(['called_back', 'dismissed']) }),
    output: z.object({ calls: z.int() }),
  }),
  /** Adds the number to a client, after those they have. `not_found`. */
  'phone.attach': command({
    input: z.object({ number: callerNumber, clientId: id }),
    output: z.object({ clientId: id }),
  }),
  /** «Not a client»: this number is not asked about again. */
  'phone.ignore': command({
    input: z.object({ number: callerNumber }),
    output: z.object({ number: z.string() }),
  }),
  /** The numbers that are not asked about, the latest first. */
  'phone.ignored': query({
    input: nothing,
    output: z.array(z.object({ id, number: z.string(), since: instant })),
  }),
  /** Asks about a number again. `not_found`. */
  'phone.unignore': command({ input: z.object({ id }), output: z.object({ number: z.string() }) }),
} as const;
