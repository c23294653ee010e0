import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { openShop, rankedClients } from './shop.ts';

describe('the plan of a call week', () => {
  let core: TestCore;
  beforeEach(() => {
    // Monday, noon in Moscow.
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
  });
  afterEach(() => core.close());

  it('chooses the fifteen with most revenue and spreads them over five days, the biggest first', async () => {
    await openShop(core, rankedClients(20));
    const plan = await core.call('callWeek.suggest', {});
    expect(plan.clients.map(({ clientId }) => clientId)).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 1),
    );
    expect(plan.days).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
    ]);
    expect(plan.clients[0]).toEqual({
      clientId: 1,
      name: 'Фролова Зоя Игоревна',
      rank: 1,
      revenueMinor: 300_000,
      orders: 2,
      lastOrderOn: '2026-10-01',
      share: 300_000 / 4_100_000,
      runningShare: 300_000 / 4_100_000,
      plannedOn: '2026-11-16',
      plannedTime: '12:15',
      phones: ['+79160000000'],
      isByHand: false,
      doubt: null,
      callFrom: null,
      callTo: null,
    });
    expect(plan.clients.slice(0, 4).map((call) => `${call.plannedOn} ${call.plannedTime}`)).toEqual(
      ['2026-11-16 12:15', '2026-11-16 13:45', '2026-11-16 15:15', '2026-11-17 10:00'],
    );
    expect(plan).toMatchObject({
      from: '2025-11-17',
      to: '2026-11-16',
      totalMinor: 4_100_000,
      currency: 'RUB',
      startsOn: '2026-11-16',
      excluded: [],
      paretoClients: 14,
      clientsWithRevenue: 20,
    });
    expect(plan.curve[0]).toEqual({ clients: 0, share: 0 });
    expect(plan.curve.at(-1)).toEqual({ clients: 20, share: 1 });
  });

  it('goes on to the next week where what is left of this one is too short for so many', async () => {
    await openShop(core, rankedClients(20));
    // Mondays only, and a quarter of an hour before the day ends.
    await core.call('settings.update', { workingDays: [1] });
    core.clock.set('2026-11-16T14:44:00.000Z');
    const plan = await core.call('callWeek.suggest', { startsOn: '2026-11-16', size: 17 });
    expect(plan.days).toEqual(['2026-11-16', '2026-11-23']);
    const times = plan.clients.map((call) => `${call.plannedOn} ${call.plannedTime}`);
    const onFirst = times.filter((time) => time.startsWith('2026-11-16')).length;
    expect([times[0], onFirst, new Set(times).size]).toEqual(['2026-11-16 17:45', 9, 17]);
    await core.call('callWeek.create', { startsOn: '2026-11-16', size: 17 });
  });

  it('leaves out who is not to be called, says why, and lets the next move up', async () => {
    const clients = rankedClients(8);
    const shop = clients.map((client, index) => {
      if (index === 0) return { ...client, columns: { is_target: 0, target_reason: 'конкурент' } };
      if (index === 1) return { ...client, columns: { asked_not_to_call_on: '2026-05-01' } };
      if (index === 2) return { ...client, phones: [] };
      return client;
    });
    await openShop(core, shop);
    const { sqlite } = core.connection;
    const call = sqlite.prepare(
      `INSERT INTO interactions (client_id, kind, happened_at, text, outcome, created_at, updated_at)
       VALUES (?, 'call', ?, '', ?, '', '')`,
    );
    call.run(4, '2026-11-10T09:00:00.000Z', 'talked');
    call.run(5, '2026-11-10T09:00:00.000Z', 'no_answer');
    call.run(6, '2026-10-10T09:00:00.000Z', 'talked');

    const plan = await core.call('callWeek.suggest', { size: 3, exclude: [7] });
    expect(plan.clients.map(({ rank }) => rank)).toEqual([5, 6, 8]);
    expect(plan.excluded.map(({ rank, reason, detail }) => ({ rank, reason, detail }))).toEqual([
      { rank: 1, reason: 'not_target', detail: 'конкурент' },
      { rank: 2, reason: 'asked_not_to_call', detail: '2026-05-01' },
      { rank: 3, reason: 'no_phone', detail: null },
      { rank: 4, reason: 'called_lately', detail: '2026-11-10' },
      { rank: 7, reason: 'by_hand', detail: null },
    ]);
  });

  it('asks for consent only where the owner wants it to', async () => {
    await openShop(core, rankedClients(5));
    const reasons = async () => {
      const { excluded } = await core.call('callWeek.suggest', { size: 2 });
      return excluded.map(({ rank, reason }) => ({ rank, reason }));
    };
    expect(await reasons()).toEqual([]);
    await core.call('settings.update', { callOnlyWithConsent: true });
    const ids: number[] = [];
    for (const clientId of [1, 2, 4]) {
      const consent = { clientId, purpose: 'data', givenOn: '2026-01-01' } as const;
      ids.push((await core.call('consents.give', consent)).id);
    }
    await core.call('consents.withdraw', { id: ids[0] ?? 0 });
    const { id: ended } = await core.call('consents.give', {
      clientId: 3,
      purpose: 'offers',
      givenOn: '2025-01-01',
      untilOn: '2026-01-01',
    });
    expect(await reasons()).toEqual([
      { rank: 1, reason: 'no_consent' },
      { rank: 3, reason: 'no_consent' },
    ]);
    await core.call('consents.update', { id: ended, patch: { untilOn: '2026-11-16' } });
    expect(await reasons()).toEqual([{ rank: 1, reason: 'no_consent' }]);
  });

  it('leaves out whom an unfinished week will call anyway, until they are called there or it is finished', async () => {
    await openShop(core, rankedClients(5));
    const { id: weekId } = await core.call('callWeek.create', { size: 3 });
    const { calls } = await core.call('callWeek.get', { weekId });
    const callOf = (clientId: number): number =>
      calls.find((call) => call.clientId === clientId)?.id ?? 0;
    await core.call('callWeek.finishCall', { callId: callOf(1), outcome: 'talked' });
    await core.call('callWeek.finishCall', { callId: callOf(2), outcome: 'no_answer' });

    const second = await core.call('callWeek.suggest', { size: 2, startsOn: '2026-11-23' });
    expect(second.clients.map(({ rank }) => rank)).toEqual([4, 5]);
    expect(second.excluded.map(({ rank, reason, detail }) => ({ rank, reason, detail }))).toEqual([
      { rank: 1, reason: 'called_lately', detail: '2026-11-16' },
      { rank: 2, reason: 'already_planned', detail: '2026-11-16' },
      { rank: 3, reason: 'already_planned', detail: '2026-11-16' },
    ]);
    expect(calls.find(({ clientId }) => clientId === 3)).toMatchObject({
      plannedOn: '2026-11-18',
      plannedTime: '10:00',
    });
    const beside = await core.call('callWeek.suggest', { size: 2, startsOn: '2026-11-18' });
    expect(beside.clients.map((call) => `${call.plannedOn} ${call.plannedTime}`)).toEqual([
      '2026-11-18 10:30',
      '2026-11-19 10:00',
    ]);
    const { id: next } = await core.call('callWeek.create', { size: 2, startsOn: '2026-11-23' });
    const { exclusions } = await core.call('callWeek.get', { weekId: next });
    expect(exclusions.map(({ reason }) => reason)).toEqual([
      'called_lately',
      'already_planned',
      'already_planned',
    ]);

    await core.call('callWeek.finish', { weekId });
    const third = await core.call('callWeek.suggest', { size: 2, startsOn: '2026-11-30' });
    expect(third.clients.map(({ rank }) => rank)).toEqual([2, 3]);
  });

  it('takes in by hand whom the owner wants, whatever speaks against it and however low their rank', async () => {
    const shop = rankedClients(60);
    const [first] = shop;
    if (first) shop[0] = { ...first, phones: [] };
    const ids = await openShop(core, [...shop, { name: 'Новый Клиент' }]);
    const stranger = ids[60] ?? 0;
    const plan = await core.call('callWeek.suggest', { size: 3, include: [1, stranger] });
    expect(
      plan.clients.map(({ clientId, rank, isByHand, doubt }) => ({
        clientId,
        rank,
        isByHand,
        doubt,
      })),
    ).toEqual([
      { clientId: 1, rank: 1, isByHand: true, doubt: 'no_phone' },
      { clientId: 2, rank: 2, isByHand: false, doubt: null },
      { clientId: stranger, rank: 61, isByHand: true, doubt: 'no_phone' },
    ]);
  });

  it('looks down the whole ranking where nearly everybody is left out', async () => {
    const shop = rankedClients(150).map((client, index) =>
      index < 140 ? { ...client, phones: [] } : client,
    );
    await openShop(core, shop);
    const plan = await core.call('callWeek.suggest', { size: 15 });
    expect(plan.clients.map(({ rank }) => rank)).toEqual([
      141, 142, 143, 144, 145, 146, 147, 148, 149, 150,
    ]);
    expect(plan.excluded).toHaveLength(140);
  });

  it('keeps to the hours a client likes, by the clock of where they live', async () => {
    const [first, second, third] = rankedClients(3);
    if (!first || !second || !third) throw new Error('three clients');
    await openShop(core, [
      { ...first, columns: { call_from: '16:00', call_to: '17:00' } },
      {
        ...second,
        columns: { call_from: '18:00', call_to: '20:00', time_zone: 'Asia/Novosibirsk' },
      },
      { ...third, columns: { time_zone: 'Asia/Vladivostok' } },
    ]);
    const plan = await core.call('callWeek.suggest', { startsOn: '2026-11-17' });
    expect(plan.clients.map((call) => `${call.plannedOn} ${call.plannedTime}`)).toEqual([
      '2026-11-17 16:00',
      '2026-11-18 14:00',
      '2026-11-19 10:00',
    ]);
  });

  it('makes a week of the suggestion, and takes it back as one action', async () => {
    const shop = rankedClients(20).map((client, index) =>
      index === 1 ? { ...client, phones: [] } : client,
    );
    await openShop(core, shop);
    const { value, action } = await core.act('callWeek.create', { exclude: [3] });
    const week = await core.call('callWeek.get', { weekId: value.id });
    expect(week.calls).toHaveLength(15);
    expect(week.calls[0]).toEqual({
      id: 1,
      clientId: 1,
      name: 'Фролова Зоя Игоревна',
      rank: 1,
      revenueMinor: 300_000,
      orders: 2,
      lastOrderOn: '2026-10-01',
      share: 300_000 / 4_100_000,
      runningShare: 300_000 / 4_100_000,
      plannedOn: '2026-11-16',
      plannedTime: '12:15',
      outcome: null,
      outcomeAt: null,
      attempts: 0,
      score: null,
      isOpen: true,
      callFrom: null,
      callTo: null,
    });
    expect(week.exclusions).toEqual([
      {
        clientId: 2,
        name: 'Ковалёв Пётр Ильич',
        revenueMinor: 290_000,
        share: 290_000 / 4_100_000,
        reason: 'no_phone',
        detail: null,
      },
      {
        clientId: 3,
        name: 'Беляева Анна Львовна',
        revenueMinor: 280_000,
        share: 280_000 / 4_100_000,
        reason: 'by_hand',
        detail: null,
      },
    ]);
    expect(week.nextCallId).toBe(1);
    await core.call('journal.undo', { actionId: action?.id ?? 0 });
    expect(await core.call('callWeek.list', {})).toEqual([]);
  });

  it('refuses a week without anyone in it', async () => {
    await expect(core.call('callWeek.create', {})).rejects.toMatchObject({
      code: 'call_week_empty',
    });
  });

  it('discards a plan, but not one from which somebody was called', async () => {
    await openShop(core, rankedClients(3));
    const first = await core.call('callWeek.create', {});
    await core.call('callWeek.believe', {
      weekId: first.id,
      beliefs: [{ themeId: 1, note: null }],
    });
    await core.call('callWeek.remove', { weekId: first.id });
    expect(await core.call('callWeek.list', {})).toEqual([]);
    const second = await core.call('callWeek.create', {});
    const { nextCallId } = await core.call('callWeek.get', { weekId: second.id });
    await core.call('callWeek.finishCall', { callId: nextCallId ?? 0, outcome: 'no_answer' });
    await expect(core.call('callWeek.remove', { weekId: second.id })).rejects.toMatchObject({
      code: 'call_week_started',
    });
  });

  it('moves a call to a free time of another day, or to the time it is given', async () => {
    await openShop(core, rankedClients(6));
    await core.call('callWeek.create', { startsOn: '2026-11-17' });
    // Two calls on Tuesday, at 10:00 and 11:30.
    expect(await core.call('callWeek.move', { callId: 6, on: '2026-11-17' })).toEqual({
      plannedOn: '2026-11-17',
      plannedTime: '10:30',
    });
    expect(
      await core.call('callWeek.move', { callId: 6, on: '2026-11-18', time: '17:45' }),
    ).toEqual({ plannedOn: '2026-11-18', plannedTime: '17:45' });
    await core.call('journal.undo', {});
    const week = await core.call('callWeek.get', { weekId: 1 });
    expect(week.calls.find(({ id }) => id === 6)?.plannedOn).toBe('2026-11-23');
  });

  it('adds a client and takes one out, keeping the reason', async () => {
    await openShop(core, rankedClients(5));
    await core.call('callWeek.create', { size: 2 });
    const added = await core.call('callWeek.addClient', { weekId: 1, clientId: 5 });
    expect(added).toEqual({ callId: 3, plannedOn: '2026-11-16', plannedTime: '12:45' });
    await core.call('callWeek.dropClient', { callId: 1, note: 'в отпуске' });
    await core.call('callWeek.dropClient', { callId: 2 });
    await expect(core.call('callWeek.dropClient', { callId: 3 })).rejects.toMatchObject({
      code: 'call_week_empty',
    });
    const week = await core.call('callWeek.get', { weekId: 1 });
    expect(week.calls.map(({ rank, clientId }) => ({ rank, clientId }))).toEqual([
      { rank: 5, clientId: 5 },
    ]);
    expect(week.exclusions.map(({ clientId, detail }) => ({ clientId, detail }))).toEqual([
      { clientId: 1, detail: 'в отпуске' },
      { clientId: 2, detail: null },
    ]);
    await core.call('callWeek.addClient', { weekId: 1, clientId: 1 });
    const after = await core.call('callWeek.get', { weekId: 1 });
    expect(after.exclusions.map(({ clientId }) => clientId)).toEqual([2]);
  });
});
