import { addDays, nextWorkingDay } from '#shared/rules/calendar.ts';
import { minutesOf, timeOf, type Hours } from '#shared/rules/day-times.ts';
import { freeTime } from '#shared/rules/scheduling.ts';

export interface CallBackTime {
  readonly kind: 'inAnHour' | 'morning' | 'same';
  readonly on: string;
  /** `HH:MM`. */
  readonly time: string;
  /** Whether the day may be called tomorrow: after a Friday the next working day is not. */
  readonly isTomorrow: boolean;
}

export interface Now {
  readonly today: string;
  /** `HH:MM`. */
  readonly time: string;
}

interface Work {
  readonly workingDays: readonly number[];
  readonly hours: Hours;
}

const quarter = 15;
const lastQuarter = 24 * 60 - quarter;
/** To the next quarter of an hour. */
const rounded = (minutes: number): number => Math.ceil(minutes / quarter) * quarter;

/**
 * When clients usually ask to be called again: «in an hour» while that is today, «at this time» within the working hours.
 * Of another day it is the next free time: `busy` are those at which somebody is to be called already. «In an hour» is
 * what the client said, and stays.
 */
export function callBackTimes(
  { today, time }: Now,
  { workingDays, hours }: Work,
  busy: (on: string) => readonly string[] = () => [],
): CallBackTime[] {
  const now = minutesOf(time);
  const next = nextWorkingDay(today, workingDays);
  const isTomorrow = next === addDays(today, 1);
  const isWorked = time >= hours.from && time < hours.to;
  const same = timeOf(Math.min(rounded(now), lastQuarter));
  const soon = rounded(now + 60);
  const taken = busy(next);
  const free = (after: string): string =>
    freeTime(taken, { preferred: null, hours, after }) ?? after;
  return [
    ...(soon <= lastQuarter
      ? [{ kind: 'inAnHour', on: today, time: timeOf(soon), isTomorrow: false } as const]
      : []),
    { kind: 'morning', on: next, time: free(hours.from), isTomorrow },
    ...(isWorked ? [{ kind: 'same', on: next, time: free(same), isTomorrow } as const] : []),
  ];
}
