import { z } from 'zod';
import { command, query } from './operation.ts';
import { nothing, shortText, timeOfDay } from './fields.ts';
import { defaultTodayRules, todayRulesSchema } from './today-rules.ts';

/** What the owner can set for the base. Each key is one row of the `settings` table. */
export const settingsSchema = z.object({
  shopName: shortText,
  /** How the owner introduces himself on the phone. */
  ownerName: shortText,
  /** `system` follows the computer. */
  language: z.enum(['system', 'ru', 'en']),
  colourScheme: z.enum(['system', 'light', 'dark']),
  /** ISO 4217. One base has one currency. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** ISO 3166-1 alpha-2: how a telephone without a country code is read. */
  country: z.string().regex(/^[A-Z]{2}$/),
  /** ISO weekdays, 1 is Monday. */
  workingDays: z.array(z.int().min(1).max(7)).min(1),
  workingFrom: timeOfDay,
  workingTo: timeOfDay,
  /** A client is lost after the larger of this and 2.5 × their own median interval between orders. */
  lostAfterDays: z.int().min(7).max(3650),
  /** A client called within so many days is left out of the next call week. */
  calledLatelyDays: z.int().min(0).max(365),
  /** Whether a call week leaves out whoever has given no consent that stands. */
  callOnlyWithConsent: z.boolean(),
  /** When one is told of what has no hour of its own. */
  allDayAt: timeOfDay,
  /** What was deleted can be restored, and what was done be taken back, for so many days. */
  trashDays: z.int().min(1).max(3650),
  /** What makes lines of Today by itself; one rule is set by `today.setRule`. */
  todayRules: todayRulesSchema,
  /** Columns of the list of clients behind the name, from the left: `phone`, `tags`, `own:5`. */
  clientColumns: z.array(z.string().max(40)).max(200),
  /** Whether the first-run choice (own files, sample shop, empty) has been made. */
  welcomed: z.boolean(),
  /** Whether the base was filled with the sample shop. */
  isSample: z.boolean(),
});
export type Settings = z.output<typeof settingsSchema>;

export const defaultSettings: Settings = {
  shopName: '',
  ownerName: '',
  language: 'system',
  colourScheme: 'system',
  currency: 'RUB',
  country: 'RU',
  workingDays: [1, 2, 3, 4, 5],
  workingFrom: '10:00',
  workingTo: '18:00',
  lostAfterDays: 180,
  calledLatelyDays: 30,
  callOnlyWithConsent: false,
  allDayAt: '09:00',
  trashDays: 30,
  todayRules: defaultTodayRules,
  clientColumns: ['phone', 'orders', 'revenue', 'lastOrder', 'state', 'tags'],
  welcomed: false,
  isSample: false,
};

export const settingsContract = {
  'settings.get': query({ input: nothing, output: settingsSchema }),
  'settings.update': command({ input: settingsSchema.partial(), output: settingsSchema }),
} as const;
