import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { shopOf, type Shop } from './shop.ts';

describe('today', () => {
  let core: TestCore;
  let shop: Shop;
  beforeEach(() => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    shop = shopOf(core);
  });
  afterEach(() => core.close());

  /** A call week that runs from Friday on, with calls of these days and outcomes, and one that is over. */
  async function week(
    ...calls: readonly (readonly [name: string, on: string, time: string, outcome: string | null])[]
  ): Promise<number[]> {
    const { sqlite } = core.connection;
    const insertWeek = sqlite.prepare(
      `INSERT INTO call_weeks (measure, period_from, period_to, size, starts_on, total_minor, finished_at, created_at)
       VALUES ('revenue', '2025-11-17', '2026-11-16', 3, ?, 10000, ?, '2026-11-16T09:00:00.000Z')`,
    );
    const insertCall = sqlite.prepare(
      `INSERT INTO call_week_calls (week_id, client_id, rank, revenue_minor, orders, planned_on, planned_time, outcome)
       VALUES (?, ?, ?, 550, 1, ?, ?, ?)`,
    );
    const running = insertWeek.run('2026-11-13', null).lastInsertRowid;
    const finished = insertWeek.run('2026-11-02', '2026-11-10T09:00:00.000Z').lastInsertRowid;
    const ids: number[] = [];
    for (const [index, [name, on, time, outcome]] of calls.entries()) {
      const clientId = await shop.add(name, { phones: [{ text: '+7 992 235-98-52' }] });
      const call = insertCall.run(running, clientId, index + 1, on, time, outcome);
      ids.push(Number(call.lastInsertRowid));
      insertCall.run(finished, clientId, index + 1, '2026-11-03', '12:00', null);
    }
    return ids;
  }

  it('has the calls for today by the hour, and how far each running week is', async () => {
    await week(
      ['Позже', '2026-11-16', '15:00', null],
      ['Раньше', '2026-11-16', '10:00', 'call_back'],
      ['Завтра', '2026-11-17', '10:00', null],
      ['Поговорили', '2026-11-16', '09:00', 'talked'],
    );
    const { weeks, lines } = await shop.today();
    expect(weeks).toEqual([{ id: 1, title: null, startsOn: '2026-11-13', done: 1, total: 4 }]);
    expect(lines).toMatchObject([
      { name: 'Раньше', section: 'call', state: 'call_back' },
      { name: 'Позже', section: 'call', state: 'planned' },
    ]);
    expect(lines[1]).toEqual({
      kind: 'call',
      key: 'call:1',
      section: 'call',
      clientId: 1,
      name: 'Позже',
      phone: '+79922359852',
      callId: 1,
      weekId: 1,
      plannedOn: '2026-11-16',
      plannedTime: '15:00',
      state: 'planned',
      rank: 1,
      share: 0.055,
    });
  });

  it('has what was left unfinished: calls not made, a talk without an outcome, reminders not done', async () => {
    const [, , begun = 0] = await week(
      ['Забытый', '2026-11-13', '10:00', null],
      ['Молчавший', '2026-11-13', '11:00', 'no_answer'],
      ['Начатый', '2026-11-16', '09:00', null],
    );
    await core.call('callWeek.draft', { callId: begun, words: 'Ждёт новый улун' });
    await core.call('reminders.add', { text: 'вчера', on: '2026-11-15' });
    await core.call('reminders.add', { text: 'сегодня', on: '2026-11-16' });
    const { lines } = await shop.today();
    expect(
      lines.map((line) => [
        line.section,
        line.kind === 'reminder' ? line.reminder.text : 'name' in line ? line.name : '',
        line.kind === 'call' ? line.state : line.kind,
      ]),
    ).toEqual([
      ['due', 'сегодня', 'reminder'],
      ['unfinished', 'Забытый', 'planned'],
      ['unfinished', 'Молчавший', 'no_answer'],
      ['unfinished', 'Начатый', 'begun'],
      ['unfinished', 'вчера', 'reminder'],
    ]);
  });

  it('puts what has its hour today and what is overdue before those whom rules propose', async () => {
    await week(['Из Недели', '2026-11-16', '11:00', null]);
    const promised = await shop.regular('Обещали', 10, 20);
    await shop.regular('Молчит', 10, 20);
    const remind = (text: string, kind: 'call' | 'task', time: string | null, on = '2026-11-16') =>
      core.call('reminders.add', { text, on, time, kind });
    await remind('когда-нибудь', 'task', null);
    await remind('счёт', 'task', '08:00');
    await remind('вчерашний', 'call', '10:00', '2026-11-15');
    await remind('поставщику', 'call', '15:00');
    await core.call('reminders.add', {
      clientId: promised,
      text: 'по образцам',
      on: '2026-11-16',
      time: '09:34',
      kind: 'call',
    });
    const { lines } = await shop.today();
    expect(
      lines.map((line) => [line.section, 'name' in line ? line.name : line.reminder.text]),
    ).toEqual([
      ['call', 'по образцам'],
      ['call', 'Из Недели'],
      ['call', 'поставщику'],
      ['due', 'счёт'],
      ['due', 'когда-нибудь'],
      ['unfinished', 'вчерашний'],
      ['proposed', 'Молчит'],
    ]);
  });

  it('lets each line go by one command, and has it back by one undo', async () => {
    const [callId = 0] = await week(['Позже', '2026-11-16', '15:00', null]);
    const { id } = await core.call('reminders.add', { text: 'счёт', on: '2026-11-16' });
    const clientId = await shop.regular('Молчит', 10, 20);
    const silent = { kind: 'silent', clientId, occasion: '2026-10-27' } as const;
    const keys = async (): Promise<string[]> => (await shop.today()).lines.map(({ key }) => key);
    const all = [`call:${callId}`, `reminder:${id}`, `silent:${clientId}`];
    expect(await keys()).toEqual(all);
    const commands = [
      [`call:${callId}`, () => core.act('callWeek.finishCall', { callId, outcome: 'talked' })],
      [`call:${callId}`, () => core.act('callWeek.move', { callId, on: '2026-11-17' })],
      [`reminder:${id}`, () => core.act('reminders.done', { id })],
      [`reminder:${id}`, () => core.act('reminders.move', { id, on: '2026-11-17' })],
      [`silent:${clientId}`, () => core.act('today.done', silent)],
      [`silent:${clientId}`, () => core.act('today.move', { ...silent, until: '2026-11-17' })],
    ] as const;
    for (const [key, command] of commands) {
      const { action } = await command();
      expect(await keys()).toEqual(all.filter((one) => one !== key));
      await core.call('journal.undo', { actionId: action?.id ?? 0 });
      expect(await keys()).toEqual(all);
    }
  });

  it('refuses to remember a line of a client who is not there, and a number that the rule does not take', async () => {
    const line = { kind: 'silent', clientId: 77, occasion: '2026-10-27' } as const;
    await expect(core.call('today.done', line)).rejects.toMatchObject({ code: 'not_found' });
    await expect(core.call('today.setRule', { rule: 'silent', days: 0 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('keeps the other rules as they are when one is set, and those that were never set at their defaults', async () => {
    await core.call('today.setRule', { rule: 'thanks', isOn: false });
    await core.call('today.setRule', { rule: 'silent', days: 30 });
    expect((await core.call('settings.get', {})).todayRules).toEqual({
      silent: { isOn: true, days: 30 },
      thanks: { isOn: false, days: 3 },
      delivery: { isOn: true, days: 2 },
      dates: { isOn: true, days: 14 },
    });
  });

  describe('that asks for nothing', () => {
    it('says what comes next', async () => {
      await core.call('reminders.add', { text: 'отчёт', on: '2026-11-19' });
      expect((await shop.today()).ahead?.next).toEqual({
        kind: 'reminder',
        on: '2026-11-19',
        time: null,
        text: 'отчёт',
      });
      await week(['Завтра', '2026-11-17', '10:00', null]);
      expect((await shop.today()).ahead?.next).toEqual({
        kind: 'call',
        on: '2026-11-17',
        time: '10:00',
        text: 'Завтра',
      });
    });

    it('names the best client with a telephone whom nobody has spoken to for three months', async () => {
      const phones = [{ text: '+7 992 235-98-52' }];
      const [best, good, small] = [
        await shop.add('Лучший', { phones }),
        await shop.add('Хороший', { phones }),
        await shop.add('Малый', { phones }),
      ];
      for (const [id, totalMinor] of [
        [best, 900],
        [good, 500],
        [small, 100],
        [await shop.add('Без телефона'), 5000],
      ] as const) {
        await shop.order(id, 30, { totalMinor });
      }
      await shop.talk(best, 80);
      await shop.talk(good, 100);
      expect((await shop.today()).ahead?.unheard).toEqual({
        clientId: good,
        name: 'Хороший',
        phone: '+79922359852',
        orders: 1,
        lastContactOn: '2026-08-08',
      });
      await shop.talk(good, 0);
      expect((await shop.today()).ahead?.unheard).toMatchObject({
        name: 'Малый',
        lastContactOn: null,
      });
    });

    it('says neither where there is something to do', async () => {
      await core.call('reminders.add', { text: 'счёт', on: '2026-11-16' });
      expect((await shop.today()).ahead).toBeNull();
    });
  });
});
