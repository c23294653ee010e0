import { z } from 'zod';
import { consent } from './consent-shapes.ts';
import {
  id,
  instant,
  isoDate,
  longText,
  minor,
  partialDate,
  requiredText,
  shortText,
  timeOfDay,
} from './fields.ts';

export const clientKind = z.enum(['person', 'company']);
/** Computed from the orders and the day; the formula is in `core/clients/state.store.ts`. */
export const clientState = z.enum(['new', 'active', 'silent', 'lost', 'returned']);
export type ClientState = z.output<typeof clientState>;
export const channel = z.enum(['call', 'whatsapp', 'telegram', 'viber', 'sms', 'email', 'visit']);
export const messengerKind = z.enum([
  'whatsapp',
  'telegram',
  'viber',
  'max',
  'vk',
  'instagram',
  'skype',
  'other',
]);

/** Null: nothing is wrong. Otherwise why the text cannot be dialled: it is kept all the same. */
export const phoneProblem = z.enum(['too_short', 'too_long', 'not_a_number']).nullable();
export const emailProblem = z.enum(['not_an_address']).nullable();

export const phone = z.object({
  id,
  /** `+79161234567`; null where the text is no number that can be dialled. */
  e164: z.string().nullable(),
  asWritten: z.string(),
  extension: z.string().nullable(),
  label: z.string().nullable(),
  isWrong: z.boolean(),
  problem: phoneProblem,
});
export type Phone = z.output<typeof phone>;
export const email = z.object({
  id,
  email: z.string(),
  label: z.string().nullable(),
  problem: emailProblem,
});
export const messenger = z.object({ id, kind: messengerKind, handle: z.string() });
/** `label`: home, work, where to deliver. */
export const address = z.object({ id, address: z.string(), label: z.string().nullable() });
/** `on` is `yyyy-mm-dd`, or `--mm-dd` where the year is not known. */
export const importantDate = z.object({
  id,
  label: z.string(),
  on: z.string(),
  /** How many days before it to be told; null: as many as of a birthday (`todayRules.dates`). */
  leadDays: z.int().nullable(),
});

const optionalText = shortText.nullable();

/** Every field of a client that is edited in place. Empty text is the same as null. */
export const clientFields = z.object({
  kind: clientKind,
  /** As shown. Typing it parses the parts below from it, unless they come with it. */
  name: requiredText,
  surname: optionalText,
  givenName: optionalText,
  patronymic: optionalText,
  addressAs: optionalText,
  occupation: optionalText,
  company: optionalText,
  position: optionalText,
  birthday: partialDate.nullable(),
  source: optionalText,
  /** Who of the shop serves them. */
  employee: optionalText,
  recommendedById: id.nullable(),
  preferredChannel: channel.nullable(),
  callFrom: timeOfDay.nullable(),
  callTo: timeOfDay.nullable(),
  /** IANA name. */
  timeZone: shortText.nullable(),
  wishes: longText.nullable(),
  /** true our client, false not our client, null not decided. */
  isTarget: z.boolean().nullable(),
  targetReason: optionalText,
  lostReason: optionalText,
  askedNotToCallOn: isoDate.nullable(),
  externalId: optionalText,
});
export const clientPatch = clientFields.partial();
export type ClientPatch = z.output<typeof clientPatch>;
export type ClientField = keyof ClientPatch;

/** A row that is there already carries its id; one without is new; one left out is deleted. */
export const phoneInput = z.object({
  id: id.optional(),
  /** As typed. A text with several numbers becomes several rows. */
  text: requiredText,
  label: optionalText.optional(),
  isWrong: z.boolean().optional(),
});
export const emailInput = z.object({
  id: id.optional(),
  email: requiredText,
  label: optionalText.optional(),
});
export const messengerInput = z.object({
  id: id.optional(),
  kind: messengerKind,
  handle: requiredText,
});
export const addressInput = z.object({
  id: id.optional(),
  address: requiredText,
  label: optionalText.optional(),
});
export const dateInput = z.object({
  id: id.optional(),
  label: requiredText,
  on: partialDate,
  /** Left as it is unless said. */
  leadDays: z.int().min(0).max(365).nullable().optional(),
});
export const clientSummary = z.object({
  id,
  name: z.string(),
  company: z.string().nullable(),
  phones: z.array(z.object({ e164: z.string().nullable(), asWritten: z.string() })),
  lastOrderOn: z.string().nullable(),
  /** Revenue of all time, minor units. */
  revenueMinor: minor,
});
export type ClientSummary = z.output<typeof clientSummary>;

export const clientReminder = z.object({
  id,
  text: z.string(),
  on: isoDate,
  time: z.string().nullable(),
  /** RRULE; null for what comes once. */
  rule: z.string().nullable(),
  /** The rule's own day of it. */
  occurrence: isoDate.nullable(),
});

export const clientCard = clientFields.extend({
  id,
  name: z.string(),
  surname: z.string().nullable(),
  givenName: z.string().nullable(),
  patronymic: z.string().nullable(),
  preferredChannel: z.string().nullable(),
  birthday: z.string().nullable(),
  /** How to address them: what the owner set, or the given name and patronymic, or the name. */
  greeting: z.string(),
  recommendedBy: z.object({ id, name: z.string() }).nullable(),
  phones: z.array(phone),
  emails: z.array(email),
  messengers: z.array(messenger),
  addresses: z.array(address),
  dates: z.array(importantDate),
  /** The latest first. */
  consents: z.array(consent),
  /** What `photos.get` is asked for; null without a photo. */
  photoId: id.nullable(),
  /** Clients who came by this one's word. */
  brought: z.int(),
  createdAt: instant,
  updatedAt: instant,
  state: clientState,
  totals: z.object({
    orders: z.int(),
    revenueMinor: minor,
    /** Revenue ÷ orders, rounded; null without orders. */
    averageMinor: minor.nullable(),
    firstOn: z.string().nullable(),
    previousOn: z.string().nullable(),
    lastOn: z.string().nullable(),
    /** Median days between order dates; null below three dates. */
    usualIntervalDays: z.int().nullable(),
    /** Days since the last order. */
    silentDays: z.int().nullable(),
  }),
  /** Open reminders, the nearest first. */
  reminders: z.array(clientReminder),
  /** Calls of running call weeks that are still to be made. */
  plannedCalls: z.array(
    z.object({
      callId: id,
      weekId: id,
      rank: z.int(),
      plannedOn: isoDate,
      plannedTime: z.string(),
    }),
  ),
});
export type ClientCard = z.output<typeof clientCard>;

/** `on` is the local date, `at` what the timeline is ordered by: an order stands at the start of its day. */
export const timelineItem = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('order'),
    id,
    at: instant,
    on: isoDate,
    number: z.string().nullable(),
    state: z.enum(['new', 'in_work', 'delivered', 'paid', 'cancelled', 'returned']),
    totalMinor: minor,
    note: z.string().nullable(),
    /** How many lines, and the names of the first three. */
    lines: z.int(),
    products: z.array(z.string()),
  }),
  z.object({
    type: z.literal('interaction'),
    id,
    at: instant,
    on: isoDate,
    kind: z.enum(['call', 'message', 'meeting', 'visit', 'note']),
    direction: z.enum(['in', 'out']).nullable(),
    text: z.string(),
    outcome: z.string().nullable(),
    /** Of a call, where it was kept. */
    durationSeconds: z.int().nullable(),
    /** The call of a call week that it records. */
    callId: id.nullable(),
    weekId: id.nullable(),
    score: z.int().nullable(),
  }),
  z.object({
    type: z.literal('call'),
    id,
    at: instant,
    on: isoDate,
    weekId: id,
    outcome: z.string(),
    words: z.string().nullable(),
    score: z.int().nullable(),
    nextStep: z.string().nullable(),
  }),
]);
export type TimelineItem = z.output<typeof timelineItem>;

export const similarClient = clientSummary.extend({
  /** `same_name`: all that is known agrees; `similar_name`: nothing contradicts. */
  why: z.array(z.enum(['phone', 'email', 'same_name', 'similar_name'])),
});
export type SimilarClient = z.output<typeof similarClient>;
