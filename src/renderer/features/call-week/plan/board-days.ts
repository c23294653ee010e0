import type { Week, WeekCall } from '#shared/contract/call-week-shapes.ts';
import { minutesOf, timeOf } from '#shared/rules/day-times.ts';
import { callDays } from '#shared/rules/scheduling.ts';

/** The days of the week itself, and whichever other days calls were moved to. */
export function boardDays(
  { startsOn, calls }: Pick<Week, 'startsOn' | 'calls'>,
  workingDays: readonly number[],
): string[] {
  const own = callDays(startsOn, { workingDays, hours: { from: '00:00', to: '24:00' } });
  const days = new Set([...own, ...calls.map(({ plannedOn }) => plannedOn)]);
  return [...days].toSorted();
}

const halfHour = 30;

/** Half an hour earlier or later, past the times of other open calls of the day; null at the end of the day. */
export function freeShift(
  call: Pick<WeekCall, 'id' | 'plannedTime'>,
  how: 'earlier' | 'later',
  sameDay: readonly Pick<WeekCall, 'id' | 'plannedTime' | 'isOpen'>[],
): string | null {
  const taken = new Set(
    sameDay
      .filter(({ id, isOpen }) => isOpen && id !== call.id)
      .map(({ plannedTime }) => plannedTime),
  );
  const step = how === 'earlier' ? -halfHour : halfHour;
  for (let time = minutesOf(call.plannedTime) + step; time >= 0 && time < 24 * 60; time += step) {
    if (!taken.has(timeOf(time))) return timeOf(time);
  }
  return null;
}
