import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

const tea = {
  name: 'Чай «Эрл Грей», 100 г',
  quantityMilli: 2000,
  priceMinor: 38_000,
  discountBp: 500,
};
const honey = { name: 'Мёд липовый', quantityMilli: 500, priceMinor: 65_000 };

describe('orders', () => {
  let core: TestCore;
  let clientId: number;
  beforeEach(() => {
    core = testCore();
    const { sqlite } = core.connection;
    clientId = Number(
      sqlite
        .prepare(
          `INSERT INTO clients (kind, name, name_key, sort_key, created_at, updated_at)
           VALUES ('person', 'Фролова Зоя Игоревна', 'k', 'k', '', '')`,
        )
        .run().lastInsertRowid,
    );
  });
  afterEach(() => core.close());

  const totals = (): unknown =>
    core.connection.sqlite
      .prepare(
        'SELECT orders, revenue_minor, first_on, last_on FROM client_totals WHERE client_id = ?',
      )
      .get(clientId);

  it('adds up its lines exactly, discount and parts of a unit included', async () => {
    const order = await core.call('orders.save', { clientId, lines: [tea, honey] });
    expect(order).toMatchObject({
      number: '1',
      orderedOn: '2026-11-16',
      state: 'new',
      totalMinor: 104_700,
      revenueMinor: 104_700,
      clientName: 'Фролова Зоя Игоревна',
    });
    expect(order.lines.map((line) => line.totalMinor)).toEqual([72_200, 32_500]);
  });

  it('gives a new order the number that follows the latest', async () => {
    await core.call('orders.save', { clientId, number: 'УТ-000999', totalMinor: 100 });
    expect((await core.call('orders.save', { clientId, totalMinor: 100 })).number).toBe(
      'УТ-001000',
    );
  });

  it('changes the client’s figures at once, and back with an undo', async () => {
    const { id } = await core.call('orders.save', { clientId, totalMinor: 50_000 });
    await core.call('orders.save', { clientId, totalMinor: 20_000 });
    expect(totals()).toEqual({
      orders: 2,
      revenue_minor: 70_000,
      first_on: '2026-11-16',
      last_on: '2026-11-16',
    });
    await core.call('orders.setState', { id, state: 'cancelled' });
    expect(totals()).toMatchObject({ orders: 1, revenue_minor: 20_000 });
    await core.call('journal.undo', {});
    await core.call('orders.setState', { id, state: 'returned' });
    expect(totals()).toMatchObject({ orders: 1, revenue_minor: 20_000 });
    await core.call('orders.remove', { id });
    expect(totals()).toMatchObject({ orders: 1, revenue_minor: 20_000 });
    await core.call('journal.undo', {});
    await core.call('journal.undo', {});
    expect(totals()).toMatchObject({ orders: 2, revenue_minor: 70_000 });
  });

  it('takes a part of a sale back on a paper of its own, and never more than was sold', async () => {
    const sale = await core.call('orders.save', { clientId, lines: [tea, honey] });
    const teaLine = sale.lines[0]?.id ?? 0;
    const first = await core.call('orders.makeReturn', {
      id: sale.id,
      lines: [{ lineId: teaLine, quantityMilli: 1000 }],
    });
    expect(first).toMatchObject({
      state: 'returned',
      totalMinor: -36_100,
      revenueMinor: -36_100,
      returnOf: { id: sale.id, number: '1' },
    });
    await expect(
      core.call('orders.makeReturn', {
        id: sale.id,
        lines: [{ lineId: teaLine, quantityMilli: 1500 }],
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    const rest = await core.call('orders.makeReturn', { id: sale.id });
    expect(rest.totalMinor).toBe(-36_100 - 32_500);
    expect(totals()).toMatchObject({ orders: 1, revenue_minor: 0 });
    await expect(core.call('orders.makeReturn', { id: sale.id })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('remembers products as they were typed, the latest first, with their last price', async () => {
    await core.call('orders.save', { clientId, lines: [tea, honey] });
    await core.call('orders.save', {
      clientId,
      lines: [{ ...tea, name: 'чай «эрл грей», 100 г', priceMinor: 39_000 }],
    });
    expect(await core.call('products.suggest', { text: 'эрл' })).toEqual([
      { id: expect.any(Number) as number, name: tea.name, priceMinor: 39_000 },
    ]);
    expect((await core.call('products.suggest', {})).map((product) => product.name)).toEqual([
      tea.name,
      honey.name,
    ]);
  });

  it('refuses a total that is not the sum of the lines, and writes nothing', async () => {
    await expect(
      core.call('orders.save', { clientId, lines: [tea], totalMinor: 1 }),
    ).rejects.toMatchObject({ code: 'order_total_mismatch' });
    expect(await core.call('orders.summary', {})).toEqual({ total: 0, revenueMinor: 0 });
  });

  it('finds orders by number, by client, by state and by date', async () => {
    await core.call('orders.save', {
      clientId,
      orderedOn: '2026-01-10',
      totalMinor: 100,
      number: 'А-17',
    });
    await core.call('orders.save', {
      orderedOn: '2026-02-10',
      totalMinor: 300,
      state: 'paid',
      number: '18',
    });
    const numbers = async (filter: object): Promise<(string | null)[]> =>
      (await core.call('orders.list', { filter })).map((row) => row.number);
    expect(await numbers({})).toEqual(['18', 'А-17']);
    expect(await numbers({ text: '17' })).toEqual(['А-17']);
    expect(await numbers({ states: ['paid'] })).toEqual(['18']);
    expect(await numbers({ from: '2026-01-01', to: '2026-01-31' })).toEqual(['А-17']);
    expect(await numbers({ clientId })).toEqual(['А-17']);
    expect(await core.call('orders.summary', { filter: { to: '2026-12-31' } })).toEqual({
      total: 2,
      revenueMinor: 400,
    });
  });
});
