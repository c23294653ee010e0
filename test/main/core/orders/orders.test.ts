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
    ).rejects.toMatchObject({
      code: 'return_exceeds_sale',
      params: { name: tea.name, left: 1 },
    });
    const rest = await core.call('orders.makeReturn', { id: sale.id });
    expect(rest.totalMinor).toBe(-36_100 - 32_500);
    expect(totals()).toMatchObject({ orders: 1, revenue_minor: 0 });
    await expect(core.call('orders.makeReturn', { id: sale.id })).rejects.toMatchObject({
      code: 'nothing_to_return',
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

  it('takes a total of its own once the last line is gone', async () => {
    const { id } = await core.call('orders.save', { clientId, lines: [tea] });
    expect(await core.call('orders.save', { id, lines: [], totalMinor: 500 })).toMatchObject({
      lines: [],
      totalMinor: 500,
    });
    expect(await core.call('orders.save', { id, lines: [] })).toMatchObject({ totalMinor: 0 });
    expect(await core.call('orders.save', { clientId, lines: [], totalMinor: 700 })).toMatchObject({
      totalMinor: 700,
    });
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

  it('gives back in parts exactly what was paid, to the last kopeck', async () => {
    const sale = await core.call('orders.save', {
      clientId,
      lines: [{ name: 'Набор', quantityMilli: 3000, priceMinor: 3333, totalMinor: 10_000 }],
    });
    const lineId = sale.lines[0]?.id ?? 0;
    const parts: number[] = [];
    for (const quantityMilli of [1000, 1000, 1000]) {
      const part = await core.call('orders.makeReturn', {
        id: sale.id,
        lines: [{ lineId, quantityMilli }],
      });
      parts.push(part.totalMinor);
    }
    expect(parts).toEqual([-3333, -3333, -3334]);
    expect(totals()).toMatchObject({ revenue_minor: 0 });
  });

  it('counts what has come back once where a sale names a product twice', async () => {
    const sale = await core.call('orders.save', { clientId, lines: [tea, tea] });
    const [first] = sale.lines;
    await core.call('orders.makeReturn', {
      id: sale.id,
      lines: [{ lineId: first?.id ?? 0, quantityMilli: 2000 }],
    });
    const rest = await core.call('orders.makeReturn', { id: sale.id });
    expect(rest.lines.map((line) => line.quantityMilli)).toEqual([-2000]);
    expect(totals()).toMatchObject({ revenue_minor: 0 });
  });

  it('never takes the money of one sale from revenue twice', async () => {
    const sale = await core.call('orders.save', { clientId, lines: [tea] });
    const paper = await core.call('orders.makeReturn', { id: sale.id });
    for (const state of ['cancelled', 'returned'] as const) {
      await expect(core.call('orders.setState', { id: sale.id, state })).rejects.toMatchObject({
        code: 'order_has_returns',
      });
      await expect(core.call('orders.save', { id: sale.id, state })).rejects.toMatchObject({
        code: 'order_has_returns',
      });
    }
    await core.call('orders.setState', { id: paper.id, state: 'cancelled' });
    await core.call('orders.setState', { id: sale.id, state: 'returned' });
    expect(totals()).toMatchObject({ revenue_minor: 0 });
    await expect(core.call('orders.makeReturn', { id: sale.id })).rejects.toMatchObject({
      code: 'nothing_to_return',
    });
  });

  it('deletes a sale together with its returns, and brings all of it back with one undo', async () => {
    const sale = await core.call('orders.save', { clientId, lines: [tea] });
    await core.call('orders.makeReturn', { id: sale.id });
    await core.call('orders.remove', { id: sale.id });
    expect(await core.call('orders.summary', {})).toEqual({ total: 0, revenueMinor: 0 });
    await core.call('journal.undo', {});
    expect((await core.call('orders.get', { id: sale.id })).returns).toHaveLength(1);
    expect(await core.call('orders.summary', {})).toEqual({ total: 2, revenueMinor: 0 });
  });

  it('does not bring back an old price when an old order is mended', async () => {
    const old = await core.call('orders.save', { clientId, lines: [tea] });
    await core.call('orders.save', { clientId, lines: [{ ...tea, priceMinor: 45_000 }] });
    await core.call('orders.save', { id: old.id, lines: [{ ...tea, quantityMilli: 3000 }] });
    expect(await core.call('products.suggest', { text: 'чай' })).toMatchObject([
      { name: tea.name, priceMinor: 45_000 },
    ]);
  });

  it('numbers on from the highest of the same kind, whatever order they were brought in', async () => {
    for (const number of ['УТ-000003', 'УТ-000002', 'УТ-000001', 'ЧЕК 77']) {
      await core.call('orders.save', { number, orderedOn: '2026-01-10', totalMinor: 100 });
    }
    await core.call('orders.save', {
      number: 'УТ-000002а',
      orderedOn: '2026-01-09',
      totalMinor: 100,
    });
    expect(await core.call('orders.nextNumber', {})).toEqual({ number: 'ЧЕК 78' });
    await core.call('orders.save', { number: 'УТ-000001', totalMinor: 100 });
    expect(await core.call('orders.nextNumber', {})).toEqual({ number: 'УТ-000004' });
  });

  it('suggests a product typed in the wrong layout, and every word in any order', async () => {
    await core.call('orders.save', { clientId, lines: [tea, honey] });
    const names = async (text: string): Promise<string[]> =>
      (await core.call('products.suggest', { text })).map((product) => product.name);
    expect(await names('xfq')).toEqual([tea.name]);
    expect(await names('липовый мед')).toEqual([honey.name]);
    expect(await names('кофе')).toEqual([]);
  });

  it('sorts numbers as numbers, and finds them by their digits', async () => {
    for (const number of ['А-9', 'А-10', 'А-000291', '17/Б', 'А-2913']) {
      await core.call('orders.save', { number, totalMinor: 100 });
    }
    await core.call('orders.save', { number: null, totalMinor: 100 });
    const numbers = async (
      filter: object,
      direction: 'asc' | 'desc' = 'asc',
    ): Promise<(string | null)[]> =>
      (await core.call('orders.list', { filter, sort: { column: 'number', direction } })).map(
        (row) => row.number,
      );
    expect(await numbers({})).toEqual(['17/Б', 'А-9', 'А-10', 'А-000291', 'А-2913', null]);
    expect(await numbers({ text: '291' })).toEqual(['А-000291', 'А-2913']);
    expect(await numbers({ text: 'а-291' }, 'desc')).toEqual(['А-2913', 'А-000291']);
    expect(await numbers({ text: 'Б-291' })).toEqual([]);
    expect(await numbers({ text: '17/' })).toEqual(['17/Б']);
  });

  it('walks along one index to a window of the list, and sorts nothing, whatever it is filtered by', () => {
    const { sqlite } = core.connection;
    const states = `state IN ('new', 'paid')`;
    for (const [column, index] of [
      ['ordered_on', 'orders_date'],
      ['number_value', 'orders_number_value'],
      ['total_minor', 'orders_total'],
    ] as const) {
      const plan = sqlite
        .prepare(
          `EXPLAIN QUERY PLAN SELECT id FROM orders INDEXED BY ${index}
           WHERE ${states} AND ordered_on >= '2026-01-01'
           ORDER BY ${column} DESC NULLS LAST, id DESC LIMIT 100`,
        )
        .all() as { detail: string }[];
      expect(plan).toHaveLength(1);
      expect(plan[0]?.detail).toMatch(new RegExp(`USING (COVERING )?INDEX ${index}\\b`));
    }
  });
});
