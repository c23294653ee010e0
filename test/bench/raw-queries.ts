import type { Database, Statement } from 'better-sqlite3';
import { queryDigits, searchText, swapLayout } from '#shared/rules/search-text.ts';

const prepared = new Map<string, Statement>();

/** A statement, prepared once. */
export function prepare(sqlite: Database, sql: string): Statement {
  let statement = prepared.get(sql);
  if (!statement) prepared.set(sql, (statement = sqlite.prepare(sql)));
  return statement;
}

/** Revenue of each client in the period, best first, along the covering index; and the whole. */
export const rawTop = (sqlite: Database, from: string, to: string): unknown => [
  prepare(
    sqlite,
    `SELECT client_id, sum(revenue_minor) AS revenue, sum(is_completed), max(ordered_on) AS latest
     FROM orders INDEXED BY orders_client_date WHERE ordered_on BETWEEN ? AND ? AND client_id IS NOT NULL
     GROUP BY client_id ORDER BY revenue DESC, latest DESC, client_id LIMIT 15`,
  ).all(from, to),
  prepare(
    sqlite,
    'SELECT sum(revenue_minor) FROM orders INDEXED BY orders_client_date WHERE ordered_on BETWEEN ? AND ?',
  ).get(from, to),
];

/** The full-text query that finds the same clients, the best by revenue first; wrong layouts already put right. */
export function rawSearch(sqlite: Database, text: string): unknown {
  const digits = queryDigits(text);
  const isLatin = /^[a-z[\];',.`]+$/i.test(text) && digits === '';
  const term = digits.length >= 3 ? digits : searchText([isLatin ? swapLayout(text) : text]);
  const words = term.split(' ').filter((word) => word !== '');
  const isShort = words.some((word) => word.length < 3);
  const trigrams = words.flatMap((word) =>
    Array.from(
      { length: Math.max(0, word.length - 2) },
      (_, index) => `"${word.slice(index, index + 3)}"`,
    ),
  );
  const match = isShort ? words.map((word) => `"${word}"*`).join(' AND ') : trigrams.join(' AND ');
  const index = isShort ? 'client_search_words' : 'client_search_trigrams';
  return prepare(
    sqlite,
    `SELECT clients.id, clients.name, revenue_minor FROM ${index}
     JOIN clients ON clients.id = ${index}.rowid JOIN client_totals ON client_id = clients.id
     WHERE ${index} MATCH ? ORDER BY revenue_minor DESC LIMIT 20`,
  ).all(match);
}

/** The statements that a card needs: the client, what belongs to it, its figures, the first page of its timeline. */
export function rawCard(sqlite: Database, id: number): unknown {
  const orders = prepare(
    sqlite,
    'SELECT * FROM orders WHERE client_id = ? ORDER BY ordered_on DESC, id DESC LIMIT 30',
  ).all(id) as { id: number }[];
  return [
    orders,
    prepare(
      sqlite,
      'SELECT order_id, name FROM order_lines WHERE order_id IN (SELECT value FROM json_each(?)) ORDER BY order_id, position',
    ).all(JSON.stringify(orders.map((order) => order.id))),
    prepare(sqlite, 'SELECT * FROM clients WHERE id = ?').get(id),
    prepare(sqlite, 'SELECT * FROM client_phones WHERE client_id = ?').all(id),
    prepare(sqlite, 'SELECT * FROM client_emails WHERE client_id = ?').all(id),
    prepare(sqlite, 'SELECT * FROM client_messengers WHERE client_id = ?').all(id),
    prepare(sqlite, 'SELECT * FROM client_dates WHERE client_id = ?').all(id),
    prepare(sqlite, 'SELECT * FROM client_addresses WHERE client_id = ?').all(id),
    prepare(sqlite, 'SELECT * FROM client_consents WHERE client_id = ?').all(id),
    prepare(sqlite, 'SELECT id FROM client_photos WHERE client_id = ?').get(id),
    prepare(sqlite, 'SELECT count(*) FROM clients WHERE recommended_by_id = ?').get(id),
    prepare(sqlite, 'SELECT * FROM client_totals WHERE client_id = ?').get(id),
    prepare(sqlite, 'SELECT * FROM reminders WHERE client_id = ? AND done_at IS NULL').all(id),
    prepare(
      sqlite,
      'SELECT * FROM interactions WHERE client_id = ? ORDER BY happened_at DESC LIMIT 30',
    ).all(id),
  ];
}

/** Whose number it is, and the statements that the caller's card needs. */
export function rawCaller(sqlite: Database, e164: string): unknown {
  const phones = prepare(sqlite, 'SELECT * FROM client_phones WHERE e164 = ?').all(e164) as {
    client_id: number;
  }[];
  return phones.map(({ client_id: id }) => [
    prepare(sqlite, 'SELECT * FROM clients WHERE id = ?').get(id),
    prepare(sqlite, 'SELECT * FROM client_totals WHERE client_id = ?').get(id),
    prepare(
      sqlite,
      'SELECT * FROM orders WHERE client_id = ? ORDER BY ordered_on DESC, id DESC LIMIT 20',
    ).all(id),
    prepare(sqlite, 'SELECT * FROM reminders WHERE client_id = ? AND done_at IS NULL').all(id),
    prepare(
      sqlite,
      'SELECT * FROM interactions WHERE client_id = ? ORDER BY happened_at DESC LIMIT 1',
    ).get(id),
  ]);
}
