import { addDays, type IsoDate } from '#shared/rules/dates.ts';
import { toInstant } from '#shared/rules/zones.ts';

/** The day that a state is asked for, where, and the setting it rests on. */
export interface StateMoment {
  readonly today: IsoDate;
  readonly lostAfterDays: number;
  readonly timeZone: string;
}

/** Who was entered longer ago and never ordered is silent. */
const silentAfterDays = 90;

/** What `clientStateSql` asks. */
export function stateParams({ today, lostAfterDays, timeZone }: StateMoment) {
  // A client is entered at an instant, which falls on a day only where the shop is.
  const startOf = (daysAgo: number): string =>
    toInstant(addDays(today, -daysAgo), '00:00', timeZone);
  return {
    today,
    lostAfterDays,
    enteredLost: startOf(lostAfterDays),
    enteredSilent: startOf(silentAfterDays),
  };
}

/**
 * The state of a client on a day, in SQL, over `clients` and `client_totals` under those names. Formula:
 *
 * - *silence* is the number of days since the last order (since the client was entered, while there is none);
 * - *lost threshold* = the larger of 2.5 × usual interval and `settings.lostAfterDays`;
 * - *silent threshold* = the larger of 1.5 × usual interval and 14 days; while the usual interval is not known
 *   (fewer than three order dates) 0.6 × `lostAfterDays`, the same proportion to the lost threshold;
 * - **lost**: silence > lost threshold; else **silent**: silence > silent threshold (without any order: entered
 *   more than 90 days ago); else **returned**: the gap before the last order was longer than the lost threshold;
 *   else **new**: at most two orders and the first within 90 days, or no order yet; else **active**.
 *
 * Parameters: `stateParams`.
 */
const days = (from: string, to: string): string => `(julianday(${to}) - julianday(${from}))`;

const silence = days('client_totals.last_on', '@today');
const lostThreshold = 'max(2.5 * coalesce(client_totals.usual_interval_days, 0), @lostAfterDays)';
const silentThreshold = `CASE
  WHEN client_totals.usual_interval_days IS NULL THEN 0.6 * @lostAfterDays
  ELSE max(1.5 * client_totals.usual_interval_days, 14) END`;

const neverOrdered = `CASE
  WHEN clients.created_at < @enteredLost THEN 'lost'
  WHEN clients.created_at < @enteredSilent THEN 'silent'
  ELSE 'new' END`;

export const clientStateSql = `CASE
  WHEN client_totals.last_on IS NULL THEN ${neverOrdered}
  WHEN ${silence} > ${lostThreshold} THEN 'lost'
  WHEN ${silence} > ${silentThreshold} THEN 'silent'
  WHEN ${days('client_totals.previous_on', 'client_totals.last_on')} > ${lostThreshold} THEN 'returned'
  WHEN client_totals.orders <= 2 AND ${days('client_totals.first_on', '@today')} <= 90 THEN 'new'
  ELSE 'active' END`;
