import { addDays, type IsoDate } from '../calendar.ts';

/** A call that is due some days after something happened stays on the list for so long, then its moment is over. */
const eventKeptDays = 14;

/** The days on which an event must have happened for its call to be on today's list. */
export const eventWindow = (days: number, today: IsoDate): { from: IsoDate; to: IsoDate } => ({
  from: addDays(today, -days - eventKeptDays),
  to: addDays(today, -days),
});

/**
 * Whether the call that follows an event (thanks after a first order, a check after a delivery) is due: from
 * `days` after it and for two weeks, unless we have been in touch since. A contact on the event's own day does not
 * count: it is how the order was taken, or the delivery itself.
 */
export function isDueAfter(
  { on, contactOn }: { readonly on: IsoDate; readonly contactOn: IsoDate | null },
  days: number,
  today: IsoDate,
): boolean {
  const { from, to } = eventWindow(days, today);
  return on >= from && on <= to && (contactOn === null || contactOn <= on);
}
