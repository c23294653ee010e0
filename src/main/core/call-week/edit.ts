import { AppError } from '#shared/contract/errors.ts';
import type { Output } from '#shared/contract/index.ts';
import type { WriteContext } from '../context.ts';
import { rankOf, readEarners, readPeriodRevenue } from '../ranking/ranking.store.ts';
import {
  deleteCall,
  findCallOf,
  readCallable,
  readCallRow,
  readWeekCalls,
  updateCall,
  type CallRow,
} from './calls.store.ts';
import { insertCall } from './create.store.ts';
import { deleteExclusion, insertExclusion } from './exclusions.store.ts';
import { firstFreeSlot, freeSlot } from './reschedule.ts';
import { readOpenWeek } from './weeks.store.ts';

/** The call and the name of its client, for a week that still changes. */
async function openCall({ db }: WriteContext, callId: number): Promise<CallRow & { name: string }> {
  const call = await readCallRow(db, callId);
  await readOpenWeek(db, call.week_id);
  const { name } = await readCallable(db, call.client_id);
  return { ...call, name };
}

/** Moves a call to a day, at the given time or a free one. Throws `not_found`, `call_week_finished`. */
export async function moveCall(
  context: WriteContext,
  { callId, on, time }: { callId: number; on: string; time?: string | undefined },
): Promise<Output<'callWeek.move'>> {
  const call = await openCall(context, callId);
  const slot =
    time === undefined
      ? await freeSlot(context, { clientId: call.client_id, callId, on })
      : { on, time };
  await updateCall(context.db, callId, { planned_on: slot.on, planned_time: slot.time });
  context.describe({ params: { name: call.name }, coalesceKey: `callWeek.move:${callId}` });
  return { plannedOn: slot.on, plannedTime: slot.time };
}

/** Adds a client with their place in the week's period; one who is in the week already is answered. */
export async function addClient(
  context: WriteContext,
  { weekId, clientId }: { weekId: number; clientId: number },
): Promise<Output<'callWeek.addClient'>> {
  const { db, sqlite } = context;
  const week = await readOpenWeek(db, weekId);
  const { name } = await readCallable(db, clientId);
  const known = await findCallOf(db, weekId, clientId);
  if (known) {
    return { callId: known.id, plannedOn: known.planned_on, plannedTime: known.planned_time };
  }
  const period = { from: week.period_from, to: week.period_to };
  const [earner] = readEarners(sqlite, period, [clientId]);
  const revenueMinor = earner?.revenueMinor ?? 0;
  const slot = await firstFreeSlot(context, clientId, week.starts_on);
  await deleteExclusion(db, weekId, clientId);
  const planned = { plannedOn: slot.on, plannedTime: slot.time };
  const callId = await insertCall(db, weekId, {
    clientId,
    revenueMinor,
    rank: rankOf(readPeriodRevenue(sqlite, period), revenueMinor),
    orders: earner?.orders ?? 0,
    lastOrderOn: earner?.lastOrderOn ?? null,
    ...planned,
  });
  context.describe({ params: { name } });
  return { callId, ...planned };
}

/**
 * Takes a client out before anyone called them. Throws `not_found`, `call_week_finished`, `call_week_started` after
 * an attempt, `call_week_empty` for the last one.
 */
export async function dropClient(
  context: WriteContext,
  { callId, note }: { callId: number; note?: string | undefined },
): Promise<Output<'callWeek.dropClient'>> {
  const { db } = context;
  const call = await openCall(context, callId);
  if (call.attempts > 0) throw new AppError('call_week_started');
  const calls = await readWeekCalls(db, call.week_id, 0);
  if (calls.length === 1) throw new AppError('call_week_empty');
  await deleteCall(db, callId);
  await insertExclusion(db, call.week_id, {
    clientId: call.client_id,
    reason: 'by_hand',
    note: note?.trim() || null,
    revenueMinor: call.revenue_minor,
  });
  context.describe({ params: { name: call.name } });
  return { weekId: call.week_id };
}
