import { z } from 'zod';
import { id, isoDate, minor } from './fields.ts';
import { reminder } from './reminders.ts';

/**
 * The kinds of lines that Today can show. A new one is a shape here, a reader in `core/today/line-readers.ts` and a
 * way to speak of it in `renderer/features/today/kinds` (docs/how-to/add-a-line-of-today.md).
 */

/**
 * Where a line stands on the screen: what has an hour today or is late comes before the calls that rules only propose.
 */
export const todaySections = ['call', 'due', 'unfinished', 'proposed', 'dates'] as const;

const line = {
  /** Unique on the list, and the same tomorrow: `silent:42`. */
  key: z.string(),
  section: z.enum(todaySections),
};

const ofClient = {
  ...line,
  clientId: id,
  name: z.string(),
  /** The first telephone that can be dialled, E.164. */
  phone: z.string().nullable(),
};

/** A call of a running call week. */
const callLine = z.object({
  ...ofClient,
  kind: z.literal('call'),
  callId: id,
  weekId: id,
  plannedOn: isoDate,
  plannedTime: z.string(),
  /** `begun`: something was typed, and how the call ended was not. */
  state: z.enum(['planned', 'no_answer', 'call_back', 'begun']),
  rank: z.int(),
  /** Of all revenue of the week's period, 0…1. */
  share: z.number(),
});

const reminderLine = z.object({ ...line, kind: z.literal('reminder'), reminder });

/** What a rule made: `occasion` tells this one from the next of its kind with the same client. */
const ofRule = { ...ofClient, occasion: z.string() };

/** Silent for longer than is usual for them (rules/today/silence). */
const silentLine = z.object({
  ...ofRule,
  kind: z.literal('silent'),
  lastOrderOn: isoDate,
  silentDays: z.int(),
  usualIntervalDays: z.int(),
  revenueMinor: minor,
});

/** Thanks for a first order. */
const thanksLine = z.object({
  ...ofRule,
  kind: z.literal('thanks'),
  orderedOn: isoDate,
  revenueMinor: minor,
});

/** Whether all is well after a delivery. */
const deliveryLine = z.object({
  ...ofRule,
  kind: z.literal('delivery'),
  orderId: id,
  /** The order's number; null where it has none. */
  number: z.string().nullable(),
  deliveredOn: isoDate,
  totalMinor: minor,
});

/** A birthday or another date that comes round. */
const dateLine = z.object({
  ...ofRule,
  kind: z.literal('date'),
  /** The owner's word for it; null for a birthday. */
  label: z.string().nullable(),
  on: isoDate,
  /** Which anniversary it is; null where the year is not known. */
  years: z.int().nullable(),
  /** They asked not to be called: a message may still please them. */
  askedNotToCall: z.boolean(),
});

export const todayLine = z.discriminatedUnion('kind', [
  callLine,
  reminderLine,
  silentLine,
  thanksLine,
  deliveryLine,
  dateLine,
]);
export type TodayLine = z.output<typeof todayLine>;
export type TodayKind = TodayLine['kind'];

/** Kinds whose lines come of a rule, so that done and moved are remembered in marks. */
export const ruleKinds = [
  'silent',
  'thanks',
  'delivery',
  'date',
] as const satisfies readonly TodayKind[];
export type RuleKind = (typeof ruleKinds)[number];
