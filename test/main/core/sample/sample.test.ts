import { afterEach, describe, expect, it } from 'vitest';
import { journaledTables } from '#main/db/database.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the sample shop', () => {
  const cores: TestCore[] = [];
  const newCore = (): TestCore => {
    const core = testCore();
    cores.push(core);
    return core;
  };
  afterEach(() => {
    for (const core of cores.splice(0)) core.close();
  });
  const rows = ({ connection }: TestCore, table: string): unknown[] =>
    connection.sqlite.prepare(`SELECT * FROM ${table}`).all();

  it('is the same each time', async () => {
    const [first, second] = [newCore(), newCore()];
    for (const core of [first, second]) await core.call('sample.create', { seed: 7 });
    for (const table of journaledTables) expect(rows(second, table)).toEqual(rows(first, table));
    const { counts } = await first.call('base.info', {});
    expect(counts).toMatchObject({ clients: 300, orders: 3000, callWeeks: 1 });
  });

  it('looks like a shop: every order adds up, and a few clients bring most of the income', async () => {
    const core = newCore();
    await core.call('sample.create', {});
    const { sqlite } = core.connection;
    const wrong = sqlite
      .prepare(
        `SELECT count(*) FROM orders WHERE total_minor <>
           (SELECT sum(total_minor) FROM order_lines WHERE order_id = orders.id)`,
      )
      .pluck()
      .get();
    expect(wrong).toBe(0);
    const best = sqlite
      .prepare(
        'SELECT sum(revenue_minor) FROM (SELECT revenue_minor FROM client_totals ORDER BY 1 DESC LIMIT 60)',
      )
      .pluck()
      .get() as number;
    const all = sqlite
      .prepare('SELECT sum(revenue_minor) FROM client_totals')
      .pluck()
      .get() as number;
    expect(best / all).toBeGreaterThan(0.5);
    expect(best / all).toBeLessThan(0.9);
  });

  it('comes only into an empty base, and leaves it empty when it is cleared', async () => {
    const core = newCore();
    await expect(core.call('sample.clear', {})).rejects.toMatchObject({ code: 'not_a_sample' });
    await core.call('sample.create', {});
    await expect(core.call('sample.create', {})).rejects.toMatchObject({ code: 'base_not_empty' });
    await core.call('orders.save', { totalMinor: 100 });
    await core.call('sample.clear', {});
    for (const table of ['clients', 'orders', 'order_lines', 'client_totals', 'client_search']) {
      expect(rows(core, table)).toEqual([]);
    }
    expect(rows(core, 'themes')).toHaveLength(10);
    await expect(core.call('journal.undo', {})).rejects.toMatchObject({ code: 'nothing_to_undo' });
    await core.call('sample.create', { clients: 20, orders: 50 });
  });
});
