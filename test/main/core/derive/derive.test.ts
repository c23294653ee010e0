import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { searchText } from '#shared/rules/search-text.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

type Step =
  | { readonly type: 'create'; readonly name: string; readonly phone: string }
  | { readonly type: 'rename'; readonly client: number; readonly name: string }
  | { readonly type: 'phones'; readonly client: number; readonly phone: string }
  | { readonly type: 'emails'; readonly client: number; readonly email: string }
  | {
      readonly type: 'order';
      readonly client: number;
      readonly day: number;
      readonly total: number;
    }
  | { readonly type: 'move'; readonly order: number; readonly client: number }
  | {
      readonly type: 'state';
      readonly order: number;
      readonly state: 'paid' | 'cancelled' | 'returned';
    }
  | { readonly type: 'removeOrder'; readonly order: number }
  | { readonly type: 'removeClient'; readonly client: number }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' };

const name = fc.constantFrom(
  'Иванов Пётр',
  'Фролова Зоя Игоревна',
  'ООО «Ромашка»',
  'Ли',
  'John Smith',
);
const phone = fc.constantFrom('8 916 123-50-98', '+7 992 235-98-52', 'спросить Олю', '12-34');
const pick = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ type: fc.constant('create' as const), name, phone }),
  fc.record({ type: fc.constant('rename' as const), client: pick, name }),
  fc.record({ type: fc.constant('phones' as const), client: pick, phone }),
  fc.record({
    type: fc.constant('emails' as const),
    client: pick,
    email: fc.constantFrom('a@example.ru', 'zoya@example.com'),
  }),
  fc.record({
    type: fc.constant('order' as const),
    client: pick,
    day: fc.nat({ max: 40 }),
    total: fc.integer({ min: -5000, max: 90_000 }),
  }),
  fc.record({ type: fc.constant('move' as const), order: pick, client: pick }),
  fc.record({
    type: fc.constant('state' as const),
    order: pick,
    state: fc.constantFrom('paid' as const, 'cancelled' as const, 'returned' as const),
  }),
  fc.record({ type: fc.constant('removeOrder' as const), order: pick }),
  fc.record({ type: fc.constant('removeClient' as const), client: pick }),
  fc.constant({ type: 'undo' as const }),
  fc.constant({ type: 'redo' as const }),
);

const idsOf = (core: TestCore, table: 'clients' | 'orders'): number[] =>
  core.connection.sqlite.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];

async function take(core: TestCore, move: Step): Promise<void> {
  const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];
  const client = 'client' in move ? at(idsOf(core, 'clients'), move.client) : undefined;
  const order = 'order' in move ? at(idsOf(core, 'orders'), move.order) : undefined;
  if ('client' in move && client === undefined) return;
  if ('order' in move && order === undefined) return;
  const [clientId, orderId] = [client ?? 0, order ?? 0];
  switch (move.type) {
    case 'create':
      await core.call('clients.create', { name: move.name, phones: [{ text: move.phone }] });
      return;
    case 'rename':
      await core.call('clients.update', {
        id: clientId,
        patch: { name: move.name, company: 'Лён' },
      });
      return;
    case 'phones':
      await core.call('clients.setPhones', { id: clientId, phones: [{ text: move.phone }] });
      return;
    case 'emails':
      await core.call('clients.setEmails', { id: clientId, emails: [{ email: move.email }] });
      return;
    case 'order': {
      const orderedOn = new Date(Date.UTC(2026, 8, 1 + move.day)).toISOString().slice(0, 10);
      await core.call('orders.save', { clientId, orderedOn, totalMinor: move.total });
      return;
    }
    case 'move':
      await core.call('orders.save', { id: orderId, clientId });
      return;
    case 'state':
      await core.call('orders.setState', { id: orderId, state: move.state });
      return;
    case 'removeOrder':
      await core.call('orders.remove', { id: orderId });
      return;
    case 'removeClient':
      await core.call('clients.remove', { id: clientId });
      return;
    case 'undo':
      await core.call('journal.undo', {});
      return;
    case 'redo':
      await core.call('journal.redo', {});
  }
}

const expectedRefusals = new Set(['nothing_to_undo', 'undo_blocked']);

interface OrderRow {
  readonly client_id: number;
  readonly ordered_on: string;
  readonly state: string;
  readonly total_minor: number;
}

/** The totals by their definition, from nothing but the orders. */
function totalsAnew(core: TestCore): unknown[] {
  const orders = core.connection.sqlite.prepare('SELECT * FROM orders').all() as OrderRow[];
  return idsOf(core, 'clients').map((client) => {
    const own = orders.filter((order) => order.client_id === client && order.state !== 'cancelled');
    const sales = own.filter((order) => order.state !== 'returned' && order.total_minor >= 0);
    const counted = own.filter((order) => order.state !== 'returned' || order.total_minor <= 0);
    const dates = [...new Set(sales.map((order) => order.ordered_on))].toSorted();
    const gaps = dates
      .slice(1)
      .map((date, index) => (Date.parse(date) - Date.parse(dates[index] ?? '')) / 86_400_000)
      .toSorted((a, b) => a - b);
    const half = Math.floor(gaps.length / 2);
    const [low = 0, high = 0] =
      gaps.length % 2 === 1 ? [gaps[half], gaps[half]] : gaps.slice(half - 1);
    return {
      client_id: client,
      orders: sales.length,
      revenue_minor: counted.reduce((sum, order) => sum + order.total_minor, 0),
      first_on: dates[0] ?? null,
      previous_on: dates.at(-2) ?? null,
      last_on: dates.at(-1) ?? null,
      usual_interval_days: gaps.length < 2 ? null : Math.round((low + high) / 2),
    };
  });
}

function searchAnew(core: TestCore): unknown[] {
  const { sqlite } = core.connection;
  const list = (table: string, column: string, client: number): string =>
    (
      sqlite
        .prepare(`SELECT ${column} FROM ${table} WHERE client_id = ? ORDER BY position, id`)
        .pluck()
        .all(client) as string[]
    ).join('\n');
  const clients = sqlite.prepare('SELECT * FROM clients ORDER BY id').all() as {
    id: number;
    name: string;
    company: string | null;
  }[];
  return clients.map(({ id, name: shown, company }) => ({
    client_id: id,
    text: searchText([
      shown,
      company ?? '',
      list('client_phones', 'coalesce(e164, as_written)', id),
      list('client_emails', 'email', id),
    ]),
  }));
}

describe('what is derived', () => {
  it('equals a fresh computation after any commands, undos and redos', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
        const core = testCore();
        try {
          for (const move of steps) {
            try {
              await take(core, move);
            } catch (error) {
              if (!(error instanceof AppError) || !expectedRefusals.has(error.code)) throw error;
            }
          }
          const { sqlite } = core.connection;
          expect(sqlite.prepare('SELECT * FROM client_totals ORDER BY client_id').all()).toEqual(
            totalsAnew(core),
          );
          expect(sqlite.prepare('SELECT * FROM client_search ORDER BY client_id').all()).toEqual(
            searchAnew(core),
          );
          // Rank 1 holds the index against the texts themselves.
          for (const index of ['client_search_trigrams', 'client_search_words']) {
            sqlite.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
          }
        } finally {
          core.close();
        }
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
