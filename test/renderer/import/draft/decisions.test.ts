import { describe, expect, it } from 'vitest';
import {
  accept,
  decisionsFor,
  kindOf,
  nextUndecided,
  ruled,
  sameAs,
} from '#renderer/features/import/draft/decisions.ts';
import type { Choice, ListedDoubt } from '#renderer/features/import/draft/state.ts';
import { doubt, result } from '../samples.ts';

const listed = (key: string, sources: readonly string[], change = {}): ListedDoubt => ({
  ...doubt(key, change),
  sources,
});
const inSecondFile = {
  candidates: [
    { ref: 'row:1:12', clientId: null, name: 'Илья', phones: [], why: ['same_name' as const] },
  ],
};
const names = new Set(['заказы.csv']);

describe('a decision for a row of the import', () => {
  const one = listed('a', ['clients', 'orders'], inSecondFile);
  const decisions = new Map<string, Choice>([['a', sameAs(one, 'row:1:12')]]);

  it('follows its file when the files before it are put away', () => {
    expect(decisionsFor(decisions, ['orders'])).toEqual([
      { key: 'a', choice: { same: 'row:0:12' } },
    ]);
  });

  it('follows it when others come before', () => {
    expect(decisionsFor(decisions, ['prices', 'clients', 'orders'])).toEqual([
      { key: 'a', choice: { same: 'row:2:12' } },
    ]);
  });

  it('is not sent when its own file has gone: another file’s row 12 is another person', () => {
    expect(decisionsFor(decisions, ['clients', 'prices'])).toEqual([]);
  });
});

it('a decision for a client of the base is the same whatever the files', () => {
  const decisions = new Map<string, Choice>([
    ['a', sameAs(listed('a', ['x']), 'client:17')],
    ['b', { kind: 'new' }],
    ['c', { kind: 'leave_out' }],
  ]);
  expect(decisionsFor(decisions, [])).toEqual([
    { key: 'a', choice: { same: 'client:17' } },
    { key: 'b', choice: 'new' },
    { key: 'c', choice: 'leave_out' },
  ]);
});

describe('the list after a dry run', () => {
  const before = {
    doubts: [listed('a', ['x']), listed('b', ['x']), listed('c', ['x'])],
    decisions: new Map<string, Choice>([['b', { kind: 'new' }]]),
  };

  it('keeps what was decided in its place, drops what is in doubt no more, and adds what is new', () => {
    const after = accept(
      before,
      new Map(),
      result({ doubtful: [doubt('d'), doubt('c')] }),
      ['y'],
      names,
    );
    expect(after.doubts.map(({ key, sources }) => [key, sources])).toEqual([
      ['b', ['x']],
      ['c', ['y']],
      ['d', ['y']],
    ]);
    expect([...after.decisions]).toEqual([['b', { kind: 'new' }]]);
  });

  it('forgets to show the decided of a file that was put away', () => {
    const after = accept(before, new Map(), result(), ['y'], new Set(['другой.csv']));
    expect(after.doubts).toEqual([]);
  });

  it('decides by a rule what comes to light later', () => {
    const rules = new Map([[kindOf(doubt('a')), 'leave_out' as const]]);
    const after = accept(before, rules, result({ doubtful: [doubt('d')] }), ['y'], names);
    expect([...after.decisions]).toEqual([
      ['b', { kind: 'new' }],
      ['d', { kind: 'leave_out' }],
    ]);
  });
});

it('a rule never chooses among several people', () => {
  const several = listed('a', ['x'], {
    candidates: [...doubt('a').candidates, { ...doubt('a').candidates[0], ref: 'client:18' }],
  });
  expect(ruled(several, 'same')).toBeNull();
  expect(ruled(several, 'new')).toEqual({ kind: 'new' });
});

it('the next undecided is found around the end of the list, and the place stays where all are decided', () => {
  const doubts = ['a', 'b', 'c'].map((key) => listed(key, ['x']));
  const decided = (...keys: readonly string[]) =>
    new Map<string, Choice>(keys.map((key) => [key, { kind: 'new' }]));
  expect(nextUndecided(doubts, decided('c'), 2)).toBe(0);
  expect(nextUndecided(doubts, decided('b'), 0)).toBe(2);
  expect(nextUndecided(doubts, decided('a', 'b', 'c'), 1)).toBe(1);
});
