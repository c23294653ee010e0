import { readFileSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import iconv from 'iconv-lite';
import Papa from 'papaparse';
import { bulkInsert } from '#main/db/bulk-insert.ts';
import { openWriter } from '#main/db/open.ts';
import { report, timed } from '../child.ts';

type Row = readonly string[];

/** Papaparse and 50-row prepared inserts into the same tables and indexes, without a single check. */
function load(
  sqlite: Sqlite.Database,
  clientRows: readonly Row[],
  orderRows: readonly Row[],
  byNumber: boolean,
): void {
  const now = '2026-01-01T00:00:00.000Z';
  const ids = new Map<string, number>();
  const clients = bulkInsert(sqlite, 'clients', [
    'kind',
    'name',
    'birthday',
    'source',
    'company',
    'external_id',
    'name_key',
    'sort_key',
    'created_at',
    'updated_at',
  ]);
  const phones = bulkInsert(sqlite, 'client_phones', [
    'client_id',
    'position',
    'e164',
    'as_written',
  ]);
  const emails = bulkInsert(sqlite, 'client_emails', ['client_id', 'position', 'email']);
  const addresses = bulkInsert(sqlite, 'client_addresses', ['client_id', 'position', 'address']);
  const search = bulkInsert(sqlite, 'client_search', ['client_id', 'text']);
  for (const [index, row] of clientRows.entries()) {
    const [
      code = '',
      name = '',
      phone = '',
      email = '',
      address = '',
      birthday = '',
      source = '',
      company = '',
    ] = row;
    const id = index + 1;
    const folded = name.toLowerCase();
    ids.set(byNumber ? code : phone, id);
    clients.add('person', name, birthday, source, company, code, folded, folded, now, now);
    phones.add(id, 1, phone, phone);
    if (email !== '') emails.add(id, 1, email);
    if (address !== '') addresses.add(id, 0, address);
    search.add(id, `${folded} ${phone} ${email}`);
  }
  for (const bulk of [clients, phones, emails, addresses, search]) bulk.flush();
  const orders = bulkInsert(sqlite, 'orders', [
    'client_id',
    'number',
    'ordered_on',
    'state',
    'total_minor',
    'created_at',
    'updated_at',
  ]);
  for (const row of orderRows) {
    const [date = '', number = '', who = '', third = '', fourth = '', fifth = ''] = row;
    const sum = byNumber ? third : fourth;
    const state = (byNumber ? fourth : fifth) === 'Отменён' ? 'cancelled' : 'delivered';
    const iso = `${date.slice(6)}-${date.slice(3, 5)}-${date.slice(0, 2)}`;
    const total = Math.round(Number(sum.replaceAll('\u00A0', '').replace(',', '.')) * 100);
    orders.add(ids.get(byNumber ? who : third) ?? 1, number, iso, state, total, now, now);
  }
  orders.flush();
  sqlite.exec(`
    INSERT INTO client_search_trigrams (rowid, text) SELECT client_id, text FROM client_search ORDER BY client_id;
    INSERT INTO client_search_words (rowid, text) SELECT client_id, text FROM client_search ORDER BY client_id;
    INSERT INTO client_totals (client_id, orders, revenue_minor, first_on, last_on)
      SELECT client_id, sum(is_completed), sum(revenue_minor), min(ordered_on), max(ordered_on) FROM orders GROUP BY client_id;
  `);
}

await report(
  async ({ base = '', clients = '', orders = '', encoding = 'utf8', naming = 'number' }) => {
    openWriter(base).close();
    const sqlite = new Sqlite(base);
    sqlite.pragma('synchronous = FULL');
    // Without a single check; and e-mails may reach the disk before the clients whose they are.
    sqlite.pragma('foreign_keys = OFF');
    sqlite.pragma('cache_size = -32768');
    const parse = (path: string): readonly Row[] =>
      Papa.parse<string[]>(iconv.decode(readFileSync(path), encoding), {
        delimiter: ';',
        skipEmptyLines: true,
      }).data.slice(1);
    const { ms } = await timed(() => {
      sqlite.transaction(() => load(sqlite, parse(clients), parse(orders), naming === 'number'))();
    });
    sqlite.close();
    return { ms };
  },
);
