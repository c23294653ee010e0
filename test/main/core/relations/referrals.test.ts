import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withBranches, type Brought } from '#main/core/relations/referral-tree.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('who brought whom', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const add = async (name: string, recommendedById: number | null = null): Promise<number> =>
    (await core.call('clients.create', { name, recommendedById })).id;
  const buy = (clientId: number, totalMinor: number) =>
    core.call('orders.save', {
      clientId,
      orderedOn: '2026-11-01',
      state: 'paid',
      lines: [{ name: 'Чай', quantityMilli: 1000, priceMinor: totalMinor, discountBp: 0 }],
    });

  it('is a tree with the revenue of each branch', async () => {
    const root = await add('Первая');
    const zoya = await add('Зоя', root);
    const anna = await add('Анна', root);
    const pyotr = await add('Пётр', anna);
    await buy(root, 999_00);
    await buy(zoya, 100_00);
    await buy(anna, 20_00);
    await buy(pyotr, 300_00);
    expect(await core.call('relations.tree', { clientId: root })).toEqual({
      above: [],
      nodes: [
        {
          id: anna,
          name: 'Анна',
          broughtById: root,
          orders: 1,
          revenueMinor: 20_00,
          below: 1,
          belowMinor: 300_00,
        },
        {
          id: zoya,
          name: 'Зоя',
          broughtById: root,
          orders: 1,
          revenueMinor: 100_00,
          below: 0,
          belowMinor: 0,
        },
        {
          id: pyotr,
          name: 'Пётр',
          broughtById: anna,
          orders: 1,
          revenueMinor: 300_00,
          below: 0,
          belowMinor: 0,
        },
      ],
      below: 3,
      belowMinor: 420_00,
    });
    const { above } = await core.call('relations.tree', { clientId: pyotr });
    expect(above.map(({ name }) => name)).toEqual(['Анна', 'Первая']);
    expect((await core.call('clients.card', { id: root })).brought).toBe(2);
  });

  it('never becomes a circle', async () => {
    const first = await add('Первая');
    const second = await add('Вторая', first);
    const third = await add('Третья', second);
    const closing = core.call('clients.update', { id: first, patch: { recommendedById: third } });
    await expect(closing).rejects.toMatchObject({
      code: 'recommendation_cycle',
      params: { name: 'Третья' },
    });
    expect((await core.call('clients.card', { id: first })).recommendedBy).toBe(null);
  });

  it('ends where a circle is there all the same', async () => {
    const first = await add('Первая');
    const second = await add('Вторая', first);
    const third = await add('Третья', second);
    const { sqlite } = core.connection;
    sqlite.exec('UPDATE journal_current SET is_logging = 0');
    sqlite.prepare('UPDATE clients SET recommended_by_id = ? WHERE id = ?').run(third, first);
    const { above, nodes, below } = await core.call('relations.tree', { clientId: first });
    expect([above.map(({ id }) => id), nodes.map(({ id }) => id), below]).toEqual([
      [third, second],
      [second, third],
      2,
    ]);
    const into = core.call('clients.update', {
      id: await add('Четвёртая'),
      patch: { recommendedById: first },
    });
    await expect(into).resolves.toBeDefined();
  });

  it('adds up to the same however it is drawn', () => {
    const tree = fc.array(fc.tuple(fc.nat(), fc.integer({ min: -1000, max: 100_000 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(tree, (members) => {
        const all = members.map(([parent, revenueMinor], index): Brought => ({
          id: index + 2,
          broughtById: 1 + (parent % (index + 1)),
          revenueMinor,
        }));
        const { nodes, below, belowMinor } = withBranches(1, all);
        const places = new Map(nodes.map(({ id }, index) => [id, index]));
        expect(below).toBe(all.length);
        expect(belowMinor).toBe(all.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0));
        for (const node of nodes) {
          const children = nodes.filter(({ broughtById }) => broughtById === node.id);
          const parent = places.get(node.broughtById) ?? -1;
          expect(parent).toBeLessThan(places.get(node.id) ?? -1);
          expect([node.below, node.belowMinor]).toEqual([
            children.reduce((sum, child) => sum + child.below + 1, 0),
            children.reduce((sum, child) => sum + child.belowMinor + child.revenueMinor, 0),
          ]);
        }
      }),
    );
  });
});
