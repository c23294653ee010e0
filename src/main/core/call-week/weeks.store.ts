import { sql, type Selectable } from 'kysely';
import type { WeekSummary } from '#shared/contract/call-week-shapes.ts';
import { AppError } from '#shared/contract/errors.ts';
import { share } from '#shared/rules/money.ts';
import type { Db } from '../../db/database.ts';
import type { CallWeeksTable } from './call-week.table.ts';
import { isOpenSql } from './open-call.store.ts';

export type WeekRow = Selectable<CallWeeksTable>;

/** Throws `not_found`. */
export async function readWeekRow(db: Db, weekId: number): Promise<WeekRow> {
  const row = await db
    .selectFrom('call_weeks')
    .selectAll()
    .where('id', '=', weekId)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return row;
}

/** Throws `not_found`, and `call_week_finished` where it no longer changes. */
export async function readOpenWeek(db: Db, weekId: number): Promise<WeekRow> {
  const row = await readWeekRow(db, weekId);
  if (row.finished_at !== null) throw new AppError('call_week_finished');
  return row;
}

/** All weeks, the latest first; or one of them. */
export async function readWeekSummaries(db: Db): Promise<WeekSummary[]> {
  const rows = await db
    .selectFrom('call_weeks as week')
    .leftJoin('call_week_calls as call', 'call.week_id', 'week.id')
    .select((eb) => [
      'week.id',
      'week.title',
      'week.starts_on',
      'week.period_from',
      'week.period_to',
      'week.total_minor',
      'week.sealed_at',
      'week.finished_at',
      eb.fn.max('call.planned_on').as('ends_on'),
      eb.fn.count<number>('call.id').as('calls'),
      eb.fn.count<number>('call.id').filterWhere('call.outcome', '=', 'talked').as('talked'),
      eb.fn
        .count<number>('call.id')
        .filterWhere(sql<boolean>`${sql.raw(isOpenSql)}`)
        .as('open'),
      eb.fn
        .sum<number | null>('call.revenue_minor')
        .filterWhere('call.outcome', '=', 'talked')
        .as('heard'),
      eb
        .selectFrom('improvements')
        .select((e) => e.fn.countAll<number>().as('count'))
        .whereRef('improvements.week_id', '=', 'week.id')
        .as('improvements'),
    ])
    .groupBy('week.id')
    .orderBy('week.starts_on', 'desc')
    .orderBy('week.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    startsOn: row.starts_on,
    endsOn: row.ends_on ?? row.starts_on,
    from: row.period_from,
    to: row.period_to,
    calls: row.calls,
    talked: row.talked,
    open: row.open,
    heardShare: share(row.heard ?? 0, row.total_minor),
    improvements: row.improvements ?? 0,
    sealedAt: row.sealed_at,
    finishedAt: row.finished_at,
  }));
}

/** Deletes a week and everything planned in it. */
export async function deleteWeek(db: Db, weekId: number): Promise<void> {
  const calls = db.selectFrom('call_week_calls').select('id').where('week_id', '=', weekId);
  await db.deleteFrom('call_themes').where('call_id', 'in', calls).execute();
  await db.deleteFrom('call_quotes').where('call_id', 'in', calls).execute();
  for (const table of ['call_week_calls', 'call_week_exclusions', 'call_week_beliefs'] as const) {
    await db.deleteFrom(table).where('week_id', '=', weekId).execute();
  }
  await db.deleteFrom('improvements').where('week_id', '=', weekId).execute();
  await db.deleteFrom('call_weeks').where('id', '=', weekId).execute();
}

/** The first outcome of a week seals its beliefs; later ones change nothing. `at` is a UTC instant. */
export async function sealWeek(db: Db, week: WeekRow, at: string): Promise<void> {
  if (week.sealed_at !== null) return;
  await db.updateTable('call_weeks').set({ sealed_at: at }).where('id', '=', week.id).execute();
}

export async function closeWeek(db: Db, weekId: number, at: string): Promise<void> {
  await db.updateTable('call_weeks').set({ finished_at: at }).where('id', '=', weekId).execute();
}
