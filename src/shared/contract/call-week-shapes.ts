import { z } from 'zod';
import { callOutcomes } from '../rules/call-outcome.ts';
import { id, instant, isoDate, longText, minor, shortText, timeOfDay } from './fields.ts';

export const callOutcome = z.enum(callOutcomes);

const exclusionReasons = [
  'not_target',
  'asked_not_to_call',
  'already_planned',
  'called_lately',
  'no_phone',
  'no_consent',
  'by_hand',
] as const;
export const exclusionReason = z.enum(exclusionReasons);
export type ExclusionReason = z.output<typeof exclusionReason>;

const earner = {
  clientId: id,
  name: z.string(),
  /** Place among all clients with revenue in the period, those who are left out counted too. */
  rank: z.int().positive(),
  revenueMinor: minor,
  /** Completed orders within the period. */
  orders: z.int(),
  lastOrderOn: isoDate.nullable(),
  /** Part of all revenue of the period. */
  share: z.number(),
};

export const slot = { plannedOn: isoDate, plannedTime: timeOfDay };

export const candidate = z.object({
  ...earner,
  ...slot,
  phones: z.array(z.string()),
  /** The share of this one and of those chosen above. */
  runningShare: z.number(),
  /** Taken in by the owner's own hand, and what spoke against it. */
  isByHand: z.boolean(),
  doubt: exclusionReason.nullable(),
  callFrom: timeOfDay.nullable(),
  callTo: timeOfDay.nullable(),
});
export type Candidate = z.output<typeof candidate>;

export const exclusion = z.object({
  ...earner,
  reason: exclusionReason,
  /** The reason in the owner's words (not our client), or the date of the call, the request or the other week. */
  detail: z.string().nullable(),
});

/** Who was left out of a week, as it was planned. */
export const weekExclusion = exclusion.omit({ rank: true, orders: true, lastOrderOn: true });
export type WeekExclusion = z.output<typeof weekExclusion>;

export const weekCall = z.object({
  id,
  ...earner,
  ...slot,
  runningShare: z.number(),
  outcome: callOutcome.nullable(),
  outcomeAt: instant.nullable(),
  attempts: z.int(),
  score: z.int().nullable(),
  /** Whether it is still to be made: nobody has called yet, or it is to be tried again. */
  isOpen: z.boolean(),
  callFrom: timeOfDay.nullable(),
  callTo: timeOfDay.nullable(),
});
export type WeekCall = z.output<typeof weekCall>;

export const belief = z.object({ themeId: id, note: shortText.nullable() });

export const weekSummary = z.object({
  id,
  title: z.string().nullable(),
  startsOn: isoDate,
  endsOn: isoDate,
  from: isoDate,
  to: isoDate,
  calls: z.int(),
  talked: z.int(),
  open: z.int(),
  /** Part of all revenue of the period that those who were talked with brought. */
  heardShare: z.number(),
  improvements: z.int(),
  sealedAt: instant.nullable(),
  finishedAt: instant.nullable(),
});
export type WeekSummary = z.output<typeof weekSummary>;

export const week = z.object({
  id,
  title: z.string().nullable(),
  startsOn: isoDate,
  from: isoDate,
  to: isoDate,
  size: z.int(),
  totalMinor: minor,
  currency: z.string(),
  sealedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  beliefs: z.array(belief),
  /** By the planned time. */
  calls: z.array(weekCall),
  exclusions: z.array(weekExclusion),
  /** The open call to make now: one that is due, else the first by the plan not tried today. */
  nextCallId: id.nullable(),
});
export type Week = z.output<typeof week>;

const quote = z.object({ text: longText, themeId: id.nullable() });

/** What is typed during a talk. */
export const callDraft = z.object({
  words: longText.nullable(),
  score: z.int().min(0).max(10).nullable(),
  themeIds: z.array(id).max(100),
  quotes: z.array(quote).max(50),
  nextStep: shortText.nullable(),
  nextOn: isoDate.nullable(),
  nextTime: timeOfDay.nullable(),
});
export type CallDraft = z.output<typeof callDraft>;

export const talkPhone = z.object({
  id,
  e164: z.string().nullable(),
  asWritten: z.string(),
  extension: z.string().nullable(),
  label: z.string().nullable(),
  isWrong: z.boolean(),
});
export type TalkPhone = z.output<typeof talkPhone>;

/** Facts about a client, all time, for the script and the left side of the talking screen. */
export const callFacts = z.object({
  /** As to be said aloud: «Зоя Игоревна»; null where nothing fit to be said is known. */
  address: z.string().nullable(),
  firstOrderOn: isoDate.nullable(),
  lastOrderOn: isoDate.nullable(),
  orders: z.int(),
  revenueMinor: minor,
  usualIntervalDays: z.int().nullable(),
  today: isoDate,
  ownerName: z.string(),
  shopName: z.string(),
});
export type CallFacts = z.output<typeof callFacts>;
