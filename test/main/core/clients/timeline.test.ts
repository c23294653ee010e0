import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TimelineItem } from '#shared/contract/clients.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the timeline of a client', () => {
  let core: TestCore;
  let clientId: number;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    clientId = (await core.call('clients.create', { name: 'Фролова Зоя' })).id;
  });
  afterEach(() => core.close());

  const labels = (items: readonly TimelineItem[]): string[] =>
    items.map((item) => `${item.on} ${item.type} ${item.id}`);

  it('puts a day’s contacts above its orders, by the local clock of the shop', async () => {
    const order = { clientId, orderedOn: '2026-11-15', totalMinor: 100 };
    await core.call('orders.save', {
      ...order,
      lines: ['Чай', 'Кофе', 'Мёд', 'Варенье'].map((name) => ({
        name,
        quantityMilli: 1000,
        priceMinor: 25,
        discountBp: 0,
      })),
    });
    // Half past midnight of the 15th in Moscow.
    const note = { clientId, kind: 'note', text: 'Зашла' } as const;
    await core.call('interactions.add', { ...note, happenedAt: '2026-11-14T21:30:00Z' });
    await core.call('interactions.add', { ...note, happenedAt: '2026-11-14T20:30:00Z' });
    const { items, next } = await core.call('clients.timeline', { clientId });
    expect(labels(items)).toEqual([
      '2026-11-15 interaction 1',
      '2026-11-15 order 1',
      '2026-11-14 interaction 2',
    ]);
    expect(items[1]).toMatchObject({ lines: 4, products: ['Чай', 'Кофе', 'Мёд'] });
    expect(next).toBeNull();
  });

  it('gives the same items page by page as at once, none twice and none missing', async () => {
    const moment = fc.record({
      kind: fc.constantFrom('order', 'note'),
      day: fc.integer({ min: 1, max: 4 }),
      hour: fc.constantFrom('00', '21', '22'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(moment, { maxLength: 12 }),
        fc.integer({ min: 1, max: 4 }),
        async (moments, limit) => {
          const id = (await core.call('clients.create', { name: 'Ли Анна' })).id;
          for (const { kind, day, hour } of moments) {
            const on = `2026-11-0${day}`;
            if (kind === 'order') {
              await core.call('orders.save', { clientId: id, orderedOn: on, totalMinor: 1 });
            } else {
              const happenedAt = `${on}T${hour}:00:00.000Z`;
              await core.call('interactions.add', {
                clientId: id,
                kind: 'call',
                text: 'а',
                happenedAt,
              });
            }
          }
          const whole = await core.call('clients.timeline', { clientId: id, limit: 200 });
          const paged: TimelineItem[] = [];
          let before: string | null = null;
          do {
            const page: { items: TimelineItem[]; next: string | null } = await core.call(
              'clients.timeline',
              { clientId: id, limit, ...(before === null ? {} : { before }) },
            );
            paged.push(...page.items);
            before = page.next;
          } while (before !== null);
          expect(paged).toEqual(whole.items);
          expect(whole.items).toHaveLength(moments.length);
          expect(whole.items.map(({ at }) => at)).toEqual(
            whole.items
              .map(({ at }) => at)
              .toSorted()
              .toReversed(),
          );
        },
      ),
      { numRuns: 30 },
    );
  }, 30_000);

  it('refuses a place that it did not name itself', async () => {
    await expect(
      core.call('clients.timeline', { clientId, before: "'; DROP TABLE clients" }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});
