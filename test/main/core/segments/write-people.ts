import type { Database as Sqlite } from 'better-sqlite3';
import { derive } from '#main/core/derive/derive.ts';
import { clearTouched } from '#main/core/derive/touched.ts';
import { listIds, optionIds, ownIds, productIds, tagIds, weekIds, type Person } from './people.ts';

const emptied = [
  'client_field_values',
  'client_tags',
  'client_list_members',
  'client_phones',
  'client_emails',
  'client_messengers',
  'client_dates',
  'order_lines',
  'orders',
  'interactions',
  'call_themes',
  'call_week_calls',
  'clients',
];

type Value = string | number | null;

function insert(sqlite: Sqlite, table: string, row: Readonly<Record<string, Value>>): number {
  const names = Object.keys(row);
  return Number(
    sqlite
      .prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
      )
      .run(...Object.values(row)).lastInsertRowid,
  );
}

const at = '2026-01-01T00:00:00.000Z';

/** What clients refer to: tags, lists, products, weeks, one own field of each kind. Once a base. */
export function furnish(sqlite: Sqlite): void {
  for (const id of tagIds) insert(sqlite, 'tags', { id, name: `t${id}`, name_key: `t${id}` });
  for (const id of listIds) {
    insert(sqlite, 'client_lists', { id, name: `l${id}`, name_key: `l${id}`, created_at: at });
  }
  for (const id of productIds) {
    insert(sqlite, 'products', { id, name: `p${id}`, name_key: `p${id}` });
  }
  for (const [kind, id] of Object.entries(ownIds)) {
    const options = kind === 'choice' ? optionIds.map((one) => ({ id: one, name: `o${one}` })) : [];
    insert(sqlite, 'custom_fields', {
      id,
      name: kind,
      name_key: kind,
      kind,
      options: JSON.stringify(options),
      position: id,
    });
  }
  for (const id of weekIds) {
    insert(sqlite, 'call_weeks', {
      id,
      measure: 'revenue',
      period_from: '2026-01-01',
      period_to: '2026-02-01',
      size: 15,
      starts_on: '2026-02-02',
      total_minor: 1,
      created_at: at,
    });
  }
}

/** Makes the base hold these clients and nobody else; the ids are the places in the list, from 1. */
export function writePeople(sqlite: Sqlite, people: readonly Person[]): void {
  sqlite.transaction(() => {
    sqlite.pragma('defer_foreign_keys = ON');
    sqlite.exec('UPDATE journal_current SET is_logging = 0');
    for (const table of emptied) sqlite.exec(`DELETE FROM ${table}`);
    for (const [index, person] of people.entries()) writePerson(sqlite, index + 1, person, people);
    clearTouched(sqlite);
    sqlite.exec(`INSERT INTO touched_clients SELECT id FROM clients
      UNION SELECT client_id FROM client_totals UNION SELECT client_id FROM client_search`);
    derive(sqlite);
  })();
}

function writePerson(sqlite: Sqlite, id: number, person: Person, people: readonly Person[]): void {
  const { recommendedBy } = person;
  insert(sqlite, 'clients', {
    id,
    kind: person.kind,
    name: person.name,
    source: person.source,
    employee: person.employee,
    company: person.company,
    is_target: person.isTarget === null ? null : Number(person.isTarget),
    preferred_channel: person.channel,
    birthday: person.birthday,
    recommended_by_id:
      recommendedBy === null || recommendedBy >= people.length ? null : recommendedBy + 1,
    asked_not_to_call_on: person.askedNotToCallOn,
    name_key: person.name,
    sort_key: person.name,
    created_at: person.createdAt,
    updated_at: at,
  });
  const own = (table: string, row: Readonly<Record<string, Value>>): number =>
    insert(sqlite, table, { client_id: id, ...row });
  for (const { e164, isWrong } of person.phones) {
    own('client_phones', { position: 0, e164, as_written: 'x', is_wrong: Number(isWrong) });
  }
  for (let i = 0; i < person.emails; i++) own('client_emails', { position: i, email: 'a@b.ru' });
  for (let i = 0; i < person.messengers; i++) {
    own('client_messengers', { position: i, kind: 'telegram', handle: 'x' });
  }
  for (const date of person.dates) own('client_dates', { label: 'x', on_date: date });
  for (const tag of person.tags) own('client_tags', { tag_id: tag });
  for (const list of person.lists) own('client_list_members', { list_id: list, added_at: at });
  for (const [field, value] of Object.entries(person.own)) {
    own('client_field_values', { field_id: Number(field), value: value ?? null });
  }
  for (const order of person.orders) {
    const orderId = own('orders', {
      ordered_on: order.on,
      state: order.state,
      total_minor: order.totalMinor,
      created_at: at,
      updated_at: at,
    });
    for (const product of order.products) {
      insert(sqlite, 'order_lines', {
        order_id: orderId,
        position: 0,
        product_id: product,
        name: 'x',
        quantity_milli: 1000,
        price_minor: 1,
        total_minor: 1,
      });
    }
  }
  for (const contact of person.contacts) {
    own('interactions', {
      kind: contact.kind,
      happened_at: contact.at,
      text: '',
      created_at: at,
      updated_at: at,
    });
  }
  for (const [index, call] of person.calls.entries()) {
    const callId = own('call_week_calls', {
      week_id: weekIds[index] ?? 0,
      rank: 1,
      revenue_minor: 1,
      orders: 1,
      planned_on: '2026-02-02',
      planned_time: '10:00',
      score: call.score,
      outcome: call.outcome,
      outcome_at: call.at,
    });
    for (const theme of call.themes) {
      insert(sqlite, 'call_themes', { call_id: callId, theme_id: theme });
    }
  }
}
