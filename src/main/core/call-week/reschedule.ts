import type { CallSlot } from '#shared/rules/scheduling.ts';
import { isWorkingDay, nextWorkingDay } from '#shared/rules/calendar.ts';
import { minutesOf, timeOf } from '#shared/rules/day-times.ts';
import { freeTime, otherHalf } from '#shared/rules/scheduling.ts';
import type { ReadContext } from '../context.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readBusyTimes, readCallable } from './calls.store.ts';
import { clockTime, preferredHours, workTimeOf } from './work-time.ts';

type Slot = Pick<CallSlot, 'on' | 'time'>;

interface SlotRequest {
  readonly clientId: number;
  /** The call that moves: its own time does not stand in its way. */
  readonly callId?: number;
  readonly on: string;
  /** The first free time from here on, `HH:MM`; else the first of the day. */
  readonly after?: string;
}

/**
 * A free time for a client on a day, within their hours; of today none that has passed while there is one to come.
 * A day with every minute taken shares its last one.
 */
export async function freeSlot(context: ReadContext, request: SlotRequest): Promise<Slot> {
  const { db, clock } = context;
  const { hours } = workTimeOf(await readSettings(db));
  const callable = await readCallable(db, request.clientId);
  const busy = await readBusyTimes(db, request.on, request.callId);
  const soon = timeOf(Math.min(Math.ceil((minutesOf(clockTime(clock)) + 1) / 5) * 5, 24 * 60 - 1));
  const isToday = request.on === clock.today();
  const after = isToday && soon > (request.after ?? '') ? soon : request.after;
  const preferred = preferredHours(callable, request.on, clock.timeZone);
  const options = { preferred, hours, ...(after === undefined ? {} : { after }) };
  const time = freeTime(busy, options) ?? freeTime(busy, { ...options, preferred: null });
  return { on: request.on, time: time ?? hours.from };
}

/** Nobody answered: another hour (the other half of the day) of the next working day. */
export async function nextTry(
  context: ReadContext,
  request: { readonly clientId: number; readonly callId: number },
): Promise<Slot> {
  const work = workTimeOf(await readSettings(context.db));
  const after = otherHalf(clockTime(context.clock), work.hours);
  const on = nextWorkingDay(context.clock.today(), work.workingDays);
  return freeSlot(context, { ...request, on, after });
}

/** Where a client who is added to a running week goes: today while it is worked, else the next working day. */
export async function firstFreeSlot(
  context: ReadContext,
  clientId: number,
  notBefore: string,
): Promise<Slot> {
  const work = workTimeOf(await readSettings(context.db));
  const today = context.clock.today();
  const isOver = clockTime(context.clock) >= work.hours.to;
  const first = notBefore > today ? notBefore : today;
  const canBeFirst = isWorkingDay(first, work.workingDays) && !(first === today && isOver);
  const on = canBeFirst ? first : nextWorkingDay(first, work.workingDays);
  return freeSlot(context, { clientId, on });
}
