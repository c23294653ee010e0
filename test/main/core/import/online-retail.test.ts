import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { hasSharedData, sharedData } from './importing.ts';

const data = 'online-retail/online_retail.csv.gz';

describe('online-retail', () => {
  let core: TestCore;
  beforeEach((test) => {
    test.skip(!hasSharedData(data), `../shared/data/${data} is not here`);
    core = testCore();
  });
  afterEach(() => core?.close());

  it('comes in whole, and its published figures come out', { timeout: 300_000 }, async () => {
    const token = core.context.files.adopt(sharedData(data));
    const result = await core.call('import.apply', { files: [{ token }] });
    expect([
      result.rejectedTotal,
      result.doubtfulRows,
      result.clients.created,
      result.orders.lines,
    ]).toEqual([0, 0, 4372, 541_909]);
    const { sqlite } = core.connection;

    const top = sqlite
      .prepare(
        `SELECT external_id FROM clients JOIN client_totals ON client_id = clients.id ORDER BY revenue_minor DESC LIMIT 3`,
      )
      .pluck()
      .all();
    expect(top).toEqual(['14646', '18102', '17450']);

    // «quantity > 0 and price > 0 with a customer»: revenue 8,911,407.904, 18,532 orders, 4,338 customers.
    const published = sqlite
      .prepare(
        `SELECT sum(order_lines.total_minor) AS revenue, count(DISTINCT orders.number) AS orders, count(DISTINCT client_id) AS clients
         FROM order_lines JOIN orders ON orders.id = order_id
         WHERE quantity_milli > 0 AND order_lines.total_minor > 0 AND client_id IS NOT NULL`,
      )
      .get() as { revenue: number; orders: number; clients: number };
    expect([published.orders, published.clients]).toEqual([18_532, 4338]);
    // Prices of a tenth of a penny are rounded once a line.
    expect(Math.abs(published.revenue - 891_140_790.4)).toBeLessThan(30);

    const repeating = sqlite
      .prepare(
        `SELECT count(*) FROM (SELECT client_id FROM order_lines JOIN orders ON orders.id = order_id
           WHERE quantity_milli > 0 AND order_lines.total_minor > 0 AND client_id IS NOT NULL
           GROUP BY client_id HAVING count(DISTINCT number) > 1)`,
      )
      .pluck()
      .get();
    expect(repeating).toBe(2845);

    // Sales to nobody in particular count in the turnover, which is that of the file: 9,747,747.934.
    expect(Math.abs(result.revenueMinor - 974_774_793.4)).toBeLessThan(60);
    const again = await core.call('import.apply', { files: [{ token }] });
    expect([again.clients, again.orders.unchanged, again.actionId]).toEqual([
      { created: 0, matched: 4372, updated: 0 },
      result.orders.created,
      null,
    ]);
  });
});
