import { derive } from '#main/core/derive/derive.ts';
import { clearTouched } from '#main/core/derive/touched.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

type Row = Readonly<Record<string, string | number | null>>;
type Make = (client: number, value: number, other: number) => Row;

const at = '2026-11-16T09:00:00.000Z';

/**
 * A row of each table that leads to clients, by the column that does: `value` is small, so that two clients often have
 * the same; `other` is another client. A new table is added here, or the test of merging says so.
 */
export const rowsOfClients: Readonly<Record<string, Make>> = {
  'clients.recommended_by_id': (client, value) => ({
    kind: 'person',
    name: `Пришедший ${value}`,
    recommended_by_id: client,
    name_key: `пришедший|${value}|`,
    sort_key: `пришедший ${value}`,
    created_at: at,
    updated_at: at,
  }),
  'client_phones.client_id': (client, value) => ({
    client_id: client,
    position: value,
    e164: value === 0 ? null : `+7916000000${value}`,
    as_written: `8 916 000 000 ${value}`,
    label: value === 1 ? 'рабочий' : null,
  }),
  'client_emails.client_id': (client, value) => ({
    client_id: client,
    position: value,
    email: `a${value}@example.com`,
    label: client % 2 === 0 ? 'личный' : null,
  }),
  'client_messengers.client_id': (client, value) => ({
    client_id: client,
    position: value,
    kind: 'telegram',
    handle: `@a${value}`,
  }),
  'client_addresses.client_id': (client, value) => ({
    client_id: client,
    position: value,
    address: `Ленина ${value + 1}`,
    label: null,
  }),
  'client_dates.client_id': (client, value) => ({
    client_id: client,
    label: 'Годовщина',
    on_date: `--05-0${value + 1}`,
  }),
  'client_relations.client_id': (client, value, other) => ({
    client_id: client,
    other_id: other,
    kind: value === 0 ? 'family' : 'friend',
    word: value === 2 ? 'сестра' : null,
  }),
  'client_relations.other_id': (client, value, other) => ({
    client_id: other,
    other_id: client,
    kind: value === 0 ? 'works_at' : 'other',
  }),
  'client_consents.client_id': (client, value) => ({
    client_id: client,
    purpose: 'data',
    given_on: `2026-01-0${value + 1}`,
  }),
  'client_photos.client_id': (client, value) => ({
    client_id: client,
    jpeg: `/9j${value}`,
    added_on: '2026-01-01',
  }),
  'client_field_values.client_id': (client, value) => ({
    client_id: client,
    field_id: 1 + (value % 2),
    value: client % 3,
  }),
  'client_tags.client_id': (client, value) => ({ client_id: client, tag_id: 1 + value }),
  'client_list_members.client_id': (client, value) => ({
    client_id: client,
    list_id: 1 + (value % 2),
    added_at: `2026-01-0${1 + (client % 9)}`,
  }),
  'not_duplicates.first_id': (client, _value, other) => ({
    first_id: client,
    second_id: other,
    decided_at: at,
  }),
  'not_duplicates.second_id': (client, _value, other) => ({
    first_id: other,
    second_id: client,
    decided_at: at,
  }),
  'orders.client_id': (client, value) => ({
    client_id: client,
    number: `${client}-${value}`,
    ordered_on: `2026-0${value + 1}-15`,
    state: value === 2 ? 'cancelled' : 'paid',
    total_minor: 1000 * (client + value),
    created_at: at,
    updated_at: at,
  }),
  'interactions.client_id': (client, value) => ({
    client_id: client,
    kind: 'call',
    happened_at: `2026-0${value + 1}-15T10:00:00.000Z`,
    text: `разговор ${client}`,
    created_at: at,
    updated_at: at,
  }),
  'reminders.client_id': (client, value) => ({
    client_id: client,
    text: `напомнить ${client}`,
    due_on: `2026-12-0${value + 1}`,
    created_at: at,
  }),
  'today_marks.client_id': (client, value) => ({
    client_id: client,
    kind: 'silent',
    occasion: `2026-0${value + 1}-01`,
    marked_on: '2026-11-16',
  }),
  'call_week_calls.client_id': (client, value) => ({
    week_id: 1 + (value % 2),
    client_id: client,
    rank: client,
    revenue_minor: 1000 * client,
    orders: client,
    planned_on: `2026-11-1${value}`,
    planned_time: '10:00',
    outcome: [null, 'no_answer', 'talked'][(client + value) % 3] ?? null,
    words: client % 2 === 0 ? `сказал ${client}` : null,
    attempts: value,
  }),
  'call_week_exclusions.client_id': (client, value) => ({
    week_id: 1 + (value % 2),
    client_id: client,
    reason: 'by_hand',
    note: client % 2 === 0 ? `причина ${client}` : null,
    revenue_minor: 1000 * client,
  }),
};

/** Puts a row in as it is; a row that the table forbids beside another is left out. */
function insert({ connection: { sqlite } }: TestCore, table: string, row: Row): void {
  const names = Object.keys(row);
  sqlite
    .prepare(
      `INSERT OR IGNORE INTO ${table} (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row));
}

const client = (name: string, more: Row = {}): Row => ({
  kind: 'person',
  name,
  name_key: name.toLowerCase(),
  sort_key: name.toLowerCase(),
  created_at: at,
  updated_at: at,
  ...more,
});

/** A shop with weeks, tags, lists and fields, and the clients given, whose ids count from 1. */
export function shopOf(clients: readonly (readonly [name: string, more?: Row])[]): TestCore {
  const core = testCore();
  for (const [name, more] of clients) insert(core, 'clients', client(name, more));
  for (const title of ['1', '2']) {
    insert(core, 'call_weeks', {
      title,
      measure: 'revenue',
      period_from: '2025-01-01',
      period_to: '2026-01-01',
      size: 15,
      starts_on: '2026-11-16',
      total_minor: 100_000,
      created_at: at,
    });
    insert(core, 'client_lists', { name: title, name_key: title, created_at: at });
    insert(core, 'custom_fields', {
      name: title,
      name_key: title,
      kind: 'number',
      position: Number(title),
    });
  }
  for (const name of ['а', 'б', 'в']) insert(core, 'tags', { name, name_key: name });
  return core;
}

/** Adds a row of a table by its place in the list above. */
export function addRow(
  core: TestCore,
  owner: number,
  { kind, value, other }: { kind: number; value: number; other: number },
): void {
  const entries = Object.entries(rowsOfClients);
  const [key = '', make] = entries[kind % entries.length] ?? [];
  const [table = ''] = key.split('.');
  if (!make || other === owner) return;
  insert(core, table, make(owner, value, other));
}

/** What belongs to calls: themes, words, contacts and reminders, for some of the calls that there are. */
export function addToCalls(core: TestCore): void {
  const { sqlite } = core.connection;
  const calls = sqlite.prepare('SELECT id, client_id FROM call_week_calls').raw().all();
  for (const [id, owner] of calls as [number, number][]) {
    insert(core, 'call_themes', { call_id: id, theme_id: 1 + (owner % 2) });
    insert(core, 'call_themes', { call_id: id, theme_id: 3 });
    insert(core, 'call_quotes', { call_id: id, theme_id: null, position: 0, text: `цитата ${id}` });
    insert(core, 'interactions', {
      client_id: owner,
      kind: 'call',
      happened_at: at,
      text: `по неделе ${id}`,
      call_id: id,
      created_at: at,
      updated_at: at,
    });
  }
}

/** Makes everything derived anew, as an action would. */
export function deriveAll({ connection: { sqlite } }: TestCore): void {
  clearTouched(sqlite);
  sqlite.exec('INSERT INTO touched_clients SELECT id FROM clients');
  derive(sqlite);
}
