import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { dump } from '#test/support/dump.ts';

type Save = (core: TestCore) => Promise<unknown>;

const line = fc.record({
  name: fc.constantFrom('Хлеб', 'Мёд'),
  quantityMilli: fc.constantFrom(1000, 2000, 3000),
  priceMinor: fc.constantFrom(100, 250),
  discountBp: fc.constantFrom(0, 500),
});

/** Few values, so that an order often comes back to what it was a moment ago. */
const orderPatch: fc.Arbitrary<Omit<Input<'orders.save'>, 'id'>> = fc.record(
  {
    note: fc.constantFrom('A', 'B', null),
    state: fc.constantFrom('new', 'delivered', 'cancelled'),
    clientId: fc.constantFrom(1, 2, null),
    lines: fc.array(line, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const ofOrder = fc.array(
  orderPatch.map(
    (patch): Save =>
      (core) =>
        core.call('orders.save', { id: 1, ...patch }),
  ),
  { minLength: 1, maxLength: 6 },
);

const ofClient = fc
  .constantFrom('name' as const, 'wishes' as const, 'timeZone' as const)
  .chain((field) =>
    fc.array(
      fc.constantFrom('Анна', 'Анна Белова', 'Белова').map(
        (value): Save =>
          (core) =>
            core.call('clients.update', { id: 1, patch: { [field]: value } }),
      ),
      { minLength: 1, maxLength: 6 },
    ),
  );

async function shop(): Promise<TestCore> {
  const core = testCore();
  await core.call('clients.create', { name: 'Фролова Зоя Игоревна' });
  await core.call('clients.create', { name: 'Александров Вадим' });
  await core.call('orders.save', {
    clientId: 1,
    note: 'A',
    lines: [{ name: 'Хлеб', quantityMilli: 1000, priceMinor: 100, discountBp: 0 }],
  });
  // They are where the history begins.
  core.connection.sqlite.exec('DELETE FROM journal_changes; DELETE FROM journal_actions');
  return core;
}

const later = (core: TestCore, seconds: number): void =>
  core.clock.set(new Date(Date.parse(core.clock.now()) + seconds * 1000).toISOString());

describe('autosaves that joined into one action', () => {
  it('are undone to the state before the first of them, and redone to that after the last', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(ofOrder, ofClient), async (saves) => {
        const core = await shop();
        try {
          const before = dump(core);
          for (const save of saves) {
            later(core, 10);
            await save(core);
          }
          const after = dump(core);
          const { actions } = await core.call('journal.list', {});
          expect(actions.length).toBeLessThanOrEqual(1);
          if (actions.length === 0) return;
          await core.call('journal.undo', {});
          expect(dump(core)).toEqual(before);
          await core.call('journal.redo', {});
          expect(dump(core)).toEqual(after);
        } finally {
          core.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keep one change for each row', async () => {
    const core = await shop();
    try {
      for (const quantityMilli of [2000, 3000, 4000]) {
        later(core, 10);
        await core.call('orders.save', {
          id: 1,
          note: String(quantityMilli),
          lines: [{ name: 'Хлеб', quantityMilli, priceMinor: 100, discountBp: 0 }],
        });
      }
      const rows = core.connection.sqlite
        .prepare('SELECT table_name, row_id FROM journal_changes ORDER BY table_name')
        .raw()
        .all();
      expect(rows).toEqual([
        ['order_lines', 1],
        ['orders', 1],
      ]);
    } finally {
      core.close();
    }
  });
});
