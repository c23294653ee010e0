import type { Selectable } from 'kysely';
import type { Reminder } from '#shared/contract/reminders.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Db } from '../../db/database.ts';
import type { RemindersTable } from './reminders.table.ts';
import { whenColumns } from './series-row.ts';

export type ReminderRow = Selectable<RemindersTable>;

export interface NewReminder {
  readonly clientId: number | null;
  readonly text: string;
  /** Local date. */
  readonly on: string;
  /** Local `HH:MM`; null: any time of the day. */
  readonly time: string | null;
  readonly kind?: ReminderRow['kind'];
  readonly durationMinutes?: number | null;
  readonly place?: string | null;
  readonly leadMinutes?: number | null;
  /** RRULE. */
  readonly rule?: string | null;
  readonly interactionId?: number | null;
  readonly callId?: number | null;
}

/** Sets a reminder; answers its id. `at` is a UTC instant. */
export async function insertReminder(db: Db, reminder: NewReminder, at: string): Promise<number> {
  const { on, time, rule = null } = reminder;
  const { id } = await db
    .insertInto('reminders')
    .values({
      client_id: reminder.clientId,
      text: reminder.text.trim(),
      kind: reminder.kind ?? 'task',
      ...whenColumns({ on, time, rule }),
      duration_minutes: reminder.durationMinutes ?? null,
      place: reminder.place ?? null,
      lead_minutes: reminder.leadMinutes ?? null,
      done_at: null,
      interaction_id: reminder.interactionId ?? null,
      call_id: reminder.callId ?? null,
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Throws `not_found`. */
export async function readReminder(db: Db, id: number): Promise<ReminderRow> {
  const row = await db.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return row;
}

/** Changes a reminder; answers it as it is then. Throws `not_found`. */
export async function updateReminder(
  db: Db,
  id: number,
  changes: Partial<ReminderRow>,
): Promise<ReminderRow> {
  const before = await readReminder(db, id);
  if (Object.keys(changes).length === 0) return before;
  await db.updateTable('reminders').set(changes).where('id', '=', id).execute();
  return { ...before, ...changes };
}

export async function deleteReminder(db: Db, id: number): Promise<ReminderRow> {
  const row = await readReminder(db, id);
  await db.deleteFrom('reminders').where('id', '=', id).execute();
  return row;
}

export interface DueWindow {
  /** Local date, itself included. */
  readonly until: string;
  readonly clientId?: number | undefined;
  readonly today: string;
  /** Local `HH:MM` at this moment: a time of today that has passed is overdue. */
  readonly now: string;
  /** The same moment as a UTC instant: what is put off until later is not overdue. */
  readonly at?: string;
}

/** Open reminders up to a day, the earliest first; those without a time before those of the same day with one. */
export async function readDueReminders(db: Db, window: DueWindow): Promise<Reminder[]> {
  let query = shown(db).where('done_at', 'is', null).where('due_on', '<=', window.until);
  if (window.clientId !== undefined) {
    query = query.where('reminders.client_id', '=', window.clientId);
  }
  const rows = await query.orderBy('due_on').orderBy('due_time').orderBy('reminders.id').execute();
  return rows.map((row) => shapeOf(row, window));
}

/** Throws `not_found`. */
export async function readShown(
  db: Db,
  id: number,
  moment: Omit<DueWindow, 'until'>,
): Promise<Reminder> {
  const row = await shown(db).where('reminders.id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return shapeOf(row, moment);
}

const shown = (db: Db) =>
  db
    .selectFrom('reminders')
    .leftJoin('clients', 'clients.id', 'reminders.client_id')
    .select((eb) => [
      'reminders.id',
      'reminders.client_id as clientId',
      'clients.name as clientName',
      'reminders.kind',
      'reminders.text',
      'due_on as on',
      'due_time as time',
      'duration_minutes as durationMinutes',
      'place',
      'lead_minutes as leadMinutes',
      'snoozed_until as snoozedUntil',
      'rule',
      'rule_on as occurrence',
      eb
        .selectFrom('client_phones')
        .select('e164')
        .whereRef('client_phones.client_id', '=', 'reminders.client_id')
        .where('e164', 'is not', null)
        .where('is_wrong', '=', 0)
        .orderBy('position')
        .orderBy('client_phones.id')
        .limit(1)
        .as('phone'),
    ]);

type Shown = Omit<Reminder, 'isOverdue'>;

function shapeOf(row: Shown, { today, now, at = '' }: Omit<DueWindow, 'until'>): Reminder {
  const { on, time, snoozedUntil } = row;
  const isSnoozed = snoozedUntil !== null && snoozedUntil > at;
  const isPast = on < today || (on === today && time !== null && time < now);
  return { ...row, snoozedUntil: isSnoozed ? snoozedUntil : null, isOverdue: isPast && !isSnoozed };
}
