import type { Database as Sqlite } from 'better-sqlite3';
import type { CallFacts, TalkPhone } from '#shared/contract/call-week-shapes.ts';
import type { Output } from '#shared/contract/index.ts';
import { greetingName } from '#shared/rules/grammar.ts';
import { parsedNameOf } from '../clients/client-name.ts';
import type { ClientRow } from '../clients/clients.table.ts';
import { phonesOf } from '../clients/contact-rows.store.ts';
import type { Db } from '../../db/database.ts';
import { readCallThemes } from './draft.store.ts';

type Talk = Output<'callWeek.call'>;

/** In the order in which they are dialled: those known to be wrong, and those that cannot be dialled, last. */
export function readPhones(sqlite: Sqlite, clientId: number): TalkPhone[] {
  const phones = phonesOf(sqlite, clientId).map(
    ({ id, e164, asWritten, extension, label, isWrong }) => ({
      id,
      e164,
      asWritten,
      extension,
      label,
      isWrong,
    }),
  );
  const grade = ({ isWrong, e164 }: TalkPhone): number => (isWrong ? 2 : e164 === null ? 1 : 0);
  return phones.toSorted((a, b) => grade(a) - grade(b));
}

/** As to be said aloud; the owner's own «how to address them» before what the name gives. */
export const addressOf = (row: ClientRow): string | null =>
  row.address_as?.trim() || greetingName(parsedNameOf(row));

/** All time, from the standing totals. */
export async function readTotals(
  db: Db,
  clientId: number,
): Promise<
  Pick<CallFacts, 'firstOrderOn' | 'lastOrderOn' | 'orders' | 'revenueMinor' | 'usualIntervalDays'>
> {
  const row = await db
    .selectFrom('client_totals')
    .selectAll()
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return {
    firstOrderOn: row?.first_on ?? null,
    lastOrderOn: row?.last_on ?? null,
    orders: row?.orders ?? 0,
    revenueMinor: row?.revenue_minor ?? 0,
    usualIntervalDays: row?.usual_interval_days ?? null,
  };
}

/** The last three, newest first. */
export async function readContacts(db: Db, clientId: number): Promise<Talk['contacts']> {
  const rows = await db
    .selectFrom('interactions')
    .select(['id', 'happened_at', 'kind', 'outcome', 'text'])
    .where('client_id', '=', clientId)
    .orderBy('happened_at', 'desc')
    .orderBy('id', 'desc')
    .limit(3)
    .execute();
  return rows.map(({ happened_at: happenedAt, ...row }) => ({ ...row, happenedAt }));
}

export async function readOpenReminders(db: Db, clientId: number): Promise<Talk['reminders']> {
  return db
    .selectFrom('reminders')
    .select(['id', 'text', 'due_on as dueOn', 'due_time as dueTime'])
    .where('client_id', '=', clientId)
    .where('done_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .execute();
}

/** What the client said in the last call week before this one. */
export async function readLastAnswer(
  db: Db,
  clientId: number,
  callId: number,
): Promise<Talk['before']> {
  const row = await db
    .selectFrom('call_week_calls')
    .select(['id', 'planned_on as on', 'words', 'score'])
    .where('client_id', '=', clientId)
    .where('outcome', '=', 'talked')
    .where('id', '<', callId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { id, ...answer } = row;
  return { ...answer, themeIds: await readCallThemes(db, id) };
}
