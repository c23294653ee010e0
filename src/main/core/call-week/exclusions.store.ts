import type { WeekExclusion } from '#shared/contract/call-week-shapes.ts';
import { share } from '#shared/rules/money.ts';
import type { Db } from '../../db/database.ts';

/** Who was left out of a week, the biggest first; shares are parts of `totalMinor`. */
export async function readExclusions(
  db: Db,
  weekId: number,
  totalMinor: number,
): Promise<WeekExclusion[]> {
  const rows = await db
    .selectFrom('call_week_exclusions as left_out')
    .innerJoin('clients', 'clients.id', 'left_out.client_id')
    .selectAll('left_out')
    .select('clients.name')
    .where('week_id', '=', weekId)
    .orderBy('left_out.revenue_minor', 'desc')
    .orderBy('left_out.id')
    .execute();
  return rows.map((row) => ({
    clientId: row.client_id,
    name: row.name,
    revenueMinor: row.revenue_minor,
    share: share(row.revenue_minor, totalMinor),
    reason: row.reason,
    detail: row.note,
  }));
}

export interface NewExclusion {
  readonly clientId: number;
  readonly reason: WeekExclusion['reason'];
  readonly note: string | null;
  readonly revenueMinor: number;
}

export async function insertExclusion(
  db: Db,
  weekId: number,
  { clientId, reason, note, revenueMinor }: NewExclusion,
): Promise<void> {
  await db
    .insertInto('call_week_exclusions')
    .values({ week_id: weekId, client_id: clientId, reason, note, revenue_minor: revenueMinor })
    .execute();
}

export async function deleteExclusion(db: Db, weekId: number, clientId: number): Promise<void> {
  await db
    .deleteFrom('call_week_exclusions')
    .where('week_id', '=', weekId)
    .where('client_id', '=', clientId)
    .execute();
}
