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

/** The day and hour that a quick choice means, counted from `today`. */
export function quickTime(choice: QuickTime, today: string): When {
  switch (choice) {
    case 'tomorrow':
      return { on: addDays(today, 1), time: morning };
    case 'threeDays':
      return { on: addDays(today, 3), time: morning };
    case 'week':
      return { on: addDays(today, 7), time: morning };
    case 'month':
      return { on: addMonths(today, 1), time: morning };
  }
}
