import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import type { SegmentRule } from '#shared/contract/segments.ts';
import type { ReadContext } from '../context.ts';
import { readSettings } from '../settings/settings.store.ts';
import { segmentSql } from './segment-sql.ts';
import { readSegment } from './segments.store.ts';
import type { SegmentMoment } from './tests-sql.ts';

const from = 'FROM clients JOIN client_totals ON client_totals.client_id = clients.id';

/** Today, here. */
export const segmentMoment = async ({
  db,
  clock,
}: Pick<ReadContext, 'db' | 'clock'>): Promise<SegmentMoment> => ({
  today: clock.today(),
  timeZone: clock.timeZone,
  lostAfterDays: (await readSettings(db)).lostAfterDays,
});

export function countSegment(
  sqlite: Sqlite,
  rule: SegmentRule,
  moment: SegmentMoment,
): Output<'segments.count'> {
  const { sql, params } = segmentSql(rule, moment);
  const count = (statement: string, values: typeof params): number =>
    sqlite.prepare(statement).pluck().get(values) as number;
  return {
    clients: count(`SELECT count(*) ${from} WHERE ${sql}`, params),
    of: count('SELECT count(*) FROM clients', {}),
  };
}

/** The ids of everybody whom a saved segment takes in today, ascending. Throws `not_found`. */
export async function segmentClientIds(context: ReadContext, id: number): Promise<Set<number>> {
  const { rule } = await readSegment(context.db, id);
  const { sql, params } = segmentSql(rule, await segmentMoment(context));
  const ids = context.sqlite
    .prepare(`SELECT clients.id ${from} WHERE ${sql} ORDER BY clients.id`)
    .pluck()
    .all(params) as number[];
  return new Set(ids);
}
