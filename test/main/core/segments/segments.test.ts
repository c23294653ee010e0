import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { fillShop } from '#test/support/shop-rows.ts';

type Rule = Input<'segments.save'>['rule'];

describe('a saved segment', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    await fillShop(core, {
      clients: [
        { id: 1, name: 'Фролова Зоя', phone: '+79922359852' },
        { id: 2, name: 'Александров Вадим', phone: '+79922359853' },
        { id: 3, name: 'Ковалёв Пётр', phone: '+79922359854' },
      ],
      orders: [
        { clientId: 1, on: '2026-05-01', totalMinor: 60_000 },
        { clientId: 2, on: '2026-10-02', totalMinor: 30_000 },
        { clientId: 3, on: '2026-10-20', totalMinor: 10_000 },
        { clientId: null, on: '2026-10-20', totalMinor: 100_000 },
      ],
    });
  });
  afterEach(() => core.close());

  const autumn: Rule = {
    match: 'all',
    items: [{ kind: 'date', of: 'lastOrder', test: { is: 'since', date: '2026-09-01' } }],
  };
  const save = (rule: Rule, name = 'Осенние') => core.call('segments.save', { name, rule });

  it('is kept as it was put together, counted, changed, and taken back', async () => {
    const segment = await save(autumn);
    expect(segment).toEqual({
      id: segment.id,
      name: 'Осенние',
      rule: {
        match: 'all',
        items: [
          {
            kind: 'date',
            not: false,
            of: 'lastOrder',
            test: { is: 'since', date: '2026-09-01' },
          },
        ],
      },
      updatedAt: '2026-11-16T09:00:00.000Z',
    });
    expect(await core.call('segments.count', { rule: autumn })).toEqual({ clients: 2, of: 3 });
    expect(await core.call('segments.list', {})).toEqual([segment]);
    await core.call('segments.save', {
      id: segment.id,
      name: 'Все',
      rule: { ...autumn, items: [{ kind: 'has', what: 'phone' }] },
    });
    await core.call('journal.undo', {});
    expect(await core.call('segments.get', { id: segment.id })).toEqual(segment);
  });

  it('asks for something, and has a name of its own', async () => {
    await save(autumn);
    const empty = { name: 'Пустой', rule: { match: 'all', items: [] } };
    expect(await core.invoke('segments.save', empty)).toMatchObject({
      error: { code: 'invalid_input' },
    });
    expect(await core.invoke('segments.save', { name: 'осенние', rule: autumn })).toMatchObject({
      error: { code: 'name_taken', params: { name: 'Осенние' } },
    });
  });

  it('is a list of clients, with a search and neighbours of its own', async () => {
    const { id: segmentId } = await save(autumn);
    const filter = { segmentId };
    const { total, rows } = await core.call('clients.list', { filter });
    expect([total, rows.map(({ name }) => name)]).toEqual([
      2,
      ['Александров Вадим', 'Ковалёв Пётр'],
    ]);
    const found = await core.call('clients.list', { filter: { ...filter, text: 'петр' } });
    expect(found.rows.map(({ name }) => name)).toEqual(['Ковалёв Пётр']);
    expect(await core.call('clients.neighbours', { filter, id: 3 })).toEqual({
      previousId: 2,
      nextId: null,
      position: 2,
      total: 2,
    });
    await core.call('segments.remove', { id: segmentId });
    expect(await core.invoke('clients.list', { filter })).toMatchObject({
      error: { code: 'not_found' },
    });
  });

  it('narrows a call week, in which everyone keeps their place and share among all', async () => {
    const { id: segmentId } = await save(autumn);
    const plan = await core.call('callWeek.suggest', { segmentId });
    expect(plan.clients.map(({ clientId, rank, share }) => ({ clientId, rank, share }))).toEqual([
      { clientId: 2, rank: 2, share: 0.15 },
      { clientId: 3, rank: 3, share: 0.05 },
    ]);
    expect(plan.totalMinor).toBe(200_000);
    const { id } = await core.call('callWeek.create', { segmentId });
    const week = await core.call('callWeek.get', { weekId: id });
    expect(week.calls.map(({ clientId }) => clientId)).toEqual([2, 3]);
  });

  it('takes in by hand whom the segment leaves out', async () => {
    const { id: segmentId } = await save(autumn);
    const plan = await core.call('callWeek.suggest', { segmentId, include: [1] });
    expect(plan.clients.map(({ clientId, isByHand }) => [clientId, isByHand])).toEqual([
      [2, false],
      [3, false],
      [1, true],
    ]);
  });

  it('narrows top clients and turnover, and says so', async () => {
    const { id: segmentId } = await save(autumn);
    const top = await core.call('reports.run', { id: 'top-clients', params: { segmentId } });
    expect(top.tables[0]?.rows).toEqual([
      [
        1,
        { id: 2, name: 'Александров Вадим' },
        '+79922359853',
        1,
        30_000,
        0.75,
        0.75,
        '2026-10-02',
      ],
      [2, { id: 3, name: 'Ковалёв Пётр' }, '+79922359854', 1, 10_000, 0.25, 1, '2026-10-20'],
    ]);
    expect(top.notes.some(({ id }) => id === 'onlySegment')).toBe(true);
    const turnover = await core.call('reports.run', { id: 'turnover', params: { segmentId } });
    expect(turnover.figures).toEqual([
      { id: 'revenue', kind: 'money', value: 40_000 },
      { id: 'averageOrder', kind: 'money', value: 20_000 },
      { id: 'newClients', kind: 'integer', value: 2 },
      { id: 'newShare', kind: 'percent', value: 1 },
    ]);
    // As the command line gives it.
    const texts = { segmentId: String(segmentId) };
    const again = await core.call('reports.run', { id: 'top-clients', params: texts });
    expect(again.tables).toEqual(top.tables);
    expect(
      await core.invoke('reports.run', { id: 'turnover', params: { segmentId: 99 } }),
    ).toMatchObject({ error: { code: 'not_found' } });
  });
});
