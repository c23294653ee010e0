import { isOnList, type TodayMark } from '#shared/rules/today/mark.ts';
import { localDate } from '#shared/rules/zones.ts';
import { isOpenSql } from '../call-week/open-call.store.ts';
import { hasStandingConsentSql } from '../consents/consents.store.ts';
import type { Day } from './line-reader.ts';

/** Pieces of SQL that every rule about calling a client asks, and what they answer. */

export const phoneOf = (clientId: string): string => `(SELECT e164 FROM client_phones
  WHERE client_phones.client_id = ${clientId} AND e164 IS NOT NULL AND is_wrong = 0
  ORDER BY position, client_phones.id LIMIT 1)`;

/**
 * Whom rules may propose to call, over `clients`: nobody who is not ours, asked not to, is in a running call week, or
 * has given no consent where the owner calls only with one. Parameters: `@today`, `@onlyWithConsent`.
 */
export const mayBeCalled = `clients.is_target IS NOT 0 AND clients.asked_not_to_call_on IS NULL
  AND (@onlyWithConsent = 0 OR ${hasStandingConsentSql})
  AND NOT EXISTS (SELECT 1 FROM call_week_calls AS call JOIN call_weeks AS week ON week.id = call.week_id
    WHERE call.client_id = clients.id AND week.finished_at IS NULL AND ${isOpenSql})`;

/** What `mayBeCalled` asks. */
export const callableOn = ({
  today,
  settings,
}: Pick<Day, 'today' | 'settings'>): { today: string; onlyWithConsent: 0 | 1 } => ({
  today,
  onlyWithConsent: settings.callOnlyWithConsent ? 1 : 0,
});

/**
 * When we last heard each other: a call, message, meeting or visit in either direction. A note is our own, and a call
 * that nobody answered is none.
 */
export const contactAt = `(SELECT happened_at FROM interactions
  WHERE interactions.client_id = clients.id AND kind <> 'note'
    AND (outcome IS NULL OR outcome IN ('talked', 'call_back'))
  ORDER BY happened_at DESC LIMIT 1)`;

/** When a line about calling them was last said to be done: as good as a contact to the other rules. */
const doneOn = `(SELECT max(marked_on) FROM today_marks
  WHERE today_marks.client_id = clients.id AND kind <> 'date' AND until_on IS NULL)`;

/** The latest mark of an occasion as `until_on,marked_on`; «done» leaves the first part empty. */
const markOf = (kind: string, occasion: string): string => `(
  SELECT coalesce(until_on, '') || ',' || marked_on FROM today_marks
  WHERE today_marks.client_id = clients.id AND kind = '${kind}' AND occasion = ${occasion}
  ORDER BY today_marks.id DESC LIMIT 1)`;

/** The columns of `Candidate`, over `clients`. */
export const candidateColumns = (kind: string, occasion: string): string => `
  clients.id AS clientId, clients.name, ${phoneOf('clients.id')} AS phone,
  ${contactAt} AS contactAt, ${doneOn} AS doneOn, ${markOf(kind, occasion)} AS mark`;

/** A client to whom a rule may apply. */
export interface Candidate {
  readonly clientId: number;
  readonly name: string;
  readonly phone: string | null;
  /** UTC instant. */
  readonly contactAt: string | null;
  /** Local date. */
  readonly doneOn: string | null;
  readonly mark: string | null;
}

const readMark = (mark: string | null): TodayMark | null => {
  if (mark === null) return null;
  const [untilOn = '', markedOn = ''] = mark.split(',');
  return { untilOn: untilOn === '' ? null : untilOn, markedOn };
};

/** The local date of the last contact, a line that was done among them; null for never. */
function contactOnOf({ contactAt: at, doneOn: done }: Candidate, timeZone: string): string | null {
  const spoke = at === null ? null : localDate(at, timeZone);
  if (spoke === null || done === null) return spoke ?? done;
  return spoke > done ? spoke : done;
}

export interface Walk<Row> {
  readonly today: string;
  readonly timeZone: string;
  /** What the rule says of a candidate. */
  readonly isDue: (row: Row, contactOn: string | null) => boolean;
}

/**
 * Of candidates, one a client, those that are on today's list, until there are `most` of them: rows are read one by
 * one, so that a large base is not read further than a day can hold.
 */
export function* onList<Row extends Candidate>(
  rows: Iterable<Row>,
  { today, timeZone, isDue }: Walk<Row>,
): Generator<Row> {
  const seen = new Set<number>();
  for (const row of rows) {
    if (seen.has(row.clientId)) continue;
    const contactOn = contactOnOf(row, timeZone);
    const due = isDue(row, contactOn);
    if (!isOnList({ mark: readMark(row.mark), contactOn, isDue: due }, today)) continue;
    seen.add(row.clientId);
    yield row;
  }
}
