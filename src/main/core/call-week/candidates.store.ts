import type { Database as Sqlite } from 'better-sqlite3';
import type { ExclusionReason } from '#shared/contract/call-week-shapes.ts';
import { daysBetween } from '#shared/rules/calendar.ts';
import { localDate } from '#shared/rules/zones.ts';
import { prepared } from '../../db/prepared.ts';
import { hasStandingConsentSql } from '../consents/consents.store.ts';
import { hasNumberSql, isOpenSql } from './open-call.store.ts';
import type { CallableHours } from './work-time.ts';

/** What decides whether a client is to be called. */
export interface CandidateFacts extends CallableHours {
  readonly id: number;
  readonly name: string;
  /** E.164, else as written; those known to be wrong left out. */
  readonly phones: string[];
  readonly canBeDialled: boolean;
  readonly isTarget: boolean | null;
  readonly targetReason: string | null;
  readonly askedNotToCallOn: string | null;
  /** UTC instant of the last call in which somebody talked. */
  readonly lastTalkAt: string | null;
  /** The first day of an unfinished week in which they are still to be called. */
  readonly plannedInWeekOf: string | null;
  /** Whether some consent of theirs stands today. */
  readonly hasConsent: boolean;
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly phones: string;
  readonly can_be_dialled: 0 | 1;
  readonly is_target: 0 | 1 | null;
  readonly target_reason: string | null;
  readonly asked_not_to_call_on: string | null;
  readonly call_from: string | null;
  readonly call_to: string | null;
  readonly time_zone: string | null;
  readonly last_talk_at: string | null;
  readonly planned_in_week_of: string | null;
  readonly has_consent: 0 | 1;
}

/** By id. A call written down by hand has no outcome: it was a talk. */
export function readCandidateFacts(
  sqlite: Sqlite,
  ids: readonly number[],
  today: string,
): Map<number, CandidateFacts> {
  const rows = prepared(
    sqlite,
    `SELECT clients.id, name, is_target, target_reason, asked_not_to_call_on, call_from, call_to, time_zone,
       (SELECT json_group_array(number) FROM (
          SELECT coalesce(e164, as_written) AS number FROM client_phones
          WHERE client_id = clients.id AND is_wrong = 0 ORDER BY position, id)) AS phones,
       ${hasNumberSql('clients.id')} AS can_be_dialled,
       (SELECT max(happened_at) FROM interactions
          WHERE client_id = clients.id AND kind = 'call' AND (outcome = 'talked' OR outcome IS NULL)) AS last_talk_at,
       (SELECT max(week.starts_on) FROM call_week_calls AS call JOIN call_weeks AS week ON week.id = call.week_id
          WHERE call.client_id = clients.id AND week.finished_at IS NULL AND ${isOpenSql}) AS planned_in_week_of,
       ${hasStandingConsentSql} AS has_consent
     FROM json_each(@ids) CROSS JOIN clients ON clients.id = value`,
  ).all({ ids: JSON.stringify(ids), today }) as Row[];
  return new Map(
    rows.map((row) => [
      row.id,
      {
        id: row.id,
        name: row.name,
        phones: JSON.parse(row.phones) as string[],
        canBeDialled: row.can_be_dialled === 1,
        isTarget: row.is_target === null ? null : row.is_target === 1,
        targetReason: row.target_reason,
        askedNotToCallOn: row.asked_not_to_call_on,
        callFrom: row.call_from,
        callTo: row.call_to,
        timeZone: row.time_zone,
        lastTalkAt: row.last_talk_at,
        plannedInWeekOf: row.planned_in_week_of,
        hasConsent: row.has_consent === 1,
      },
    ]),
  );
}

export interface Doubt {
  readonly reason: ExclusionReason;
  readonly detail: string | null;
}

export interface DoubtOptions {
  readonly today: string;
  readonly timeZone: string;
  /** Settings: a talk fewer days ago than this speaks against another. */
  readonly calledLatelyDays: number;
  /** Settings: call only those a consent of whom stands. */
  readonly callOnlyWithConsent: boolean;
}

/** What speaks against calling a client, the gravest first; null where nothing does. */
export function doubtOf(facts: CandidateFacts, options: DoubtOptions): Doubt | null {
  const { today, timeZone, calledLatelyDays } = options;
  if (facts.askedNotToCallOn !== null) {
    return { reason: 'asked_not_to_call', detail: facts.askedNotToCallOn };
  }
  if (facts.isTarget === false) return { reason: 'not_target', detail: facts.targetReason };
  if (options.callOnlyWithConsent && !facts.hasConsent) {
    return { reason: 'no_consent', detail: null };
  }
  if (!facts.canBeDialled) return { reason: 'no_phone', detail: facts.phones[0] ?? null };
  if (facts.plannedInWeekOf !== null) {
    return { reason: 'already_planned', detail: facts.plannedInWeekOf };
  }
  if (facts.lastTalkAt === null) return null;
  const on = localDate(facts.lastTalkAt, timeZone);
  if (daysBetween(on, today) >= calledLatelyDays) return null;
  return { reason: 'called_lately', detail: on };
}
