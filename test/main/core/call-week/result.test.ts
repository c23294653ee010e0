import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { openShop, rankedClients } from './shop.ts';

const [delivery, price, assortment, hours] = [1, 2, 3, 7];

describe('the result of a week', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T07:00:00.000Z' });
    await openShop(
      core,
      rankedClients(5).map((client, index) => ({
        ...client,
        orders: [['2026-10-01', (5 - index) * 100_00]],
      })),
    );
    await core.call('callWeek.create', { size: 4 });
  });
  afterEach(() => core.close());

  const callOf = async (clientId: number): Promise<number> => {
    const { calls } = await core.call('callWeek.get', { weekId: 1 });
    return calls.find((call) => call.clientId === clientId)?.id ?? 0;
  };

  it('holds what was believed against what was heard, weighed by the income behind it', async () => {
    await core.call('callWeek.believe', {
      weekId: 1,
      beliefs: [
        { themeId: price, note: 'все просят скидку' },
        { themeId: assortment, note: ' ' },
      ],
    });
    await core.call('callWeek.finishCall', {
      callId: await callOf(1),
      outcome: 'talked',
      draft: {
        words: 'Долго',
        score: 6,
        themeIds: [delivery, assortment],
        quotes: [{ text: 'три раза ждала курьера', themeId: delivery }],
      },
    });
    await core.call('callWeek.finishCall', {
      callId: await callOf(2),
      outcome: 'talked',
      draft: { score: 10, themeIds: [delivery] },
    });
    await core.call('callWeek.finishCall', {
      callId: await callOf(3),
      outcome: 'no_answer',
      draft: { themeIds: [hours], quotes: [{ text: 'не в счёт', themeId: null }] },
    });
    const improved = await core.call('improvements.save', {
      weekId: 1,
      themeId: delivery,
      title: 'Второй курьер по пятницам',
      owner: 'Пётр',
      dueOn: '2026-12-01',
    });

    const result = await core.call('callWeek.result', { weekId: 1 });
    expect(result.coverage).toEqual({
      calls: 4,
      talked: 2,
      open: 2,
      heardMinor: 90_000,
      heardShare: 0.6,
      plannedMinor: 140_000,
      plannedShare: 140 / 150,
    });
    // Who did not answer a minute ago is not dialled again at once.
    expect(result.nextCallId).toBe(await callOf(4));
    expect(result.themes).toEqual([
      {
        themeId: delivery,
        code: 'delivery',
        name: null,
        verdict: 'unexpected',
        note: null,
        clients: 2,
        incomeMinor: 90_000,
        share: 0.6,
        clientNames: ['Фролова Зоя Игоревна', 'Ковалёв Пётр Ильич'],
      },
      {
        themeId: assortment,
        code: 'assortment',
        name: null,
        verdict: 'right',
        note: null,
        clients: 1,
        incomeMinor: 50_000,
        share: 50 / 150,
        clientNames: ['Фролова Зоя Игоревна'],
      },
      {
        themeId: price,
        code: 'price',
        name: null,
        verdict: 'wrong',
        note: 'все просят скидку',
        clients: 0,
        incomeMinor: 0,
        share: 0,
        clientNames: [],
      },
    ]);
    expect(result.quotes).toEqual([
      {
        callId: await callOf(1),
        clientId: 1,
        name: 'Фролова Зоя Игоревна',
        text: 'три раза ждала курьера',
        themeId: delivery,
      },
    ]);
    expect(result.scores).toEqual({
      answers: 2,
      mean: 8,
      nps: 0,
      distribution: [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 1],
    });
    expect(result.calls.map(({ rank, outcome, words }) => ({ rank, outcome, words }))).toEqual([
      { rank: 1, outcome: 'talked', words: 'Долго' },
      { rank: 2, outcome: 'talked', words: null },
      { rank: 3, outcome: 'no_answer', words: null },
      { rank: 4, outcome: null, words: null },
    ]);
    expect(result.improvements).toEqual([improved]);
    expect(await core.call('callWeek.list', {})).toEqual([
      {
        id: 1,
        title: null,
        startsOn: '2026-11-16',
        endsOn: '2026-11-19',
        from: '2025-11-17',
        to: '2026-11-16',
        calls: 4,
        talked: 2,
        open: 2,
        heardShare: 0.6,
        improvements: 1,
        sealedAt: '2026-11-16T07:00:00.000Z',
        finishedAt: null,
      },
    ]);
  });

  it('remembers what a client said in the week before', async () => {
    await core.call('callWeek.finishCall', {
      callId: await callOf(1),
      outcome: 'talked',
      draft: { words: 'Ждала', score: 6, themeIds: [delivery] },
    });
    await core.call('callWeek.finish', { weekId: 1 });
    core.clock.set('2027-02-15T07:00:00.000Z');
    const { id } = await core.call('callWeek.create', { size: 4 });
    const { calls } = await core.call('callWeek.get', { weekId: id });
    const callId = calls.find(({ clientId }) => clientId === 1)?.id ?? 0;
    expect((await core.call('callWeek.call', { callId })).before).toEqual({
      on: '2026-11-16',
      words: 'Ждала',
      score: 6,
      themeIds: [delivery],
    });
  });

  it('can be finished where nobody answered: nothing heard, and whom to try is known', async () => {
    const { calls } = await core.call('callWeek.get', { weekId: 1 });
    for (const { id } of calls) {
      await core.call('callWeek.finishCall', { callId: id, outcome: 'no_answer' });
    }
    const before = await core.call('callWeek.result', { weekId: 1 });
    expect(before.nextCallId).toBe(calls[0]?.id);
    core.clock.set('2026-11-20T15:00:00.000Z');
    expect(await core.call('callWeek.finish', { weekId: 1 })).toEqual({
      finishedAt: '2026-11-20T15:00:00.000Z',
    });
    const { coverage, themes, scores, quotes, nextCallId, finishedAt, sealedAt, ...rest } =
      await core.call('callWeek.result', { weekId: 1 });
    expect({ coverage, themes, scores, quotes, nextCallId, finishedAt, sealedAt }).toEqual({
      coverage: {
        calls: 4,
        talked: 0,
        open: 4,
        heardMinor: 0,
        heardShare: 0,
        plannedMinor: 140_000,
        plannedShare: 140 / 150,
      },
      themes: [],
      scores: {
        answers: 0,
        mean: null,
        nps: null,
        distribution: Array.from({ length: 11 }, () => 0),
      },
      quotes: [],
      nextCallId: null,
      finishedAt: '2026-11-20T15:00:00.000Z',
      sealedAt: '2026-11-16T07:00:00.000Z',
    });
    expect(rest.calls.map(({ outcome, words }) => [outcome, words])).toEqual(
      calls.map(() => ['no_answer', null]),
    );
    // None of them has been heard: the next week may choose them again.
    const { clients } = await core.call('callWeek.suggest', { size: 4 });
    expect(clients.map(({ clientId }) => clientId)).toEqual([1, 2, 3, 4]);
  });

  it('keeps improvements with an owner and a date, and dates the day on which one is done', async () => {
    const { id } = await core.call('improvements.save', { title: ' Второй курьер ', weekId: 1 });
    await core.call('improvements.save', { id, owner: 'Пётр', dueOn: '2026-12-01' });
    core.clock.set('2026-11-30T07:00:00.000Z');
    expect(await core.call('improvements.save', { id, state: 'done' })).toEqual({
      id,
      weekId: 1,
      themeId: null,
      title: 'Второй курьер',
      owner: 'Пётр',
      dueOn: '2026-12-01',
      state: 'done',
      doneOn: '2026-11-30',
      createdAt: '2026-11-16T07:00:00.000Z',
    });
    const { action } = await core.act('improvements.remove', { id });
    expect(await core.call('improvements.list', { weekId: 1 })).toEqual([]);
    await core.call('journal.undo', { actionId: action?.id ?? 0 });
    expect(await core.call('improvements.list', {})).toHaveLength(1);
  });

  it('adds themes of the owner’s own, and none twice', async () => {
    const added = await core.call('themes.save', { name: 'Парковка' });
    expect(added).toEqual({ id: added.id, code: null, name: 'Парковка', isArchived: false });
    await core.call('themes.archive', { id: added.id, isArchived: true });
    expect((await core.call('themes.list', {})).at(-1)).toEqual({ ...added, isArchived: true });
    expect(await core.call('themes.save', { name: ' парковка' })).toEqual(added);
  });
});
