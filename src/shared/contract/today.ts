import { z } from 'zod';
import { id, isoDate, minor, nothing } from './fields.ts';
import { query } from './operation.ts';
import { reminder } from './reminders.ts';

export const todayCall = z.object({
  callId: id,
  weekId: id,
  clientId: id,
  name: z.string(),
  /** The first telephone that can be dialled, E.164. */
  phone: z.string().nullable(),
  plannedOn: isoDate,
  plannedTime: z.string(),
  isOverdue: z.boolean(),
  rank: z.int(),
  /** Of all revenue of the week's period, 0…1. */
  share: z.number(),
  attempts: z.int(),
});

export const todayDate = z.object({
  clientId: id,
  name: z.string(),
  kind: z.enum(['birthday', 'date']),
  /** The owner's word for it; null for a birthday. */
  label: z.string().nullable(),
  /** When it comes round next. */
  on: isoDate,
  /** Which anniversary it is; null where the year is not known. */
  years: z.int().nullable(),
});

/** How many silent clients one day shows, those with most revenue first. */
export const mostSilent = 10;

export const todaySilent = z.object({
  clientId: id,
  name: z.string(),
  phone: z.string().nullable(),
  lastOrderOn: isoDate,
  silentDays: z.int(),
  usualIntervalDays: z.int(),
  revenueMinor: minor,
});

export const todayContract = {
  /** What this day asks for. Important dates of the next 14 days; the ten silent clients with most revenue. */
  'today.get': query({
    input: nothing,
    output: z.object({
      today: isoDate,
      weeks: z.array(
        z.object({
          id,
          title: z.string().nullable(),
          startsOn: isoDate,
          done: z.int(),
          total: z.int(),
        }),
      ),
      calls: z.array(todayCall),
      reminders: z.array(reminder),
      dates: z.array(todayDate),
      silent: z.array(todaySilent),
    }),
  }),
} as const;
