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
 * Parameters: `@today` (`yyyy-mm-dd`), `@lostAfterDays`.
 */
const days = (from: string, to: string): string => `(julianday(${to}) - julianday(${from}))`;

const since = 'coalesce(client_totals.last_on, substr(clients.created_at, 1, 10))';
const silence = days(since, '@today');
const lostThreshold = 'max(2.5 * coalesce(client_totals.usual_interval_days, 0), @lostAfterDays)';
const silentThreshold = `CASE
  WHEN client_totals.last_on IS NULL THEN 90
  WHEN client_totals.usual_interval_days IS NULL THEN 0.6 * @lostAfterDays
  ELSE max(1.5 * client_totals.usual_interval_days, 14) END`;

export const clientStateSql = `CASE
  WHEN ${silence} > ${lostThreshold} THEN 'lost'
  WHEN ${silence} > ${silentThreshold} THEN 'silent'
  WHEN ${days('client_totals.previous_on', 'client_totals.last_on')} > ${lostThreshold} THEN 'returned'
  WHEN client_totals.last_on IS NULL THEN 'new'
  WHEN client_totals.orders <= 2 AND ${days('client_totals.first_on', '@today')} <= 90 THEN 'new'
  ELSE 'active' END`;
