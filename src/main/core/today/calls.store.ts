import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import type { TodayLine } from '#shared/contract/today-lines.ts';
import { share } from '#shared/rules/money.ts';
import { prepared } from '../../db/prepared.ts';
import { isOpenSql } from '../call-week/open-call.store.ts';
import { phoneOf } from './candidate.store.ts';
import type { Day } from './line-reader.ts';

/** Call weeks that have begun and are not finished, each with how far it is. */
export const readRunningWeeks = (sqlite: Sqlite, today: string): Output<'today.get'>['weeks'] =>
  prepared(
    sqlite,
    `SELECT week.id, week.title, week.starts_on AS startsOn, count(call.id) AS total,
       coalesce(sum(NOT ${isOpenSql}), 0) AS done
     FROM call_weeks AS week JOIN call_week_calls AS call ON call.week_id = week.id
     WHERE week.finished_at IS NULL AND week.starts_on <= ?
     GROUP BY week.id ORDER BY week.starts_on, week.id`,
  ).all(today) as Output<'today.get'>['weeks'];

interface Row {
  readonly callId: number;
  readonly weekId: number;
  readonly clientId: number;
  readonly name: string;
  readonly phone: string | null;
  readonly plannedOn: string;
  readonly plannedTime: string;
  readonly rank: number;
  /** Null for a wrong number too: the one that came since was not tried yet. */
  readonly outcome: 'no_answer' | 'call_back' | null;
  readonly revenue: number;
  readonly total: number;
  readonly isBegun: 0 | 1;
}

/** Something was typed in the talk. */
const isBegun = `(call.outcome IS NULL AND (call.words IS NOT NULL OR call.score IS NOT NULL OR call.next_step IS NOT NULL
  OR EXISTS (SELECT 1 FROM call_themes WHERE call_themes.call_id = call.id)
  OR EXISTS (SELECT 1 FROM call_quotes WHERE call_quotes.call_id = call.id)))`;

const openCalls = `SELECT call.id AS callId, week_id AS weekId, call.client_id AS clientId, clients.name,
    ${phoneOf('call.client_id')} AS phone, planned_on AS plannedOn, planned_time AS plannedTime, rank,
    nullif(call.outcome, 'wrong_number') AS outcome, revenue_minor AS revenue, week.total_minor AS total, ${isBegun} AS isBegun
  FROM call_weeks AS week JOIN call_week_calls AS call ON call.week_id = week.id
  JOIN clients ON clients.id = call.client_id
  WHERE week.finished_at IS NULL AND ${isOpenSql} AND (planned_on <= @today OR ${isBegun})
  ORDER BY planned_on < @today OR ${isBegun}, planned_on, planned_time, rank`;

/**
 * Calls of running weeks: those for today by their time, then what was left: begun and without an outcome, or not
 * made on their day.
 */
export function* readCalls({ sqlite, today }: Day): Generator<TodayLine> {
  for (const row of prepared(sqlite, openCalls).iterate({ today }) as Iterable<Row>) {
    const { outcome, revenue, total, isBegun: begun, ...call } = row;
    yield {
      ...call,
      kind: 'call',
      key: `call:${call.callId}`,
      section: begun === 1 || call.plannedOn < today ? 'unfinished' : 'call',
      state: begun === 1 ? 'begun' : (outcome ?? 'planned'),
      share: share(revenue, total),
    };
  }
}
