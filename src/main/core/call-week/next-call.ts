import type { WeekCall } from '#shared/contract/call-week-shapes.ts';
import { localDate } from '#shared/rules/zones.ts';
import type { Clock } from '../context.ts';
import { clockTime } from './work-time.ts';

/**
 * The open call to make now, another than `except`; null where none is left. First whichever is due, then by the
 * planned time whoever was not tried today: who did not answer a minute ago is not dialled again at once.
 */
export function nextOpenCall(
  calls: readonly WeekCall[],
  clock: Clock,
  except?: number,
): number | null {
  const today = clock.today();
  const now = `${today} ${clockTime(clock)}`;
  const open = calls.filter(({ id, isOpen }) => isOpen && id !== except);
  const due = open.find((call) => `${call.plannedOn} ${call.plannedTime}` <= now);
  const untried = open.find(
    ({ outcomeAt }) => outcomeAt === null || localDate(outcomeAt, clock.timeZone) !== today,
  );
  return (due ?? untried ?? open[0])?.id ?? null;
}
