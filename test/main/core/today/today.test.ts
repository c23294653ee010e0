import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('today', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
  });
  afterEach(() => core.close());

  const add = async (name: string, more: object = {}): Promise<number> =>
    (await core.call('clients.create', { name, ...more })).id;
  const today = () => core.call('today.get', {});

  /** Orders every `every` days, the last of them `silent` days ago. */
  async function regular(name: string, every: number, silent: number, totalMinor: number) {
    const id = await add(name);
    const last = Date.UTC(2026, 10, 16) - silent * 86_400_000;
    for (const back of [3, 2, 1, 0]) {
      const orderedOn = new Date(last - back * every * 86_400_000).toISOString().slice(0, 10);
      await core.call('orders.save', { clientId: id, orderedOn, totalMinor });
    }
    return id;
  }

  it('has the dates of the next fourteen days, with the 29th of February kept on the 28th', async () => {
    const zoya = await add('Фролова Зоя', { birthday: '1966-11-16' });
    await add('Ли Анна', { birthday: '1980-11-15' });
    const late = await add('Жуков Лев', { birthday: '--11-30' });
    await add('Поздний Пётр', { birthday: '1980-12-01' });
    await core.call('clients.setDates', {
      id: late,
      dates: [{ label: 'Свадьба', on: '2016-11-20' }],
    });
    expect((await today()).dates).toEqual([
      {
        clientId: zoya,
        name: 'Фролова Зоя',
        kind: 'birthday',
        label: null,
        on: '2026-11-16',
        years: 60,
      },
      {
        clientId: late,
        name: 'Жуков Лев',
        kind: 'date',
        label: 'Свадьба',
        on: '2026-11-20',
        years: 10,
      },
      {
        clientId: late,
        name: 'Жуков Лев',
        kind: 'birthday',
        label: null,
        on: '2026-11-30',
        years: null,
      },
    ]);
    const leap = await add('Високосный', { birthday: '2000-02-29' });
    core.clock.set('2027-02-20T09:00:00.000Z');
    expect((await today()).dates).toEqual([
      {
        clientId: leap,
        name: 'Високосный',
        kind: 'birthday',
        label: null,
        on: '2027-02-28',
        years: 27,
      },
    ]);
  });

  it('looks across the new year', async () => {
    core.clock.set('2026-12-28T09:00:00.000Z');
    const id = await add('Январский', { birthday: '1990-01-03' });
    expect((await today()).dates).toMatchObject([{ clientId: id, on: '2027-01-03', years: 37 }]);
  });

  it('names who is silent longer than is usual for them, those with most revenue first', async () => {
    const small = await regular('Малый', 10, 20, 100);
    const large = await regular('Крупный', 24, 61, 900);
    await regular('Вовремя', 30, 29, 900);
    await regular('Частый', 2, 10, 900);
    await regular('Потерянный', 10, 400, 900);
    const notOurs = await regular('Не Наш', 10, 20, 900);
    await core.call('clients.update', { id: notOurs, patch: { isTarget: false } });
    const spared = await regular('Просил', 10, 20, 900);
    await core.call('clients.update', { id: spared, patch: { askedNotToCallOn: '2026-11-01' } });
    expect((await today()).silent).toEqual([
      {
        clientId: large,
        name: 'Крупный',
        phone: null,
        lastOrderOn: '2026-09-16',
        silentDays: 61,
        usualIntervalDays: 24,
        revenueMinor: 3600,
      },
      {
        clientId: small,
        name: 'Малый',
        phone: null,
        lastOrderOn: '2026-10-27',
        silentDays: 20,
        usualIntervalDays: 10,
        revenueMinor: 400,
      },
    ]);
  });

  it('has the calls of running weeks that are planned for today or were missed, and how far each week is', async () => {
    const [zoya, anna, lev] = [
      await add('Фролова Зоя', { phones: [{ text: '+7 992 235-98-52' }] }),
      await add('Ли Анна'),
      await add('Жуков Лев'),
    ];
    const { sqlite } = core.connection;
    const week = sqlite.prepare(
      `INSERT INTO call_weeks (measure, period_from, period_to, size, starts_on, total_minor, finished_at, created_at)
       VALUES ('revenue', '2025-11-17', '2026-11-16', 3, ?, 10000, ?, '2026-11-16T09:00:00.000Z')`,
    );
    const call = sqlite.prepare(
      `INSERT INTO call_week_calls (week_id, client_id, rank, revenue_minor, orders, planned_on, planned_time, outcome)
       VALUES (?, ?, ?, ?, 1, ?, ?, ?)`,
    );
    const running = week.run('2026-11-13', null).lastInsertRowid;
    const finished = week.run('2026-11-02', '2026-11-10T09:00:00.000Z').lastInsertRowid;
    call.run(running, zoya, 1, 550, '2026-11-16', '10:00', null);
    call.run(running, anna, 2, 300, '2026-11-13', '11:00', 'no_answer');
    call.run(running, lev, 3, 200, '2026-11-13', '12:00', 'talked');
    call.run(finished, lev, 1, 200, '2026-11-03', '12:00', null);
    const { weeks, calls } = await today();
    expect(weeks).toEqual([
      { id: running, title: null, startsOn: '2026-11-13', done: 1, total: 3 },
    ]);
    expect(calls).toEqual([
      {
        callId: 2,
        weekId: running,
        clientId: anna,
        name: 'Ли Анна',
        phone: null,
        plannedOn: '2026-11-13',
        plannedTime: '11:00',
        isOverdue: true,
        rank: 2,
        share: 0.03,
        attempts: 0,
      },
      {
        callId: 1,
        weekId: running,
        clientId: zoya,
        name: 'Фролова Зоя',
        phone: '+79922359852',
        plannedOn: '2026-11-16',
        plannedTime: '10:00',
        isOverdue: false,
        rank: 1,
        share: 0.055,
        attempts: 0,
      },
    ]);
  });
});
