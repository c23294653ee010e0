import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

/** Moscow is three hours ahead of UTC all year. */
describe('notices', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const between = (after: string, until: string) =>
    core.call('reminders.notices', { after: `${after}:00.000Z`, until: `${until}:00.000Z` });
  const told = async (after: string, until: string) =>
    (await between(after, until)).reminders.map(({ text, at }) => `${at.slice(0, 16)} ${text}`);

  it('come at the hour, ahead of it, or in the morning of the day', async () => {
    const on = '2026-11-20';
    await core.call('reminders.add', { text: 'в час', on, time: '15:00' });
    await core.call('reminders.add', { text: 'за час', on, time: '15:00', leadMinutes: 60 });
    await core.call('reminders.add', { text: 'за три дня', on, time: '15:00', leadMinutes: 4320 });
    await core.call('reminders.add', { text: 'весь день', on });
    await core.call('reminders.add', { text: 'накануне', on, leadMinutes: 1440 });
    const { id } = await core.call('reminders.add', { text: 'сделано', on, time: '15:00' });
    await core.call('reminders.done', { id });
    expect(await told('2026-11-17T00:00', '2026-11-21T00:00')).toEqual([
      '2026-11-17T12:00 за три дня',
      '2026-11-19T06:00 накануне',
      '2026-11-20T06:00 весь день',
      '2026-11-20T11:00 за час',
      '2026-11-20T12:00 в час',
    ]);
    expect(await told('2026-11-20T11:00', '2026-11-20T12:00')).toEqual(['2026-11-20T12:00 в час']);
  });

  it('come again when they were put off, and not when they were due', async () => {
    const { id } = await core.call('reminders.add', {
      text: 'Позвонить',
      on: '2026-11-16',
      time: '11:00',
    });
    await core.call('reminders.snooze', { id, until: '2026-11-19T10:00:00.000Z' });
    expect([
      await told('2026-11-16T00:00', '2026-11-17T00:00'),
      await told('2026-11-19T00:00', '2026-11-20T00:00'),
    ]).toEqual([[], ['2026-11-19T10:00 Позвонить']]);
  });

  it('come on each day of a rule, done or not', async () => {
    await core.call('reminders.add', {
      text: 'Касса',
      on: '2026-11-16',
      time: '19:00',
      rule: 'FREQ=WEEKLY;BYDAY=MO,FR',
    });
    expect(await told('2026-11-16T00:00', '2026-11-28T00:00')).toEqual([
      '2026-11-16T16:00 Касса',
      '2026-11-20T16:00 Касса',
      '2026-11-23T16:00 Касса',
      '2026-11-27T16:00 Касса',
    ]);
  });

  it('come for dates as long before as each was given, and for birthdays on their day', async () => {
    const { id } = await core.call('clients.create', {
      name: 'Фролова Зоя Игоревна',
      birthday: '1966-12-03',
    });
    const dates = [
      { label: 'Свадьба', on: '--12-03', leadDays: 0 },
      { label: 'Договор', on: '2020-12-03', leadDays: 14 },
    ];
    await core.call('clients.setDates', { id, dates });
    await core.call('today.setRule', { rule: 'dates', days: 3 });
    const { dates: told } = await between('2026-11-16T00:00', '2026-12-10T00:00');
    expect(told.map(({ at, label, on, years }) => [at.slice(0, 16), label, on, years])).toEqual([
      ['2026-11-19T06:00', 'Договор', '2026-12-03', 6],
      ['2026-12-03T06:00', null, '2026-12-03', 60],
      ['2026-12-03T06:00', 'Свадьба', '2026-12-03', null],
    ]);
  });
});
