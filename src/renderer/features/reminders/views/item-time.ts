import type { CalendarItem } from '#shared/contract/calendar.ts';
import { addDays } from '#shared/rules/calendar.ts';
import { minutesOf, timeOf } from '#shared/rules/day-times.ts';

export type Shift = 'previousDay' | 'nextDay' | 'earlier' | 'later';

export interface Slot {
  readonly on: string;
  /** Null: any time of the day. */
  readonly time: string | null;
}

const halfHour = 30;
const lastSlot = 23 * 60 + 30;

/** Where a key moves a thing to; null where it can go no further. What has no hour gets the first of the work day. */
export function shifted(slot: Slot, shift: Shift, workingFrom: string): Slot | null {
  const { on, time } = slot;
  if (shift === 'previousDay') return { on: addDays(on, -1), time };
  if (shift === 'nextDay') return { on: addDays(on, 1), time };
  if (time === null) return { on, time: workingFrom };
  const minutes = minutesOf(time) + (shift === 'later' ? halfHour : -halfHour);
  return minutes < 0 || minutes > lastSlot ? null : { on, time: timeOf(minutes) };
}

/** Unique in the calendar; another once the thing stands on another day. */
export function keyOf(item: CalendarItem): string {
  if (item.type === 'date') return `date:${item.clientId}:${item.label ?? ''}:${item.on}`;
  return `${item.type}:${item.id}:${item.on}`;
}

/** A thing that was moved is a new one on the screen, which takes the focus again. */
export const placeOf = (item: CalendarItem): string => `${keyOf(item)} ${item.time ?? ''}`;

/** Dates come of the card, and what was done stays where it was. */
export function canMove(item: CalendarItem): boolean {
  if (item.type === 'reminder') return !item.isDone;
  return item.type === 'call' && item.isOpen;
}
