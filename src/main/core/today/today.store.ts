import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import { mostSilent } from '#shared/contract/today.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import { share } from '#shared/rules/money.ts';
import type { StateMoment } from '../clients/client-card.store.ts';
import { fallingSilentSql } from '../clients/client-state.ts';
import { prepared } from '../../db/prepared.ts';

type Today = Output<'today.get'>;

const phoneOf = (clientId: string): string => `(SELECT e164 FROM client_phones
  WHERE client_phones.client_id = ${clientId} AND e164 IS NOT NULL AND is_wrong = 0
  ORDER BY position, client_phones.id LIMIT 1)`;

const isOpen = `(call.outcome IS NULL OR call.outcome IN ('no_answer', 'call_back'))`;

/** Call weeks that have begun and are not finished, each with how far it is. */
export const readRunningWeeks = (sqlite: Sqlite, today: string): Today['weeks'] =>
  prepared(
    sqlite,
    `SELECT week.id, week.title, week.starts_on AS startsOn, count(call.id) AS total,
       coalesce(sum(NOT ${isOpen}), 0) AS done
     FROM call_weeks AS week JOIN call_week_calls AS call ON call.week_id = week.id
     WHERE week.finished_at IS NULL AND week.starts_on <= ?
     GROUP BY week.id ORDER BY week.starts_on, week.id`,
  ).all(today) as Today['weeks'];

interface CallRow extends Omit<Today['calls'][number], 'share' | 'isOverdue'> {
  readonly revenue: number;
  readonly total: number;
}

/** Calls of running weeks that are still to be made today, those of earlier days first. */
export function readCallsOfDay(sqlite: Sqlite, today: string): Today['calls'] {
  const rows = prepared(
    sqlite,
    `SELECT call.id AS callId, week_id AS weekId, call.client_id AS clientId, clients.name,
       ${phoneOf('call.client_id')} AS phone, planned_on AS plannedOn, planned_time AS plannedTime,
       rank, attempts, revenue_minor AS revenue, week.total_minor AS total
     FROM call_weeks AS week JOIN call_week_calls AS call ON call.week_id = week.id
     JOIN clients ON clients.id = call.client_id
     WHERE week.finished_at IS NULL AND ${isOpen} AND planned_on <= ?
     ORDER BY planned_on, planned_time, rank`,
  ).all(today) as CallRow[];
  return rows.map(({ revenue, total, ...call }) => ({
    ...call,
    isOverdue: call.plannedOn < today,
    share: share(revenue, total),
  }));
}

type SilentRow = Omit<Today['silent'][number], 'silentDays'>;

/**
 * Clients silent for longer than is usual for them, those with most revenue first: at most ten. Left out are who
 * is not our client, who asked not to call, and whom a running call week will call anyway.
 */
export function readSilent(sqlite: Sqlite, moment: StateMoment): Today['silent'] {
  const rows = prepared(
    sqlite,
    `SELECT clients.id AS clientId, clients.name, ${phoneOf('clients.id')} AS phone,
       client_totals.last_on AS lastOrderOn, client_totals.usual_interval_days AS usualIntervalDays,
       client_totals.revenue_minor AS revenueMinor
     FROM client_totals INDEXED BY client_totals_revenue CROSS JOIN clients ON clients.id = client_totals.client_id
     WHERE ${fallingSilentSql} AND client_totals.revenue_minor > 0
       AND clients.is_target IS NOT 0 AND clients.asked_not_to_call_on IS NULL
       AND NOT EXISTS (SELECT 1 FROM call_week_calls AS call JOIN call_weeks AS week ON week.id = call.week_id
         WHERE call.client_id = clients.id AND week.finished_at IS NULL AND ${isOpen})
     ORDER BY client_totals.revenue_minor DESC LIMIT ${mostSilent}`,
  ).all(moment) as SilentRow[];
  return rows.map((row) => ({ ...row, silentDays: daysBetween(row.lastOrderOn, moment.today) }));
}
