import type { Output } from '#shared/contract/index.ts';
import type { Db } from '../../db/database.ts';
import { insertExclusion } from './exclusions.store.ts';

/** Writes a suggestion down as a week; answers its id. `at` is a UTC instant. */
export async function insertWeek(
  db: Db,
  plan: Output<'callWeek.suggest'>,
  { title, at }: { readonly title: string | null; readonly at: string },
): Promise<number> {
  const { id: weekId } = await db
    .insertInto('call_weeks')
    .values({
      title,
      measure: 'revenue',
      period_from: plan.from,
      period_to: plan.to,
      size: plan.clients.length,
      starts_on: plan.startsOn,
      total_minor: plan.totalMinor,
      sealed_at: null,
      finished_at: null,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const client of plan.clients) await insertCall(db, weekId, client);
  for (const { clientId, reason, detail, revenueMinor } of plan.excluded) {
    await insertExclusion(db, weekId, { clientId, reason, note: detail, revenueMinor });
  }
  return weekId;
}

export interface NewCall {
  readonly clientId: number;
  readonly rank: number;
  readonly revenueMinor: number;
  readonly orders: number;
  readonly lastOrderOn: string | null;
  readonly plannedOn: string;
  readonly plannedTime: string;
}

export async function insertCall(db: Db, weekId: number, call: NewCall): Promise<number> {
  const { id } = await db
    .insertInto('call_week_calls')
    .values({
      week_id: weekId,
      client_id: call.clientId,
      rank: call.rank,
      revenue_minor: call.revenueMinor,
      orders: call.orders,
      last_order_on: call.lastOrderOn,
      planned_on: call.plannedOn,
      planned_time: call.plannedTime,
      outcome: null,
      outcome_at: null,
      score: null,
      words: null,
      next_step: null,
      next_on: null,
      next_time: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
