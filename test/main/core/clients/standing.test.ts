import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the place of a client among all', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
  });
  afterEach(() => core.close());

  const add = async (name: string, orders: readonly (readonly [string, number])[]) => {
    const { id } = await core.call('clients.create', { name });
    for (const [orderedOn, totalMinor] of orders) {
      await core.call('orders.save', { clientId: id, orderedOn, totalMinor });
    }
    return id;
  };
  const standing = async (id: number) => {
    const { rank, share, revenueMinor, of } = await core.call('clients.standing', { id });
    return { rank, share, revenueMinor, of };
  };

  it('counts the last twelve months only, ties by the later last order, then by id', async () => {
    const big = await add('Большой', [
      ['2026-10-01', 600],
      ['2025-11-16', 9000],
    ]);
    const earlier = await add('Ранний', [['2026-09-01', 200]]);
    const later = await add('Поздний', [['2026-10-01', 200]]);
    const twin = await add('Близнец', [['2026-10-01', 200]]);
    const gone = await add('Ушедший', [['2025-01-01', 500]]);
    await core.call('orders.save', { clientId: null, orderedOn: '2026-11-01', totalMinor: 800 });
    expect(await standing(big)).toEqual({ rank: 1, share: 0.3, revenueMinor: 600, of: 4 });
    expect((await standing(later)).rank).toBe(2);
    expect((await standing(twin)).rank).toBe(3);
    expect((await standing(earlier)).rank).toBe(4);
    expect(await standing(gone)).toEqual({ rank: null, share: 0, revenueMinor: 0, of: 4 });
  });

  it('follows every change of an order, undos and autosaves that join the action before', async () => {
    const first = await add('Первый', [['2026-10-01', 600]]);
    const second = await add('Второй', [['2026-10-01', 500]]);
    expect((await standing(second)).rank).toBe(2);
    const { id } = await core.call('orders.save', {
      clientId: second,
      orderedOn: '2026-11-01',
      totalMinor: 200,
    });
    expect((await standing(second)).rank).toBe(1);
    // Two autosaves of one order are one action in the journal.
    await core.call('orders.save', { id, totalMinor: 150 });
    expect((await standing(second)).revenueMinor).toBe(650);
    await core.call('orders.save', { id, totalMinor: 50 });
    expect(await standing(second)).toMatchObject({ rank: 2, revenueMinor: 550 });
    await core.call('clients.update', { id: first, patch: { wishes: 'чай' } });
    await core.call('orders.remove', { id });
    expect((await standing(second)).revenueMinor).toBe(500);
    await core.call('journal.undo', {});
    expect((await standing(second)).revenueMinor).toBe(550);
    core.clock.set('2027-10-20T09:00:00.000Z');
    expect((await standing(second)).revenueMinor).toBe(50);
  });
});
