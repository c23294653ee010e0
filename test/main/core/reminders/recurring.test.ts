import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

/** Monday, 16 November 2026, noon in Moscow. */
describe('a recurring reminder', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const tuesdays = 'FREQ=WEEKLY;BYDAY=TU';
  const add = async (rule: string, on = '2026-11-16', time: string | null = '10:00') =>
    (await core.call('reminders.add', { text: 'Сверка', on, time, rule })).id;
  /** Open days up to far ahead, as they stand in the list. */
  const open = async () =>
    (await core.call('reminders.due', { until: '2099-01-01' })).map(
      ({ on, time, occurrence }) => `${on} ${time ?? ''} (${occurrence ?? ''})`,
    );
  const days = async (from: string, to: string) =>
    (await core.call('calendar.range', { from, to })).items.map((item) =>
      item.type === 'reminder' ? `${item.on} ${item.isDone ? 'done' : 'open'}` : item.type,
    );

  it('begins on the first day of its rule', async () => {
    await add(tuesdays);
    expect(await open()).toEqual(['2026-11-17 10:00 (2026-11-17)']);
  });

  it('goes on to its next day when it is done, and an undo puts it back', async () => {
    const id = await add(tuesdays);
    const { action } = await core.act('reminders.done', { id });
    expect([await open(), await days('2026-11-16', '2026-11-30')]).toEqual([
      ['2026-11-24 10:00 (2026-11-24)'],
      ['2026-11-17 done', '2026-11-24 open'],
    ]);
    await core.call('journal.undo', { actionId: action?.id ?? 0 });
    expect([await open(), await days('2026-11-16', '2026-11-30')]).toEqual([
      ['2026-11-17 10:00 (2026-11-17)'],
      ['2026-11-17 open', '2026-11-24 open'],
    ]);
  });

  it('is done once, however often the same day is ticked off', async () => {
    const id = await add(tuesdays);
    await core.call('reminders.done', { id, occurrence: '2026-11-17' });
    const again = await core.act('reminders.done', { id, occurrence: '2026-11-17' });
    expect([again.action, await open()]).toEqual([null, ['2026-11-24 10:00 (2026-11-24)']]);
  });

  it('leaves out the days that passed while it was overdue', async () => {
    const id = await add('FREQ=DAILY', '2026-11-16');
    core.clock.set('2026-12-01T09:00:00.000Z');
    await core.call('reminders.done', { id });
    expect(await open()).toEqual(['2026-12-01 10:00 (2026-12-01)']);
  });

  it('ends with its rule, and opens again', async () => {
    const id = await add('FREQ=DAILY;UNTIL=20261117');
    await core.call('reminders.done', { id });
    await core.call('reminders.done', { id });
    expect([await open(), await days('2026-11-16', '2026-11-20')]).toEqual([
      [],
      ['2026-11-16 done', '2026-11-17 done'],
    ]);
    await core.call('reminders.done', { id, isDone: false });
    expect(await open()).toEqual(['2026-11-17 10:00 (2026-11-17)']);
  });

  it('moves one day only, and takes its own hour again on the next', async () => {
    const id = await add(tuesdays);
    await core.call('reminders.move', { id, on: '2026-11-18', time: '15:00' });
    expect(await open()).toEqual(['2026-11-18 15:00 (2026-11-17)']);
    await core.call('reminders.done', { id });
    expect(await open()).toEqual(['2026-11-24 10:00 (2026-11-24)']);
  });

  it('lets a day that is still to come go its own way', async () => {
    const id = await add(tuesdays);
    const moved = await core.call('reminders.move', {
      id,
      occurrence: '2026-11-24',
      on: '2026-11-26',
      time: '12:00',
    });
    expect(moved.id).not.toBe(id);
    expect([await open(), await days('2026-11-16', '2026-12-05')]).toEqual([
      ['2026-11-17 10:00 (2026-11-17)', '2026-11-26 12:00 ()'],
      ['2026-11-17 open', '2026-11-26 open', '2026-12-01 open'],
    ]);
  });

  it('leaves a day out, now or later', async () => {
    const id = await add(tuesdays);
    await core.call('reminders.skip', { id, occurrence: '2026-11-24' });
    await core.call('reminders.skip', { id, occurrence: '2026-11-17' });
    expect([await open(), await days('2026-11-16', '2026-12-05')]).toEqual([
      ['2026-12-01 10:00 (2026-12-01)'],
      ['2026-12-01 open'],
    ]);
  });

  it('begins anew with another rule', async () => {
    const id = await add(tuesdays);
    await core.call('reminders.skip', { id, occurrence: '2026-11-24' });
    const when = { on: '2026-11-16', time: null, rule: 'FREQ=MONTHLY;BYMONTHDAY=-1' };
    await core.call('reminders.update', { id, when });
    expect(await core.call('reminders.get', { id })).toEqual({
      id,
      clientId: null,
      clientName: null,
      phone: null,
      text: 'Сверка',
      kind: 'task',
      on: '2026-11-30',
      time: null,
      durationMinutes: null,
      place: null,
      leadMinutes: null,
      rule: 'FREQ=MONTHLY;BYMONTHDAY=-1',
      occurrence: '2026-11-30',
      snoozedUntil: null,
      isOverdue: false,
      ruleFrom: '2026-11-30',
      ruleTime: null,
      isDone: false,
      client: null,
    });
  });

  describe('whose hour alone is changed', () => {
    const mondays = 'FREQ=WEEKLY;BYDAY=MO';
    const at11 = (id: number, on: string, rule = mondays) =>
      core.call('reminders.update', { id, when: { on, time: '11:00', rule } });

    it('leaves out what was left out, and what went its own way', async () => {
      const id = await add(mondays);
      await core.call('reminders.move', {
        id,
        occurrence: '2026-11-23',
        on: '2026-11-25',
        time: '09:00',
      });
      await core.call('reminders.skip', { id, occurrence: '2026-11-30' });
      await at11(id, '2026-11-16');
      expect([await open(), await days('2026-11-16', '2026-12-10')]).toEqual([
        ['2026-11-16 11:00 (2026-11-16)', '2026-11-25 09:00 ()'],
        ['2026-11-16 open', '2026-11-25 open', '2026-12-07 open'],
      ]);
    });

    it('keeps what is due now where it was moved to', async () => {
      const id = await add(mondays);
      await core.call('reminders.move', { id, on: '2026-11-18', time: '15:00' });
      await at11(id, '2026-11-16');
      expect(await open()).toEqual(['2026-11-18 15:00 (2026-11-16)']);
      await core.call('reminders.done', { id });
      expect(await open()).toEqual(['2026-11-23 11:00 (2026-11-23)']);
    });

    it('goes on by the same weeks, and ends when it is told to', async () => {
      const everySecond = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO';
      const id = await add(everySecond);
      await core.call('reminders.skip', { id, occurrence: '2026-12-14' });
      await at11(id, '2026-11-30', `${everySecond};UNTIL=20261231`);
      expect(await days('2026-11-30', '2027-01-10')).toEqual([
        '2026-11-30 open',
        '2026-12-28 open',
      ]);
    });

    it('does not begin on a day that was left out', async () => {
      const id = await add(mondays);
      await core.call('reminders.skip', { id, occurrence: '2026-11-23' });
      await at11(id, '2026-11-23');
      expect(await open()).toEqual(['2026-11-30 11:00 (2026-11-30)']);
    });

    it('begins anew on the other weeks of a rule for every second', async () => {
      const everySecond = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO';
      const id = await add(everySecond);
      await core.call('reminders.skip', { id, occurrence: '2026-12-14' });
      await at11(id, '2026-11-23', everySecond);
      expect(await days('2026-11-16', '2026-12-22')).toEqual([
        '2026-11-23 open',
        '2026-12-07 open',
        '2026-12-21 open',
      ]);
    });
  });

  it('refuses a rule that it has no words for', async () => {
    await expect(
      core.call('reminders.add', { text: 'Сверка', on: '2026-11-16', rule: 'FREQ=HOURLY' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });
});

describe('a reminder', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  it('is not overdue while it is put off', async () => {
    const { id } = await core.call('reminders.add', {
      text: 'Позвонить',
      on: '2026-11-16',
      time: '11:00',
    });
    const until = '2026-11-16T09:30:00.000Z';
    await core.call('reminders.snooze', { id, until });
    const due = async () =>
      (await core.call('reminders.due', {})).map(({ snoozedUntil, isOverdue }) => [
        snoozedUntil,
        isOverdue,
      ]);
    expect(await due()).toEqual([[until, false]]);
    core.clock.set('2026-11-16T09:31:00.000Z');
    expect(await due()).toEqual([[null, true]]);
  });

  it('opens with what one wants to know of its client', async () => {
    const { id: clientId } = await core.call('clients.create', {
      name: 'Фролова Зоя Игоревна',
      phones: [{ text: '8 992 235-98-52' }],
      emails: [{ email: 'zoya@example.ru' }],
      wishes: 'звонить после 11',
    });
    const { id: orderId } = await core.call('orders.save', {
      clientId,
      orderedOn: '2026-11-10',
      state: 'paid',
      lines: [{ name: 'Улун', quantityMilli: 1000, priceMinor: 100_00 }],
    });
    expect(orderId).toBe(1);
    const { id } = await core.call('reminders.add', { clientId, text: 'Чай', on: '2026-11-20' });
    const { client } = await core.call('reminders.get', { id });
    expect(client).toEqual({
      id: clientId,
      name: 'Фролова Зоя Игоревна',
      greeting: 'Зоя Игоревна',
      wishes: 'звонить после 11',
      phones: ['+79922359852'],
      email: 'zoya@example.ru',
      orders: 1,
      lastOrder: { on: '2026-11-10', totalMinor: 100_00, products: ['Улун'] },
      askedNotToCall: false,
    });
  });
});

describe('clients spoken of in a text', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore();
    for (const name of [
      'Иванова Зоя Игоревна',
      'Иванов Пётр Сергеевич',
      'Кузнецов Павел Ильич',
      'John Smith',
      'ООО Ромашка',
    ]) {
      await core.call('clients.create', { name });
    }
  });
  afterEach(() => core.close());

  it('are sure by given name and patronymic, however many share either', async () => {
    for (let at = 0; at < 45; at += 1) {
      await core.call('clients.create', { name: 'Орлова Надежда Петровна' });
      await core.call('clients.create', { name: 'Белова Анна Максимовна' });
    }
    const meant = async (text: string): Promise<string[]> =>
      (await core.call('reminders.mentioned', { text }))
        .filter(({ isSure }) => isSure)
        .map(({ name }) => name);
    await core.call('clients.create', { name: 'Васильева Надежда Максимовна' });
    expect(await meant('встреча с Надеждой Максимовной')).toEqual(['Васильева Надежда Максимовна']);
    expect(await meant('Встреча с Надеждой Максимовной')).toEqual(['Васильева Надежда Максимовна']);
    expect(await meant('встреча с Надеждой')).toEqual([]);
    await core.call('clients.create', { name: 'Фролова Надежда Максимовна' });
    expect(await meant('встреча с Надеждой Максимовной')).toEqual([]);
  });

  it.each([
    ['позвонить Ивановой', ['Иванова Зоя Игоревна !']],
    ['позвонить Иванову', ['Иванова Зоя Игоревна', 'Иванов Пётр Сергеевич']],
    ['встреча с Ивановым Петром', ['Иванов Пётр Сергеевич !']],
    ['Встреча с кузнецовым', ['Кузнецов Павел Ильич !']],
    ['поздравить Павла', ['Кузнецов Павел Ильич']],
    ['call Smith', ['John Smith !']],
    ['счёт Ромашке', ['ООО «Ромашка» !']],
    ['сдать отчёт', []],
    ['', []],
  ])('%s', async (text, names) => {
    const found = await core.call('reminders.mentioned', { text });
    expect(found.map(({ name, isSure }) => (isSure ? `${name} !` : name)).toSorted()).toEqual(
      names.toSorted(),
    );
  });
});
