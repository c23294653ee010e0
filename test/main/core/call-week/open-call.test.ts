import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOutcomes, isOpenCall, type CallOutcome } from '#shared/rules/call-outcome.ts';
import { runAction } from '#main/core/journal/action.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { openShop, rankedClients } from './shop.ts';

describe('whether a call is still to be made', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T07:30:00.000Z' });
    await openShop(core, rankedClients(1));
    await core.call('callWeek.create', {});
  });
  afterEach(() => core.close());

  /** What each screen says of the only call. */
  const said = async () => {
    const [week] = await core.call('callWeek.list', {});
    const { calls } = await core.call('callWeek.get', { weekId: 1 });
    const today = await core.call('today.get', {});
    const on = calls[0]?.plannedOn ?? '';
    const { items } = await core.call('calendar.range', { from: on, to: on, perDay: 40 });
    const card = await core.call('clients.card', { id: 1 });
    return {
      listOfWeeks: week?.open === 1,
      week: calls[0]?.isOpen,
      todayCounts: today.weeks[0]?.done === 0,
      todayLine: today.lines.some(({ kind }) => kind === 'call'),
      calendar: items.some((item) => item.type === 'call' && item.isOpen),
      card: card.plannedCalls.length === 1,
    };
  };
  const allSay = (isOpen: boolean): Awaited<ReturnType<typeof said>> => ({
    listOfWeeks: isOpen,
    week: isOpen,
    todayCounts: isOpen,
    todayLine: isOpen,
    calendar: isOpen,
    card: isOpen,
  });

  const isWrong = (wrong: boolean): Promise<unknown> =>
    core.call('clients.setPhones', { id: 1, phones: [{ text: '+79160000000', isWrong: wrong }] });

  const put = (outcome: CallOutcome | null): Promise<unknown> => {
    const { sqlite } = core.connection;
    const at = core.clock.now();
    return runAction({ sqlite, kind: 'callWeek.finishCall', at }, () =>
      sqlite
        .prepare('UPDATE call_week_calls SET outcome = ?, outcome_at = ?')
        .run(outcome, outcome === null ? null : at),
    );
  };

  const cases = [null, ...callOutcomes].flatMap((outcome) =>
    [true, false].map((hasNumber) => [outcome, hasNumber] as const),
  );
  it.each(cases)(
    'is answered alike everywhere: outcome %s, a number to dial: %s',
    async (...one) => {
      const [outcome, hasNumber] = one;
      await isWrong(!hasNumber);
      await put(outcome);
      expect(await said()).toEqual(allSay(isOpenCall(outcome, hasNumber)));
    },
  );

  it('brings a call with a wrong number back once there is another, as one not tried yet', async () => {
    await core.call('callWeek.finishCall', { callId: 1, outcome: 'wrong_number' });
    expect(await said()).toEqual(allSay(false));
    await core.call('clients.setPhones', {
      id: 1,
      phones: [{ text: '+79160000000', isWrong: true }, { text: '+79995554433' }],
    });
    expect(await said()).toEqual(allSay(true));
    const { lines } = await core.call('today.get', {});
    expect(lines[0]).toMatchObject({ kind: 'call', phone: '+79995554433', state: 'planned' });
  });

  it('keeps whoever is still to be called in one week out of the next', async () => {
    await put('wrong_number');
    const { excluded } = await core.call('callWeek.suggest', {});
    expect(excluded.map(({ reason }) => reason)).toEqual(['already_planned']);
  });
});
