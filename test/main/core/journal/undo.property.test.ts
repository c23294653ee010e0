import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { dump } from '#test/support/dump.ts';

type Step = (core: TestCore) => Promise<unknown>;

const ids = ({ connection: { sqlite } }: TestCore, table: string): number[] =>
  sqlite.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];

/** Picks a row that exists, so that most steps do something. */
const onOne =
  (table: string, place: number, step: (core: TestCore, id: number) => Promise<unknown>): Step =>
  async (core) => {
    const found = ids(core, table);
    const id = found[place % Math.max(1, found.length)];
    if (id !== undefined) await step(core, id);
  };

const place = fc.nat(50);
const line = fc.record({
  name: fc.constantFrom('Чай', 'Мёд', 'Кофе в зёрнах'),
  quantityMilli: fc.integer({ min: 1, max: 9000 }),
  priceMinor: fc.integer({ min: 0, max: 1_000_000 }),
  discountBp: fc.constantFrom(0, 500, 3333),
});
const state = fc.constantFrom('new', 'paid', 'cancelled', 'returned');
const day = fc.constantFrom('2026-01-05', '2026-03-09', '2026-11-16');

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.string({ maxLength: 8 }).map(
    (shopName): Step =>
      (core) =>
        core.call('settings.update', { shopName }),
  ),
  fc
    .tuple(fc.array(line, { minLength: 1, maxLength: 3 }), place, day)
    .map(([lines, at, orderedOn]): Step => (core) => {
      const clients = ids(core, 'clients');
      return core.call('orders.save', {
        clientId: clients[at % clients.length] ?? null,
        lines,
        orderedOn,
      });
    }),
  fc
    .tuple(place, fc.array(line, { maxLength: 3 }))
    .map(([at, lines]): Step =>
      onOne('orders', at, (core, id) => core.call('orders.save', { id, lines })),
    ),
  fc
    .tuple(place, state)
    .map(([at, to]): Step =>
      onOne('orders', at, (core, id) => core.call('orders.setState', { id, state: to })),
    ),
  place.map((at): Step => onOne('orders', at, (core, id) => core.call('orders.remove', { id }))),
);

async function addClients(core: TestCore): Promise<void> {
  await core.call('clients.create', { name: 'Фролова Зоя Игоревна' });
  await core.call('clients.create', { name: 'Александров Вадим' });
  // They are where the history begins.
  core.connection.sqlite.exec('DELETE FROM journal_actions');
}

describe('undo', () => {
  it('walks any history back state by state, and redo walks it forward again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const core = testCore();
        try {
          await addClients(core);
          const states = [dump(core)];
          for (const run of steps) {
            // A minute apart, so that each step is an action of its own.
            core.clock.set(new Date(Date.parse(core.clock.now()) + 120_000).toISOString());
            const before = (await core.call('journal.list', { limit: 1 })).actions[0]?.id;
            await run(core);
            const after = (await core.call('journal.list', { limit: 1 })).actions[0]?.id;
            if (after !== before) states.push(dump(core));
          }
          for (const expected of states.slice(0, -1).toReversed()) {
            await core.call('journal.undo', {});
            expect(dump(core)).toEqual(expected);
          }
          await expect(core.call('journal.undo', {})).rejects.toMatchObject({
            code: 'nothing_to_undo',
          });
          for (const expected of states.slice(1)) {
            await core.call('journal.redo', {});
            expect(dump(core)).toEqual(expected);
          }
        } finally {
          core.close();
        }
      }),
      { numRuns: 15 },
    );
  });
});
