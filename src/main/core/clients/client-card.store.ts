import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { ClientCard, ClientState } from '#shared/contract/clients.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import { addressAs } from '#shared/rules/names.ts';
import { prepared } from '../../db/prepared.ts';
import { isOpenSql } from '../call-week/open-call.store.ts';
import { parsedNameOf } from './client-name.ts';
import { clientStateSql, stateParams, type StateMoment } from './client-state.ts';
import type { ClientRow, ClientTotalsTable } from './clients.table.ts';
import { addressesOf, datesOf, emailsOf, messengersOf, phonesOf } from './contact-rows.store.ts';
import { consentsOf } from '../consents/consents.store.ts';
import { photoIdOf } from '../photos/photos.store.ts';

type CardRow = ClientRow &
  ClientTotalsTable & { state: ClientState; recommender: string | null; brought: number };

const cardSql = `SELECT clients.*, client_totals.*, ${clientStateSql} AS state,
    (SELECT name FROM clients AS other WHERE other.id = clients.recommended_by_id) AS recommender,
    (SELECT count(*) FROM clients AS other WHERE other.recommended_by_id = clients.id) AS brought
  FROM clients JOIN client_totals ON client_totals.client_id = clients.id WHERE clients.id = @id`;

/** Everything that the card shows at once. Throws `not_found`. */
export function readCard(sqlite: Sqlite, id: number, moment: StateMoment): ClientCard {
  const row = prepared(sqlite, cardSql).get({ id, ...stateParams(moment) }) as CardRow | undefined;
  if (!row) throw new AppError('not_found');
  return {
    id,
    ...identity(row),
    phones: phonesOf(sqlite, id),
    emails: emailsOf(sqlite, id),
    messengers: messengersOf(sqlite, id),
    addresses: addressesOf(sqlite, id),
    dates: datesOf(sqlite, id),
    consents: consentsOf(sqlite, id),
    photoId: photoIdOf(sqlite, id),
    brought: row.brought,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    state: row.state,
    totals: totalsOf(row, moment.today),
    reminders: remindersOf(sqlite, id),
    plannedCalls: plannedCallsOf(sqlite, id),
  };
}

const identity = (row: CardRow) => ({
  kind: row.kind,
  name: row.name,
  surname: row.surname,
  givenName: row.given_name,
  patronymic: row.patronymic,
  addressAs: row.address_as,
  greeting: row.address_as ?? addressAs(parsedNameOf(row)),
  occupation: row.occupation,
  company: row.company,
  position: row.position,
  birthday: row.birthday,
  source: row.source,
  employee: row.employee,
  recommendedById: row.recommended_by_id,
  recommendedBy:
    row.recommended_by_id === null
      ? null
      : { id: row.recommended_by_id, name: row.recommender ?? '' },
  preferredChannel: row.preferred_channel,
  callFrom: row.call_from,
  callTo: row.call_to,
  timeZone: row.time_zone,
  wishes: row.wishes,
  isTarget: row.is_target === null ? null : row.is_target === 1,
  targetReason: row.target_reason,
  lostReason: row.lost_reason,
  askedNotToCallOn: row.asked_not_to_call_on,
  externalId: row.external_id,
});

const totalsOf = (row: CardRow, today: string): ClientCard['totals'] => ({
  orders: row.orders,
  revenueMinor: row.revenue_minor,
  averageMinor: row.orders === 0 ? null : Math.round(row.revenue_minor / row.orders),
  firstOn: row.first_on,
  previousOn: row.previous_on,
  lastOn: row.last_on,
  usualIntervalDays: row.usual_interval_days,
  silentDays: row.last_on === null ? null : daysBetween(row.last_on, today),
});

const remindersOf = (sqlite: Sqlite, id: number): ClientCard['reminders'] =>
  prepared(
    sqlite,
    `SELECT id, text, due_on AS "on", due_time AS time, rule, rule_on AS occurrence FROM reminders
     WHERE client_id = ? AND done_at IS NULL ORDER BY due_on, due_time, id`,
  ).all(id) as ClientCard['reminders'];

const plannedCallsOf = (sqlite: Sqlite, id: number): ClientCard['plannedCalls'] =>
  prepared(
    sqlite,
    `SELECT call.id AS callId, week_id AS weekId, rank, planned_on AS plannedOn, planned_time AS plannedTime
     FROM call_week_calls AS call JOIN call_weeks AS week ON week.id = call.week_id
     WHERE call.client_id = ? AND week.finished_at IS NULL AND ${isOpenSql}
     ORDER BY planned_on, planned_time`,
  ).all(id) as ClientCard['plannedCalls'];
