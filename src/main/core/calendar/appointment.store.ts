import { AppError } from '#shared/contract/errors.ts';
import type { Appointment } from '#shared/contract/calendar.ts';
import { addressAs } from '#shared/rules/names.ts';
import type { Db } from '../../db/database.ts';
import { parsedNameOf } from '../clients/client-name.ts';
import { readClient } from '../clients/clients.store.ts';
import { readReminder } from '../reminders/reminders.store.ts';

/** A meeting or call as the other side is told of it. */
export interface Agreed {
  readonly uid: string;
  readonly kind: 'task' | 'call' | 'meeting';
  readonly on: string;
  readonly time: string | null;
  readonly durationMinutes: number;
  readonly place: string | null;
  /** Null: nobody to tell. */
  readonly client: {
    readonly greeting: string;
    readonly timeZone: string | null;
    readonly email: string | null;
    readonly phone: string | null;
  } | null;
}

/** As long as people set aside for it when nobody said. */
export const usualMinutes = { task: 30, call: 30, meeting: 60 } as const;

/** Digits of a UTC instant: with them the number of a row is one of a kind among all bases. */
const stamp = (instant: string): string => instant.replaceAll(/\D/gu, '');

export const reminderUid = (row: { id: number; created_at: string }): string =>
  `reminder-${row.id}-${stamp(row.created_at)}@fifteen`;
export const callUid = (id: number, createdAt: string): string =>
  `call-${id}-${stamp(createdAt)}@fifteen`;

/** Throws `not_found`. */
export async function readAgreed(db: Db, of: Appointment): Promise<Agreed> {
  return of.type === 'call' ? agreedCall(db, of.id) : agreedReminder(db, of.id, of.occurrence);
}

async function agreedReminder(db: Db, id: number, occurrence?: string): Promise<Agreed> {
  const row = await readReminder(db, id);
  const isComing = occurrence !== undefined && occurrence !== row.rule_on;
  return {
    uid: isComing ? `${occurrence}-${reminderUid(row)}` : reminderUid(row),
    kind: row.kind,
    on: isComing ? occurrence : row.due_on,
    time: isComing ? row.rule_time : row.due_time,
    durationMinutes: row.duration_minutes ?? usualMinutes[row.kind],
    place: row.place,
    client: row.client_id === null ? null : await clientOf(db, row.client_id),
  };
}

async function agreedCall(db: Db, id: number): Promise<Agreed> {
  const call = await db
    .selectFrom('call_week_calls as call')
    .innerJoin('call_weeks as week', 'week.id', 'call.week_id')
    .select(['call.client_id', 'planned_on', 'planned_time', 'week.created_at'])
    .where('call.id', '=', id)
    .executeTakeFirst();
  if (!call) throw new AppError('not_found');
  return {
    uid: callUid(id, call.created_at),
    kind: 'call',
    on: call.planned_on,
    time: call.planned_time,
    durationMinutes: usualMinutes.call,
    place: null,
    client: await clientOf(db, call.client_id),
  };
}

async function clientOf(db: Db, id: number): Promise<NonNullable<Agreed['client']>> {
  const client = await readClient(db, id);
  const email = await db
    .selectFrom('client_emails')
    .select('email')
    .where('client_id', '=', id)
    .orderBy('position')
    .orderBy('id')
    .executeTakeFirst();
  const phone = await db
    .selectFrom('client_phones')
    .select('e164')
    .where('client_id', '=', id)
    .where('e164', 'is not', null)
    .where('is_wrong', '=', 0)
    .orderBy('position')
    .orderBy('id')
    .executeTakeFirst();
  return {
    greeting: client.address_as ?? addressAs(parsedNameOf(client)),
    timeZone: client.time_zone,
    email: email?.email ?? null,
    phone: phone?.e164 ?? null,
  };
}
