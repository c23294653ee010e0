import { sql, type Selectable } from 'kysely';
import type { WeekCall } from '#shared/contract/call-week-shapes.ts';
import { AppError } from '#shared/contract/errors.ts';
import { isOpenCall } from '#shared/rules/call-outcome.ts';
import { share } from '#shared/rules/money.ts';
import type { Db } from '../../db/database.ts';
import type { CallWeekCallsTable } from './call-week.table.ts';
import { hasNumberSql, isOpenSql } from './open-call.store.ts';
import type { CallableHours } from './work-time.ts';

export type CallRow = Selectable<CallWeekCallsTable>;

/** Throws `not_found`. */
export async function readCallRow(db: Db, callId: number): Promise<CallRow> {
  const row = await db
    .selectFrom('call_week_calls')
    .selectAll()
    .where('id', '=', callId)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return row;
}

/** The calls of a week by their planned time; shares are parts of `totalMinor`. */
export async function readWeekCalls(
  db: Db,
  weekId: number,
  totalMinor: number,
): Promise<WeekCall[]> {
  const rows = await db
    .selectFrom('call_week_calls')
    .innerJoin('clients', 'clients.id', 'call_week_calls.client_id')
    .selectAll('call_week_calls')
    .select(['clients.name', 'clients.call_from', 'clients.call_to'])
    .select(sql<0 | 1>`${sql.raw(hasNumberSql('clients.id'))}`.as('has_number'))
    .where('week_id', '=', weekId)
    .orderBy('rank')
    .orderBy('call_week_calls.id')
    .execute();
  let running = 0;
  const calls = rows.map((row): WeekCall => {
    running += row.revenue_minor;
    return {
      id: row.id,
      clientId: row.client_id,
      name: row.name,
      rank: row.rank,
      revenueMinor: row.revenue_minor,
      orders: row.orders,
      lastOrderOn: row.last_order_on,
      share: share(row.revenue_minor, totalMinor),
      runningShare: share(running, totalMinor),
      plannedOn: row.planned_on,
      plannedTime: row.planned_time,
      outcome: row.outcome,
      outcomeAt: row.outcome_at,
      attempts: row.attempts,
      score: row.score,
      isOpen: isOpenCall(row.outcome, row.has_number === 1),
      callFrom: row.call_from,
      callTo: row.call_to,
    };
  });
  return calls.toSorted(
    (a, b) =>
      compare(`${a.plannedOn} ${a.plannedTime}`, `${b.plannedOn} ${b.plannedTime}`) ||
      a.rank - b.rank,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The times already taken on a day by open calls of unfinished weeks, one call left aside. */
export async function readBusyTimes(db: Db, on: string, except?: number): Promise<string[]> {
  const rows = await db
    .selectFrom('call_week_calls as call')
    .innerJoin('call_weeks as week', 'week.id', 'call.week_id')
    .select('call.planned_time')
    .where('call.planned_on', '=', on)
    .where('week.finished_at', 'is', null)
    .where('call.id', '!=', except ?? 0)
    .where(sql<boolean>`${sql.raw(isOpenSql)}`)
    .execute();
  return rows.map((row) => row.planned_time);
}

/** Throws `not_found`. */
export async function readCallable(
  db: Db,
  clientId: number,
): Promise<CallableHours & { readonly name: string }> {
  const row = await db
    .selectFrom('clients')
    .select(['name', 'call_from', 'call_to', 'time_zone'])
    .where('id', '=', clientId)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return { name: row.name, callFrom: row.call_from, callTo: row.call_to, timeZone: row.time_zone };
}

export async function updateCall(db: Db, callId: number, changes: Partial<CallRow>): Promise<void> {
  await db.updateTable('call_week_calls').set(changes).where('id', '=', callId).execute();
}

/** The call of a client in a week; undefined where they are not in it. */
export const findCallOf = (
  db: Db,
  weekId: number,
  clientId: number,
): Promise<CallRow | undefined> =>
  db
    .selectFrom('call_week_calls')
    .selectAll()
    .where('week_id', '=', weekId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();

/** Takes a call out of its week, with what was typed for it. */
export async function deleteCall(db: Db, callId: number): Promise<void> {
  await db.deleteFrom('call_themes').where('call_id', '=', callId).execute();
  await db.deleteFrom('call_quotes').where('call_id', '=', callId).execute();
  await db.deleteFrom('call_week_calls').where('id', '=', callId).execute();
}

/** From now on the client is left out of call weeks. `on` is a local date, `at` a UTC instant. */
export async function markAskedNotToCall(
  db: Db,
  clientId: number,
  { on, at }: { readonly on: string; readonly at: string },
): Promise<void> {
  await db
    .updateTable('clients')
    .set({ asked_not_to_call_on: on, updated_at: at })
    .where('id', '=', clientId)
    .execute();
}

export async function markPhoneWrong(db: Db, phoneId: number): Promise<void> {
  await db.updateTable('client_phones').set({ is_wrong: 1 }).where('id', '=', phoneId).execute();
}
