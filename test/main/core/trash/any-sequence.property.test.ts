import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { dump } from '#test/support/dump.ts';
import { wholeClient } from './whole-client.ts';

type Step = (core: TestCore) => Promise<unknown>;

const ids = ({ connection: { sqlite } }: TestCore, table: string): number[] =>
  sqlite.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];

/** Picks rows that exist, so that most steps do something. */
const onSome =
  (
    table: string,
    places: readonly number[],
    step: (core: TestCore, ids: number[]) => unknown,
  ): Step =>
  async (core) => {
    const found = ids(core, table);
    const chosen = places.flatMap((place) => found[place % Math.max(1, found.length)] ?? []);
    if (chosen.length > 0) await step(core, [...new Set(chosen)]);
  };
const onOne = (table: string, place: number, step: (core: TestCore, id: number) => unknown): Step =>
  onSome(table, [place], (core, [id = 0]) => step(core, id));

const place = fc.nat(50);
const places = fc.array(place, { minLength: 1, maxLength: 4 });
const word = fc.constantFrom('Опт', 'опт', 'Выставка', 'Розница');

const change = fc.oneof(
  word.map((name) => ({ what: 'giveTag' as const, name })),
  word.map((value) => ({ what: 'source' as const, value })),
  fc.constant({ what: 'employee' as const, value: null }),
  fc
    .constantFrom(true, false, null)
    .map((isTarget) => ({ what: 'target' as const, isTarget, reason: 'Так решили' })),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.constant<Step>((core) => wholeClient(core, 'Фролова Зоя')),
  fc
    .tuple(places, change)
    .map(([at, one]): Step =>
      onSome('clients', at, (core, clientIds) =>
        core.call('bulk.apply', { whom: { clientIds }, change: one }),
      ),
    ),
  places.map((at): Step =>
    onSome('clients', at, (core, clientIds) => core.call('bulk.remove', { whom: { clientIds } })),
  ),
  place.map((at): Step => onOne('clients', at, (core, id) => core.call('clients.remove', { id }))),
  place.map((at): Step => onOne('orders', at, (core, id) => core.call('orders.remove', { id }))),
  place.map((at): Step =>
    onOne('interactions', at, (core, id) => core.call('interactions.remove', { id })),
  ),
  place.map((at): Step =>
    onOne('reminders', at, (core, id) => core.call('reminders.remove', { id })),
  ),
  fc
    .tuple(place, place)
    .map(([a, b]): Step =>
      onSome('clients', [a, b], (core, [clientId = 0, otherId]) =>
        otherId === undefined
          ? undefined
          : core.call('relations.add', { clientId, otherId, kind: 'friend' }),
      ),
    ),
  fc
    .tuple(place, place)
    .map(([a, b]): Step =>
      onSome('clients', [a, b], (core, [id = 0, recommendedById]) =>
        recommendedById === undefined
          ? undefined
          : core.call('clients.update', { id, patch: { recommendedById } }),
      ),
    ),
  fc.tuple(place, fc.boolean()).map(([at, withParents]): Step => async (core) => {
    const { rows } = await core.call('trash.list', {});
    const item = rows[at % Math.max(1, rows.length)];
    if (item) await core.call('trash.restore', { which: { ids: [item.id] }, withParents });
  }),
  fc.constant<Step>((core) => core.call('trash.restore', { which: { filter: {} } })),
);

/** What a step may be refused for: the base is then as it was. */
const refusals = new Set(['restore_blocked', 'recommendation_cycle']);

async function run(core: TestCore, one: Step): Promise<void> {
  // An hour apart, so that each step is an action of its own.
  core.clock.set(new Date(Date.parse(core.clock.now()) + 3_600_000).toISOString());
  try {
    await one(core);
  } catch (error) {
    if (!(error instanceof AppError) || !refusals.has(error.code)) throw error;
  }
}

const lastAction = async (core: TestCore): Promise<number | undefined> =>
  (await core.call('journal.list', { limit: 1 })).actions[0]?.id;

describe('any sequence of commands', () => {
  it('is undone back to where it began, state by state', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 10 }), async (steps) => {
        const core = testCore();
        try {
          await wholeClient(core, 'Александров Вадим');
          await wholeClient(core, 'Гуляева Ольга');
          core.connection.sqlite.exec('DELETE FROM journal_changes; DELETE FROM journal_actions');
          const beginning = dump(core);
          for (const one of steps) await run(core, one);
          while ((await lastAction(core)) !== undefined) {
            const standing = (await core.call('journal.list', { limit: 200 })).actions.find(
              ({ state }) => state === 'stands',
            );
            if (!standing) break;
            await core.call('journal.undo', {});
          }
          expect(dump(core)).toEqual(beginning);
        } finally {
          core.close();
        }
      }),
      { numRuns: 8 },
    );
  });

  it('leaves clients whom deleting and restoring give back exactly as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 6 }),
        places,
        fc.boolean(),
        async (steps, chosen, isAtOnce) => {
          const core = testCore();
          try {
            await wholeClient(core, 'Александров Вадим');
            for (const one of steps) await run(core, one);
            const before = dump(core);
            const inTrash = new Set((await core.call('trash.list', {})).rows.map(({ id }) => id));
            await onSome('clients', chosen, async (_core, clientIds) => {
              if (isAtOnce) await core.call('bulk.remove', { whom: { clientIds } });
              else for (const id of clientIds) await core.call('clients.remove', { id });
              const { rows } = await core.call('trash.list', { limit: 500 });
              const gone = rows.filter(({ id }) => !inTrash.has(id));
              expect(gone).toHaveLength(clientIds.length);
              for (const { id } of gone) await core.call('trash.restore', { which: { ids: [id] } });
            })(core);
            expect(dump(core)).toEqual(before);
          } finally {
            core.close();
          }
        },
      ),
      { numRuns: 10 },
    );
  });
});
