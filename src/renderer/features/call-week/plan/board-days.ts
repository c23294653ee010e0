import type { Week } from '#shared/contract/call-week-shapes.ts';
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
