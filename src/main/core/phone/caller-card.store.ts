import type { Database as Sqlite } from 'better-sqlite3';
import type { CallerCard } from '#shared/contract/phone.ts';
import { questionsFor, type CallerOrder } from '#shared/rules/caller-questions.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import { addressAs } from '#shared/rules/names.ts';
import { localDate } from '#shared/rules/zones.ts';
import { prepared } from '../../db/prepared.ts';
import { parsedNameOf } from '../clients/client-name.ts';
import { clientStateSql, stateParams, type StateMoment } from '../clients/client-state.ts';
import type { ClientRow, ClientTotalsTable } from '../clients/clients.table.ts';
import type { CallerMatch } from './callers.store.ts';

/** The day and the hour of the call, in the shop's time zone. */
export interface CallMoment extends StateMoment {
  /** `HH:MM`. */
  readonly time: string;
}

type Row = Pick<
  ClientRow,
  | 'kind'
  | 'name'
  | 'surname'
  | 'given_name'
  | 'patronymic'
  | 'address_as'
  | 'company'
  | 'is_target'
  | 'wishes'
  | 'updated_at'
> &
  Pick<
    ClientTotalsTable,
    'orders' | 'revenue_minor' | 'first_on' | 'last_on' | 'usual_interval_days'
  > & { readonly state: CallerCard['state'] };

const clientSql = `SELECT kind, name, surname, given_name, patronymic, address_as, company, is_target, wishes,
    updated_at, orders, revenue_minor, first_on, last_on, usual_interval_days, ${clientStateSql} AS state
  FROM clients JOIN client_totals ON client_totals.client_id = clients.id WHERE clients.id = @id`;

/** Orders further back than this are nothing to speak of on the telephone. */
const mostOrders = 20;
const mostOwed = 10;

/** What one needs to know of a caller at once; null where the client is gone. */
export function readCallerCard(
  sqlite: Sqlite,
  match: CallerMatch,
  moment: CallMoment,
): CallerCard | null {
  const id = match.clientId;
  const { today, timeZone } = moment;
  const row = prepared(sqlite, clientSql).get({ id, ...stateParams(moment) }) as Row | undefined;
  if (!row) return null;
  const orders = ordersOf(sqlite, id);
  const lastTalkAt = lastTalkOf(sqlite, id);
  return {
    id,
    name: row.name,
    greeting: row.address_as ?? addressAs(parsedNameOf(row)),
    company: row.company,
    state: row.state,
    isTarget: row.is_target === null ? null : row.is_target === 1,
    phone: match.phone,
    isCertain: match.isCertain,
    wishes: row.wishes,
    orders: row.orders,
    revenueMinor: row.revenue_minor,
    firstOn: row.first_on,
    lastOrder: orders[0] ?? null,
    owed: owedTo(sqlite, id, moment),
    lastContact: lastContactOf(sqlite, id),
    questions: questionsFor({
      today,
      state: row.state,
      orders: row.orders,
      silentDays: row.last_on === null ? null : daysBetween(row.last_on, today),
      usualIntervalDays: row.usual_interval_days,
      wishes: row.wishes,
      cardChangedOn: localDate(row.updated_at, timeZone),
      lastTalkOn: lastTalkAt === null ? null : localDate(lastTalkAt, timeZone),
      recentOrders: orders,
    }),
  };
}

const ordersOf = (sqlite: Sqlite, id: number): CallerOrder[] =>
  prepared(
    sqlite,
    `SELECT id, number, ordered_on AS "on", state, total_minor AS totalMinor, paid_minor AS paidMinor,
       promised_on AS promisedOn
     FROM orders WHERE client_id = ? ORDER BY ordered_on DESC, id DESC LIMIT ${mostOrders}`,
  ).all(id) as CallerOrder[];

function owedTo(sqlite: Sqlite, id: number, { today, time }: CallMoment): CallerCard['owed'] {
  const rows = prepared(
    sqlite,
    `SELECT id, text, due_on AS "on", due_time AS time FROM reminders
     WHERE client_id = ? AND done_at IS NULL ORDER BY due_on, due_time, id LIMIT ${mostOwed}`,
  ).all(id) as Omit<CallerCard['owed'][number], 'isLate'>[];
  return rows.map((row) => ({
    ...row,
    isLate: row.on < today || (row.on === today && row.time !== null && row.time < time),
  }));
}

const lastContactOf = (sqlite: Sqlite, id: number): CallerCard['lastContact'] =>
  (prepared(
    sqlite,
    `SELECT happened_at AS at, kind, text FROM interactions WHERE client_id = ? AND text <> ''
     ORDER BY happened_at DESC, id DESC LIMIT 1`,
  ).get(id) as CallerCard['lastContact'] | undefined) ?? null;

const lastTalkOf = (sqlite: Sqlite, id: number): string | null =>
  (prepared(
    sqlite,
    `SELECT happened_at FROM interactions WHERE client_id = ? AND kind IN ('call', 'meeting', 'visit')
       AND (outcome IS NULL OR outcome = 'talked')
     ORDER BY happened_at DESC, id DESC LIMIT 1`,
  )
    .pluck()
    .get(id) as string | undefined) ?? null;
