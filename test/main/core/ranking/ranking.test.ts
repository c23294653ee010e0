import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

const at = '2026-01-01T00:00:00.000Z';

describe('the top of the clients', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
  });
  afterEach(() => core.close());

  const client = (id: number, name: string, phones: string[] = []): void => {
    const { sqlite } = core.connection;
    sqlite
      .prepare(
        `INSERT INTO clients (id, kind, name, name_key, sort_key, created_at, updated_at)
         VALUES (?, 'person', ?, '', '', ?, ?)`,
      )
      .run(id, name, at, at);
    for (const [position, phone] of phones.entries()) {
      sqlite
        .prepare(
          'INSERT INTO client_phones (client_id, position, e164, as_written) VALUES (?, ?, ?, ?)',
        )
        .run(id, position, phone, phone);
    }
  };
  const order = (
    clientId: number | null,
    orderedOn: string,
    totalMinor: number,
    state = 'paid',
  ): void => {
    core.connection.sqlite
      .prepare(
        `INSERT INTO orders (client_id, ordered_on, state, total_minor, created_at, updated_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(clientId, orderedOn, state, totalMinor, at, at);
  };

  it('ranks by revenue of the period: returns taken off, cancelled orders and other dates left out', async () => {
    client(1, 'Фролова Зоя Игоревна', ['+79922359852', '+79161234567']);
    client(2, 'Александров Вадим');
    client(3, 'Ковалёв Пётр');
    client(4, 'Только возвраты');
    order(1, '2026-11-16', 50_000);
    order(1, '2025-11-17', 30_000);
    order(1, '2025-11-16', 999_999);
    order(1, '2026-11-17', 999_999);
    order(2, '2026-05-01', 40_000);
    order(2, '2026-05-02', 70_000, 'cancelled');
    order(2, '2026-05-03', -20_000, 'returned');
    order(3, '2026-05-04', 20_000);
    order(4, '2026-05-04', -10_000);
    order(null, '2026-06-01', 15_000);

    expect(await core.call('ranking.top', { count: 2 })).toEqual({
      from: '2025-11-17',
      to: '2026-11-16',
      totalMinor: 125_000,
      currency: 'RUB',
      clients: [
        {
          rank: 1,
          id: 1,
          name: 'Фролова Зоя Игоревна',
          phones: ['+79922359852', '+79161234567'],
          revenueMinor: 80_000,
          orders: 2,
          share: 0.64,
          runningShare: 0.64,
          lastOrderOn: '2026-11-16',
        },
        {
          rank: 2,
          id: 3,
          name: 'Ковалёв Пётр',
          phones: [],
          revenueMinor: 20_000,
          orders: 1,
          share: 0.16,
          runningShare: 0.8,
          lastOrderOn: '2026-05-04',
        },
      ],
      paretoClients: 2,
      clientsWithRevenue: 3,
    });
  });

  it('breaks ties by the later last order, then by id, even at the edge of the list', async () => {
    for (const id of [1, 2, 3, 4]) client(id, `Клиент ${id}`);
    order(1, '2026-03-01', 100);
    order(2, '2026-04-01', 100);
    order(3, '2026-04-01', 100);
    order(4, '2026-02-01', 100);
    const { clients } = await core.call('ranking.top', { count: 3 });
    expect(clients.map(({ id }) => id)).toEqual([2, 3, 1]);
  });

  it('says that nobody reaches 80% where most sales are to nobody in particular', async () => {
    client(1, 'Фролова Зоя');
    order(1, '2026-03-01', 100);
    order(null, '2026-03-01', 900);
    expect(await core.call('ranking.top', {})).toMatchObject({
      totalMinor: 1_000,
      paretoClients: null,
      clientsWithRevenue: 1,
    });
  });

  it('answers for an empty base', async () => {
    expect(await core.call('ranking.top', { from: '2026-01-01', to: '2026-01-31' })).toEqual({
      from: '2026-01-01',
      to: '2026-01-31',
      totalMinor: 0,
      currency: 'RUB',
      clients: [],
      paretoClients: null,
      clientsWithRevenue: 0,
    });
  });
});
