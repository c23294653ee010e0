import { z } from 'zod';
import { callOutcome } from './call-week-shapes.ts';
import { id, instant, isoDate, minor } from './fields.ts';
import { improvement } from './improvements.ts';

/** `right`: believed and heard. `wrong`: believed, and nobody said so. `unexpected`: heard, and never believed. */
const verdict = z.enum(['right', 'wrong', 'unexpected']);

export const heardTheme = z.object({
  themeId: id,
  code: z.string().nullable(),
  name: z.string().nullable(),
  verdict,
  /** The owner's note to the belief. */
  note: z.string().nullable(),
  /** How many of those talked with named it. */
  clients: z.int(),
  /** Revenue of the period of those who named it, and its part of all revenue. */
  incomeMinor: minor,
  share: z.number(),
  clientNames: z.array(z.string()),
});
export type HeardTheme = z.output<typeof heardTheme>;

const resultCall = z.object({
  callId: id,
  clientId: id,
  name: z.string(),
  rank: z.int(),
  revenueMinor: minor,
  share: z.number(),
  outcome: callOutcome.nullable(),
  isOpen: z.boolean(),
  attempts: z.int(),
  score: z.int().nullable(),
  words: z.string().nullable(),
  themeIds: z.array(id),
  nextStep: z.string().nullable(),
  nextOn: isoDate.nullable(),
});

export const weekResult = z.object({
  weekId: id,
  title: z.string().nullable(),
  startsOn: isoDate,
  from: isoDate,
  to: isoDate,
  totalMinor: minor,
  currency: z.string(),
  sealedAt: instant.nullable(),
  finishedAt: instant.nullable(),
  coverage: z.object({
    calls: z.int(),
    talked: z.int(),
    open: z.int(),
    /** Revenue of the period of those talked with, and its part of all revenue of the period. */
    heardMinor: minor,
    heardShare: z.number(),
    /** The same for all who were planned. */
    plannedMinor: minor,
    plannedShare: z.number(),
  }),
  /** Heard ones by income, then by clients; then beliefs that nobody confirmed, in the owner's order. */
  themes: z.array(heardTheme),
  quotes: z.array(
    z.object({
      callId: id,
      clientId: id,
      name: z.string(),
      text: z.string(),
      themeId: id.nullable(),
    }),
  ),
  scores: z.object({
    /** How many gave one. */
    answers: z.int(),
    /** Mean of 0–10, null without answers. */
    mean: z.number().nullable(),
    /** %(9–10) − %(0–6), −100…100; indicative below thirty answers. */
    nps: z.int().nullable(),
    /** How many gave 0, 1 … 10. */
    distribution: z.array(z.int()).length(11),
  }),
  calls: z.array(resultCall),
  improvements: z.array(improvement),
});
export type WeekResult = z.output<typeof weekResult>;
