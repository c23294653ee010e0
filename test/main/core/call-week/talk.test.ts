import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { openShop, rankedClients } from './shop.ts';

describe('a call of the week', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T07:30:00.000Z' });
    const [first, ...others] = rankedClients(4);
    if (!first) throw new Error('a client');
    await openShop(core, [
      {
        ...first,
        phones: ['+79160000001', '+79160000002'],
        orders: [
          ['2023-02-03', 100_00],
          ['2026-10-01', 900_00],
          ['2026-10-15', 500_00],
        ],
        columns: { wishes: 'звонить после 11', company: 'ООО Ромашка' },
      },
      ...others,
    ]);
    await core.call('settings.update', { ownerName: 'Анна', shopName: 'Чайная лавка' });
    await core.call('callWeek.create', {});
  });
  afterEach(() => core.close());

  const week = () => core.call('callWeek.get', { weekId: 1 });
  const callOf = async (clientId: number) => {
    const call = (await week()).calls.find((one) => one.clientId === clientId);
    if (!call) throw new Error(`client ${clientId} is not in the week`);
    return call;
  };

  it('shows everything that the talking screen needs', async () => {
    const { id } = await callOf(1);
    const talk = await core.call('callWeek.call', { callId: id });
    expect(talk.facts).toEqual({
      address: 'Зоя Игоревна',
      firstOrderOn: '2023-02-03',
      lastOrderOn: '2026-10-15',
      orders: 3,
      revenueMinor: 150_000,
      usualIntervalDays: 675,
      today: '2026-11-16',
      ownerName: 'Анна',
      shopName: 'Чайная лавка',
    });
    expect(talk.client).toEqual({
      id: 1,
      name: 'Фролова Зоя Игоревна',
      occupation: null,
      company: 'ООО Ромашка',
      birthday: null,
      wishes: 'звонить после 11',
      phones: [
        {
          id: 1,
          e164: '+79160000001',
          asWritten: '+79160000001',
          extension: null,
          label: null,
          isWrong: false,
        },
        {
          id: 2,
          e164: '+79160000002',
          asWritten: '+79160000002',
          extension: null,
          label: null,
          isWrong: false,
        },
      ],
      localTime: null,
      timeZone: null,
    });
    expect(talk.week).toEqual({
      id: 1,
      calls: 4,
      place: 1,
      hasBeliefs: false,
      sealedAt: null,
      finishedAt: null,
    });
    expect(talk).toMatchObject({ contacts: [], reminders: [], before: null, currency: 'RUB' });
  });

  it('keeps what is typed, as one action however often it is saved', async () => {
    await core.call('callWeek.draft', { callId: 1, words: 'Три раза', score: 7 });
    await core.call('callWeek.draft', {
      callId: 1,
      words: 'Три раза ждала',
      themeIds: [1, 6],
      quotes: [{ text: 'ждала курьера', themeId: 1 }],
      nextStep: 'узнать у курьеров',
    });
    await core.call('callWeek.draft', { callId: 1, themeIds: [1], score: null });
    const { draft } = await core.call('callWeek.call', { callId: 1 });
    expect(draft).toEqual({
      words: 'Три раза ждала',
      score: null,
      themeIds: [1],
      quotes: [{ text: 'ждала курьера', themeId: 1 }],
      nextStep: 'узнать у курьеров',
      nextOn: null,
      nextTime: null,
    });
    await core.call('journal.undo', {});
    expect((await core.call('callWeek.call', { callId: 1 })).draft).toEqual({
      words: null,
      score: null,
      themeIds: [],
      quotes: [],
      nextStep: null,
      nextOn: null,
      nextTime: null,
    });
  });

  it('talked: goes on the timeline, sets the next step, seals the beliefs, and is undone as one action', async () => {
    const { id } = await callOf(1);
    const { value, action } = await core.act('callWeek.finishCall', {
      callId: id,
      outcome: 'talked',
      draft: {
        words: 'Всё нравится, но долго',
        score: 9,
        themeIds: [1],
        quotes: [{ text: 'три раза ждала курьера', themeId: 1 }],
        nextStep: 'Позвонить курьерам',
      },
    });
    expect(value).toMatchObject({
      outcome: 'talked',
      isOpen: false,
      again: null,
      nextPhone: null,
    });
    expect(action?.kind).toBe('callWeek.talked');
    const talk = await core.call('callWeek.call', { callId: id });
    expect(talk.call).toMatchObject({ outcome: 'talked', attempts: 1, score: 9, isOpen: false });
    expect(talk.contacts).toEqual([
      {
        id: 1,
        happenedAt: '2026-11-16T07:30:00.000Z',
        kind: 'call',
        outcome: 'talked',
        text: 'Всё нравится, но долго\n«три раза ждала курьера»',
      },
    ]);
    expect(talk.reminders).toEqual([
      { id: 1, text: 'Позвонить курьерам', dueOn: '2026-11-17', dueTime: null },
    ]);
    expect(talk.week.sealedAt).toBe('2026-11-16T07:30:00.000Z');
    await expect(core.call('callWeek.believe', { weekId: 1, beliefs: [] })).rejects.toMatchObject({
      code: 'beliefs_sealed',
    });

    await core.call('journal.undo', {});
    const before = await core.call('callWeek.call', { callId: id });
    expect(before).toMatchObject({ contacts: [], reminders: [], draft: { words: null } });
    expect(before.call).toMatchObject({ outcome: null, attempts: 0, isOpen: true });
    expect(before.week.sealedAt).toBeNull();
  });

  it('keeps the contact and the reminder in step with what is typed after the talk', async () => {
    await core.call('callWeek.finishCall', {
      callId: 1,
      outcome: 'talked',
      draft: { words: 'Хорошо', nextStep: 'Прислать прайс' },
    });
    await core.call('callWeek.draft', {
      callId: 1,
      words: 'Хорошо, но дорого',
      nextOn: '2026-11-24',
      nextTime: '10:00',
    });
    const talk = await core.call('callWeek.call', { callId: 1 });
    expect(talk.contacts.map(({ text }) => text)).toEqual(['Хорошо, но дорого']);
    expect(talk.reminders).toEqual([
      { id: 1, text: 'Прислать прайс', dueOn: '2026-11-24', dueTime: '10:00' },
    ]);
    await core.call('callWeek.draft', { callId: 1, nextStep: '' });
    expect((await core.call('callWeek.call', { callId: 1 })).reminders).toEqual([]);
  });

  it('no answer: moves by itself to another hour of the next working day, each attempt on the timeline', async () => {
    const { id } = await callOf(2);
    const first = await core.call('callWeek.finishCall', { callId: id, outcome: 'no_answer' });
    expect(first).toMatchObject({
      isOpen: true,
      again: { on: '2026-11-17', time: '14:00' },
    });
    // Friday afternoon: Monday morning follows.
    core.clock.set('2026-11-20T12:00:00.000Z');
    const second = await core.call('callWeek.finishCall', { callId: id, outcome: 'no_answer' });
    expect(second.again).toEqual({ on: '2026-11-23', time: '10:00' });
    const talk = await core.call('callWeek.call', { callId: id });
    expect(talk.call).toMatchObject({ attempts: 2, outcome: 'no_answer', isOpen: true });
    expect(talk.contacts.map(({ outcome }) => outcome)).toEqual(['no_answer', 'no_answer']);
  });

  it('no answer: takes no time that another call has', async () => {
    const a = await callOf(2);
    const b = await callOf(3);
    const first = await core.call('callWeek.finishCall', { callId: a.id, outcome: 'no_answer' });
    const second = await core.call('callWeek.finishCall', { callId: b.id, outcome: 'no_answer' });
    expect(first.again).toEqual({ on: '2026-11-17', time: '14:00' });
    expect(second.again).toEqual({ on: '2026-11-17', time: '14:30' });
  });

  it('goes on to whom nobody has tried today, unless a call that was asked for is due', async () => {
    const [a, b, c, d] = (await week()).calls.map(({ id }) => id);
    const noAnswer = (callId = 0) =>
      core.call('callWeek.finishCall', { callId, outcome: 'no_answer' });
    expect((await noAnswer(a)).nextCallId).toBe(b);
    const asked = { outcome: 'call_back', on: '2026-11-16', time: '12:00' } as const;
    expect((await core.call('callWeek.finishCall', { callId: b ?? 0, ...asked })).nextCallId).toBe(
      c,
    );
    core.clock.set('2026-11-16T09:00:00.000Z');
    expect((await noAnswer(c)).nextCallId).toBe(b);
    await core.call('callWeek.finishCall', { callId: b ?? 0, outcome: 'talked' });
    expect((await week()).nextCallId).toBe(d);
    expect((await noAnswer(d)).nextCallId).toBe(a);
  });

  it('call back: is planned for the time that the client named', async () => {
    const finished = await core.call('callWeek.finishCall', {
      callId: 1,
      outcome: 'call_back',
      on: '2026-11-25',
      time: '19:20',
    });
    expect(finished.again).toEqual({ on: '2026-11-25', time: '19:20' });
    const { calls, nextCallId } = await week();
    expect(calls.at(-1)).toMatchObject({
      id: 1,
      plannedOn: '2026-11-25',
      plannedTime: '19:20',
      outcome: 'call_back',
      isOpen: true,
    });
    expect(nextCallId).not.toBe(1);
  });

  it('wrong number: flags it and offers the next one; after the last the call is over', async () => {
    const { id } = await callOf(1);
    const first = await core.call('callWeek.finishCall', { callId: id, outcome: 'wrong_number' });
    expect(first).toMatchObject({ isOpen: true, again: null, nextPhone: { id: 2 } });
    const second = await core.call('callWeek.finishCall', {
      callId: id,
      outcome: 'wrong_number',
      phoneId: 2,
    });
    expect(second).toMatchObject({ isOpen: false, nextPhone: null });
    const talk = await core.call('callWeek.call', { callId: id });
    expect(talk.client.phones.map(({ isWrong }) => isWrong)).toEqual([true, true]);
    expect(talk.call).toMatchObject({ outcome: 'wrong_number', attempts: 2, isOpen: false });

    await core.call('journal.undo', {});
    const before = await core.call('callWeek.call', { callId: id });
    expect(before.client.phones.map(({ isWrong }) => isWrong)).toEqual([false, true]);
    expect(before.call).toMatchObject({ outcome: null, attempts: 1, isOpen: true });
  });

  it('wrong number: said twice of one telephone, it flags no other and writes nothing more', async () => {
    const { id } = await callOf(1);
    const say = () =>
      core.call('callWeek.finishCall', { callId: id, outcome: 'wrong_number', phoneId: 2 });
    const seen = async () => {
      const { client, call, contacts } = await core.call('callWeek.call', { callId: id });
      const wrong = client.phones.filter(({ isWrong }) => isWrong).map((phone) => phone.id);
      return { wrong, attempts: call.attempts, contacts: contacts.length };
    };
    const first = await say();
    expect(first).toMatchObject({ isOpen: true, nextPhone: { id: 1 } });
    expect(await say()).toEqual(first);
    expect(await seen()).toEqual({ wrong: [2], attempts: 1, contacts: 1 });
  });

  it('wrong number: said twice of the last telephone, it ends the call once', async () => {
    const { id } = await callOf(2);
    const { client } = await core.call('callWeek.call', { callId: id });
    const phoneId = client.phones[0]?.id ?? 0;
    const say = () =>
      core.call('callWeek.finishCall', { callId: id, outcome: 'wrong_number', phoneId });
    const first = await say();
    expect(first).toMatchObject({ isOpen: false, nextPhone: null });
    expect(await say()).toEqual(first);
    expect(await callOf(2)).toMatchObject({ outcome: 'wrong_number', attempts: 1 });
  });

  it('wrong number: the call is open again once there is another number to dial', async () => {
    const { id } = await callOf(2);
    await core.call('callWeek.finishCall', { callId: id, outcome: 'wrong_number' });
    const openCalls = async () => (await core.call('callWeek.list', {}))[0]?.open;
    expect([await callOf(2), await openCalls()]).toMatchObject([{ isOpen: false }, 3]);

    await core.call('clients.setPhones', { id: 2, phones: [{ text: '8 916 123-45-67' }] });
    expect([await callOf(2), await openCalls()]).toMatchObject([
      { outcome: 'wrong_number', isOpen: true },
      4,
    ]);
    await core.call('callWeek.finishCall', { callId: id, outcome: 'talked' });
    expect([await callOf(2), await openCalls()]).toMatchObject([
      { outcome: 'talked', isOpen: false, attempts: 2 },
      3,
    ]);
  });

  it('asked not to call: leaves the client out from now on', async () => {
    const { id } = await callOf(1);
    await core.call('callWeek.finishCall', { callId: id, outcome: 'asked_not_to_call' });
    await core.call('callWeek.finish', { weekId: 1 });
    const { excluded } = await core.call('callWeek.suggest', {});
    expect(excluded.map(({ clientId, reason, detail }) => ({ clientId, reason, detail }))).toEqual([
      { clientId: 1, reason: 'asked_not_to_call', detail: '2026-11-16' },
    ]);
  });

  it('changes nothing any more once the week is finished', async () => {
    await core.call('callWeek.finish', { weekId: 1 });
    const refused = { code: 'call_week_finished' };
    const [callId, weekId] = [1, 1];
    await expect(core.call('callWeek.draft', { callId, words: 'поздно' })).rejects.toMatchObject(
      refused,
    );
    await expect(
      core.call('callWeek.finishCall', { callId, outcome: 'no_answer' }),
    ).rejects.toMatchObject(refused);
    await expect(core.call('callWeek.move', { callId, on: '2026-11-18' })).rejects.toMatchObject(
      refused,
    );
    await expect(core.call('callWeek.addClient', { weekId, clientId: 1 })).rejects.toMatchObject(
      refused,
    );
    await expect(core.call('callWeek.believe', { weekId, beliefs: [] })).rejects.toMatchObject(
      refused,
    );
    await expect(core.call('callWeek.finish', { weekId })).rejects.toMatchObject(refused);
  });
});
