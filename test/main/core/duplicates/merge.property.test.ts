import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencesTo } from '#main/db/references.ts';
import type { TestCore } from '#test/support/core.ts';
import { dump } from '#test/support/dump.ts';
import { addRow, addToCalls, deriveAll, rowsOfClients, shopOf } from './shop.ts';

const clients = [1, 2, 3, 4] as const;
const owner = fc.constantFrom(...clients);

const row = fc.record({
  owner,
  other: owner,
  kind: fc.nat(Object.keys(rowsOfClients).length - 1),
  value: fc.nat(2),
});
const text = fc.option(fc.constantFrom('звонить утром', 'без сахара', 'утром'), { nil: null });
const base = fc.record({
  rows: fc.array(row, { maxLength: 60 }),
  wishes: fc.array(text, { minLength: 4, maxLength: 4 }),
  externalIds: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
});
type Base = typeof base extends fc.Arbitrary<infer T> ? T : never;

function make({ rows, wishes, externalIds }: Base): TestCore {
  const core = shopOf(
    clients.map((id, at) => [
      `Клиент ${id}`,
      {
        wishes: wishes[at] ?? null,
        external_id: externalIds[at] ? `К-${id}` : null,
        birthday: id === 2 ? '1980-02-03' : null,
        created_at: `2026-0${5 - id}-01T00:00:00.000Z`,
      },
    ]),
  );
  for (const { owner: own, ...rest } of rows) addRow(core, own, rest);
  addToCalls(core);
  deriveAll(core);
  return core;
}

const merge = async (core: TestCore, keptId: number, lostId: number): Promise<number> =>
  (await core.call('duplicates.merge', { keptId, lostId })).mergeId;

const totals = ({ connection: { sqlite } }: TestCore): unknown =>
  sqlite
    .prepare(
      'SELECT count(*) AS orders, sum(revenue_minor) AS revenue, sum(is_completed) AS completed FROM orders WHERE client_id IN (SELECT id FROM clients)',
    )
    .get();
const totalsOf = ({ connection: { sqlite } }: TestCore, id: number): unknown =>
  sqlite
    .prepare(
      'SELECT orders, revenue_minor, first_on, last_on FROM client_totals WHERE client_id = ?',
    )
    .get(id);

const runs = { numRuns: 25 };

/** Client 1 is both called and left out in a week, and client 3 is left out of it too. */
const excludedTwice: Base = {
  rows: [
    { owner: 3, other: 1, kind: kindOf('call_week_exclusions.client_id'), value: 0 },
    { owner: 1, other: 2, kind: kindOf('call_week_exclusions.client_id'), value: 0 },
    { owner: 1, other: 3, kind: kindOf('call_week_calls.client_id'), value: 0 },
  ],
  wishes: [null, null, null, null],
  externalIds: [false, false, false, false],
};

function kindOf(column: string): number {
  return Object.keys(rowsOfClients).indexOf(column);
}

describe('merging', () => {
  it('knows a row of every table that leads to a client', () => {
    const core = shopOf([]);
    const leading = referencesTo(core.connection.sqlite, 'clients').map(
      ({ table, column }) => `${table}.${column}`,
    );
    core.close();
    expect(Object.keys(rowsOfClients).toSorted()).toEqual(leading.toSorted());
  });

  it('leads every row to the kept client, and leaves none that leads to nobody', () =>
    fc.assert(
      fc.asyncProperty(base, async (shop) => {
        const core = make(shop);
        try {
          const before = totals(core);
          await merge(core, 1, 2);
          const { sqlite } = core.connection;
          for (const { table, column } of referencesTo(sqlite, 'clients')) {
            const left = sqlite
              .prepare(`SELECT count(*) FROM ${table} WHERE ${column} = 2`)
              .pluck();
            expect(left.get()).toBe(0);
          }
          expect(sqlite.pragma('foreign_key_check')).toEqual([]);
          expect(totals(core)).toEqual(before);
        } finally {
          core.close();
        }
      }),
      runs,
    ));

  it('then taking apart changes nothing in any table', () =>
    fc.assert(
      fc.asyncProperty(base, async (shop) => {
        const core = make(shop);
        try {
          const before = dump(core);
          await core.call('duplicates.unmerge', { mergeId: await merge(core, 1, 2) });
          expect(dump(core)).toEqual(before);
        } finally {
          core.close();
        }
      }),
      runs,
    ));

  it('and undoing it, redoing it, and undoing the taking apart all lead where they should', () =>
    fc.assert(
      fc.asyncProperty(base, async (shop) => {
        const core = make(shop);
        try {
          const before = dump(core);
          const mergeId = await merge(core, 1, 2);
          const merged = dump(core);
          await core.call('journal.undo', {});
          expect(dump(core)).toEqual(before);
          await core.call('journal.redo', {});
          expect(dump(core)).toEqual(merged);
          await core.call('duplicates.unmerge', { mergeId });
          await core.call('journal.undo', {});
          expect(dump(core)).toEqual(merged);
          await core.call('journal.redo', {});
          expect(dump(core)).toEqual(before);
        } finally {
          core.close();
        }
      }),
      runs,
    ));

  it('of several into one is taken apart in any order', () =>
    fc.assert(
      fc.asyncProperty(
        base,
        fc.shuffledSubarray([2, 3, 4], { minLength: 3 }),
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        async (shop, losing, apart) => {
          const core = make(shop);
          try {
            const before = dump(core);
            const merges: number[] = [];
            for (const lost of losing) merges.push(await merge(core, 1, lost));
            for (const at of apart) {
              await core.call('duplicates.unmerge', { mergeId: merges[at] ?? 0 });
              expect(core.connection.sqlite.pragma('foreign_key_check')).toEqual([]);
            }
            expect(dump(core)).toEqual(before);
          } finally {
            core.close();
          }
        },
      ),
      // An exclusion that was led to the kept client, dropped there, and meets another one when it comes back.
      { ...runs, examples: [[excludedTwice, [4, 2, 3], [0, 1, 2]]] },
    ));

  it('conserves orders and revenue, whatever the order of merges', () =>
    fc.assert(
      fc.asyncProperty(
        base,
        fc.shuffledSubarray([2, 3, 4], { minLength: 3 }),
        async (shop, losing) => {
          const one = make(shop);
          const other = make(shop);
          try {
            const before = totals(one);
            for (const lost of [2, 3, 4]) await merge(one, 1, lost);
            for (const lost of losing) await merge(other, 1, lost);
            expect(totals(one)).toEqual(before);
            expect(totals(other)).toEqual(before);
            expect(totalsOf(other, 1)).toEqual(totalsOf(one, 1));
          } finally {
            one.close();
            other.close();
          }
        },
      ),
      runs,
    ));
});
