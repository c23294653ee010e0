import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/rules/dates.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

const today = '2026-11-16';
const lostAfterDays = 180;

describe('the list of clients', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore({ now: `${today}T09:00:00.000Z` });
  });
  afterEach(() => core.close());

  const add = async (name: string, orders: readonly (readonly [string, number])[] = []) => {
    const { id } = await core.call('clients.create', { name });
    for (const [orderedOn, totalMinor] of orders) {
      await core.call('orders.save', { clientId: id, orderedOn, totalMinor });
    }
    return id;
  };
  const shown = async (input: Parameters<typeof core.call<'clients.list'>>[1]) =>
    (await core.call('clients.list', input)).rows.map(({ name }) => name);

  it('sorts names as Russian does, whatever their case and ё', async () => {
    for (const name of ['Яковлева', 'ёлкин пётр', 'Жуков', 'ЕЛЬЦОВА', 'Абрамов', 'Smith John']) {
      await add(name);
    }
    expect(await shown({})).toEqual([
      'Smith John',
      'Абрамов',
      'Ёлкин Пётр',
      'Ельцова',
      'Жуков',
      'Яковлева',
    ]);
  });

  it('puts who has no value last, both ways', async () => {
    await add('Первый', [['2026-11-01', 500]]);
    await add('Второй', [['2026-10-01', 900]]);
    await add('Яшин');
    const by = (column: 'lastOrder' | 'revenue', direction: 'asc' | 'desc') =>
      shown({ sort: { column, direction } });
    expect(await by('lastOrder', 'asc')).toEqual(['Второй', 'Первый', 'Яшин']);
    expect(await by('lastOrder', 'desc')).toEqual(['Первый', 'Второй', 'Яшин']);
    expect(await by('revenue', 'desc')).toEqual(['Второй', 'Первый', 'Яшин']);
  });

  it('gives pages of one order, and follows every change of the base', async () => {
    for (const name of ['Акимов', 'Белов', 'Власов', 'Громов', 'Дроздов']) await add(name);
    const pages = [];
    for (const offset of [0, 2, 4, 6]) {
      pages.push(await shown({ offset, limit: 2 }));
    }
    expect(pages).toEqual([['Акимов', 'Белов'], ['Власов', 'Громов'], ['Дроздов'], []]);
    await add('Аверин');
    expect(await shown({ limit: 2 })).toEqual(['Аверин', 'Акимов']);
    await core.call('journal.undo', {});
    expect(await core.call('clients.list', { limit: 1 })).toMatchObject({
      total: 5,
      rows: [{ name: 'Акимов' }],
    });
  });

  it('filters by text, state, ours or not, and source, all at once', async () => {
    const ivanov = await add('Иванов Пётр', [['2026-11-10', 100]]);
    await add('Иванова Анна', [['2025-01-10', 100]]);
    await core.call('clients.update', { id: ivanov, patch: { source: 'Яндекс', isTarget: false } });
    expect(await shown({ filter: { text: 'bdfyjd' } })).toEqual(['Иванов Пётр', 'Иванова Анна']);
    expect(await shown({ filter: { text: 'иванов', states: ['lost'] } })).toEqual(['Иванова Анна']);
    expect(await shown({ filter: { target: 'no', source: 'Яндекс', states: ['new'] } })).toEqual([
      'Иванов Пётр',
    ]);
    expect(await shown({ filter: { target: 'undecided' } })).toEqual(['Иванова Анна']);
    expect(await shown({ filter: { text: '«»' } })).toEqual([]);
  });

  it('shows the best match first when asked for matches', async () => {
    await add('Петрова Иванна');
    await add('Сиванов Олег', [['2026-11-10', 9000]]);
    await add('Иванов Пётр');
    await add('Иванова Анна', [['2026-11-10', 100]]);
    const sort = { column: 'match', direction: 'asc' } as const;
    expect(await shown({ filter: { text: 'иван' }, sort })).toEqual([
      'Иванова Анна',
      'Иванов Пётр',
      'Петрова Иванна',
      'Сиванов Олег',
    ]);
  });

  it('knows who stands before and after a client in a view', async () => {
    const [first, second, third] = [await add('Акимов'), await add('Белов'), await add('Власов')];
    expect(await core.call('clients.neighbours', { id: second })).toEqual({
      previousId: first,
      nextId: third,
      position: 2,
      total: 3,
    });
    const filter = { text: 'белов' };
    expect(await core.call('clients.neighbours', { id: third, filter })).toEqual({
      previousId: null,
      nextId: null,
      position: null,
      total: 1,
    });
  });

  /** The formula of `client-state.ts`, said once more in other words. */
  function stateOf(dates: readonly string[], orders: number): string {
    const gaps = dates.slice(1).map((date, at) => daysBetween(dates[at] ?? date, date));
    const sorted = gaps.toSorted((a, b) => a - b);
    const half = sorted.length >> 1;
    const median =
      sorted.length % 2 === 1
        ? (sorted[half] ?? 0)
        : Math.round(((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2);
    const usual = dates.length < 3 ? null : median;
    const last = dates.at(-1);
    if (last === undefined) return 'new';
    const silence = daysBetween(last, today);
    const lostAfter = Math.max(2.5 * (usual ?? 0), lostAfterDays);
    if (silence > lostAfter) return 'lost';
    if (silence > (usual === null ? 0.6 * lostAfterDays : Math.max(1.5 * usual, 14))) {
      return 'silent';
    }
    if ((gaps.at(-1) ?? 0) > lostAfter) return 'returned';
    const isFresh = daysBetween(dates[0] ?? last, today) <= 90;
    return orders <= 2 && isFresh ? 'new' : 'active';
  }

  it('tells the state of a client by the formula, for any history of orders', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 500 }), { maxLength: 6 }), async (daysAgo) => {
        const dates = daysAgo.map((days) => addDays(today, -days));
        const id = await add(
          'Фролова Зоя',
          dates.map((date) => [date, 100] as const),
        );
        const distinct = [...new Set(dates)].toSorted();
        const { state } = await core.call('clients.card', { id });
        expect([distinct, state]).toEqual([distinct, stateOf(distinct, dates.length)]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes who was entered long ago and never ordered for silent, then for lost', async () => {
    const id = await add('Фролова Зоя');
    const stateAt = async (instant: string): Promise<string> => {
      core.clock.set(instant);
      return (await core.call('clients.card', { id })).state;
    };
    expect(await stateAt('2026-12-16T09:00:00.000Z')).toBe('new');
    expect(await stateAt('2027-03-16T09:00:00.000Z')).toBe('silent');
    expect(await stateAt('2027-06-16T09:00:00.000Z')).toBe('lost');
  });

  it('counts the days since a client was entered where the shop is', async () => {
    // One in the morning of the 16th in Moscow, the 15th in Greenwich.
    core.clock.set('2026-11-15T22:00:00.000Z');
    const id = await add('Фролова Зоя');
    const stateAt = async (instant: string): Promise<string> => {
      core.clock.set(instant);
      return (await core.call('clients.card', { id })).state;
    };
    expect(await stateAt('2027-02-14T20:59:00.000Z')).toBe('new');
    expect(await stateAt('2027-02-14T21:00:00.000Z')).toBe('silent');
  });
});
