import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { fillShop } from '#test/support/shop-rows.ts';

describe('the report on top clients', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore({ now: '2026-11-20T09:00:00.000Z' });
  });
  afterEach(() => core.close());

  it('ranks by revenue, adds shares up, and says how many bring 80%', async () => {
    await fillShop(core, {
      clients: [
        { id: 1, name: 'Фролова Зоя', phone: '+79922359852' },
        { id: 2, name: 'Александров Вадим' },
        { id: 3, name: 'Ковалёв Пётр' },
        { id: 4, name: 'Только возврат' },
      ],
      orders: [
        { clientId: 1, on: '2026-05-01', totalMinor: 60_000 },
        { clientId: 1, on: '2025-11-20', totalMinor: 999_999 },
        { clientId: 2, on: '2026-05-02', totalMinor: 35_000 },
        { clientId: 2, on: '2026-05-03', totalMinor: -5_000 },
        { clientId: 3, on: '2026-11-20', totalMinor: 10_000 },
        { clientId: 3, on: '2026-05-03', totalMinor: 77_000, state: 'cancelled' },
        { clientId: 4, on: '2026-05-03', totalMinor: -10_000 },
        { clientId: null, on: '2026-05-04', totalMinor: 10_000 },
      ],
    });

    expect(await core.call('reports.run', { id: 'top-clients' })).toEqual({
      id: 'top-clients',
      params: { from: '2025-11-21', to: '2026-11-20', count: 15, segmentId: null },
      period: { from: '2025-11-21', to: '2026-11-20' },
      currency: 'RUB',
      figures: [
        { id: 'revenue', kind: 'money', value: 100_000 },
        { id: 'clientsWithRevenue', kind: 'integer', value: 3 },
        { id: 'paretoClients', kind: 'integer', value: 2 },
        { id: 'shownShare', kind: 'percent', value: 0.9 },
      ],
      chart: {
        kind: 'pareto',
        totalMinor: 100_000,
        bars: [
          { name: 'Фролова Зоя', revenueMinor: 60_000, runningShare: 0.6 },
          { name: 'Александров Вадим', revenueMinor: 30_000, runningShare: 0.9 },
          { name: 'Ковалёв Пётр', revenueMinor: 10_000, runningShare: 1 },
        ],
      },
      tables: [
        {
          id: 'topClients',
          columns: [
            { id: 'rank', kind: 'integer' },
            { id: 'client', kind: 'client' },
            { id: 'phone', kind: 'phone' },
            { id: 'orders', kind: 'integer' },
            { id: 'revenue', kind: 'money' },
            { id: 'share', kind: 'percent' },
            { id: 'runningShare', kind: 'percent' },
            { id: 'lastOrder', kind: 'date' },
          ],
          rowCount: 4,
          rows: [
            [1, { id: 1, name: 'Фролова Зоя' }, '+79922359852', 1, 60_000, 0.6, 0.6, '2026-05-01'],
            [2, { id: 2, name: 'Александров Вадим' }, null, 1, 30_000, 0.3, 0.9, '2026-05-02'],
            [3, { id: 3, name: 'Ковалёв Пётр' }, null, 1, 10_000, 0.1, 1, '2026-11-20'],
            [4, { id: 4, name: 'Только возврат' }, null, 0, -10_000, -0.1, 0.9, null],
          ],
          totals: [null, null, null, 3, 90_000, 0.9, null, null],
        },
      ],
      notes: [
        { id: 'revenue', values: {} },
        { id: 'share', values: {} },
        { id: 'pareto', values: {} },
        { id: 'withoutClient', values: { revenue: { kind: 'money', value: 10_000 } } },
        { id: 'restsOnClients', values: { clients: { kind: 'integer', value: 3 } } },
      ],
    });
  });

  it('makes up the revenue of the period once everybody is shown, those who only returned included', async () => {
    await fillShop(core, {
      clients: [
        { id: 1, name: 'Фролова Зоя' },
        { id: 2, name: 'Только возврат' },
        { id: 3, name: 'Вернул всё, что купил' },
      ],
      orders: [
        { clientId: 1, on: '2026-05-01', totalMinor: 60_000 },
        { clientId: 2, on: '2026-05-02', totalMinor: -10_000 },
        { clientId: 3, on: '2026-05-03', totalMinor: 5_000 },
        { clientId: 3, on: '2026-05-04', totalMinor: -5_000 },
      ],
    });
    const { figures, tables, notes } = await core.call('reports.run', { id: 'top-clients' });
    const [table] = tables;
    expect(figures[0]?.value).toBe(50_000);
    expect([table?.totals?.[4], table?.totals?.[5], table?.rowCount]).toEqual([50_000, 1, 2]);
    expect(notes.map(({ id }) => id)).not.toContain('withoutClient');
    const first = await core.call('reports.run', { id: 'top-clients', params: { count: 1 } });
    expect(first.tables[0]?.rowCount).toBe(1);
  });

  it('shows a thousand rows of those asked for, and counts them all', async () => {
    const ids = Array.from({ length: 1300 }, (_, index) => index + 1);
    await fillShop(core, {
      clients: ids.map((id) => ({ id, name: `Клиент ${id}` })),
      orders: ids.map((id) => ({ clientId: id, on: '2026-05-01', totalMinor: id * 100 })),
    });
    const report = await core.call('reports.run', { id: 'top-clients', params: { count: '1200' } });
    const [table] = report.tables;
    expect({ rows: table?.rows.length, rowCount: table?.rowCount }).toEqual({
      rows: 1000,
      rowCount: 1200,
    });
    expect(table?.rows.at(-1)?.slice(0, 2)).toEqual([1000, { id: 301, name: 'Клиент 301' }]);
  });

  it('has nothing to show of an empty base', async () => {
    const report = await core.call('reports.run', { id: 'top-clients' });
    expect({ chart: report.chart, rows: report.tables[0]?.rows }).toEqual({
      chart: null,
      rows: [],
    });
    expect(report.figures.map(({ value }) => value)).toEqual([0, 0, null, 0]);
  });

  it.each([
    [{ from: '2026-12-01', to: '2026-11-01' }, 'from'],
    [{ from: '31.02.2026' }, 'from'],
    [{ count: '-1' }, 'count'],
    [{ count: '1.5' }, 'count'],
    [{ colour: 'red' }, 'colour'],
  ])('refuses %j', async (params, field) => {
    await expect(core.call('reports.run', { id: 'top-clients', params })).rejects.toMatchObject({
      code: 'invalid_input',
      params: { field },
    });
  });

  it('takes the twelve months before an end that alone is given', async () => {
    const { params } = await core.call('reports.run', {
      id: 'top-clients',
      params: { to: '2024-02-29' },
    });
    expect(params).toEqual({ from: '2023-03-01', to: '2024-02-29', count: 15, segmentId: null });
  });

  it('carries the extension of a telephone', async () => {
    const { id } = await core.call('clients.create', {
      name: 'ООО «Лютик»',
      phones: [{ text: '8 (495) 123-45-67, доб. 12' }],
    });
    await core.call('orders.save', { clientId: id, orderedOn: '2026-05-01', totalMinor: 100 });
    const { tables } = await core.call('reports.run', { id: 'top-clients' });
    expect(tables[0]?.rows).toEqual([
      [1, { id, name: 'ООО «Лютик»' }, '+74951234567;ext=12', 1, 100, 1, 1, '2026-05-01'],
    ]);
  });
});
