import { addDays, addMonths } from '#shared/rules/dates.ts';

export const quickTimes = ['tomorrow', 'threeDays', 'week', 'month'] as const;
export type QuickTime = (typeof quickTimes)[number];

export interface When {
  /** Local date. */
  readonly on: string;
  /** Local `HH:MM`; null: any time of the day. */
  readonly time: string | null;
}

const morning = '10:00';

const dayOf: Record<QuickTime, (today: string) => string> = {
  tomorrow: (today) => addDays(today, 1),
  threeDays: (today) => addDays(today, 3),
  week: (today) => addDays(today, 7),
  month: (today) => addMonths(today, 1),
};

/** The day and hour that a quick choice means, counted from `today`. */
export function quickTime(choice: QuickTime, today: string): When {
  return { on: dayOf[choice](today), time: morning };
}
