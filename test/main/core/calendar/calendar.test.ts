import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarItem } from '#shared/contract/calendar.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the calendar', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const line = (item: CalendarItem): string => {
    const at = `${item.on} ${item.time ?? 'весь день'}`;
    if (item.type === 'reminder') return `${at} ${item.text}${item.isComing ? ' (будет)' : ''}`;
    return item.type === 'date' ? `${at} ${item.label ?? 'ДР'} ${item.years ?? '?'}` : at;
  };
  const range = async (from: string, to: string, perDay = 40) => {
    const { items, more } = await core.call('calendar.range', { from, to, perDay });
    return { lines: items.map(line), more };
  };

  it('has reminders, what will recur, birthdays and dates on their days', async () => {
    const { id } = await core.call('clients.create', {
      name: 'Фролова Зоя',
      birthday: '1996-02-29',
    });
    await core.call('clients.setDates', { id, dates: [{ label: 'Договор', on: '--02-28' }] });
    await core.call('reminders.add', { text: 'касса', on: '2027-02-20', rule: 'FREQ=DAILY' });
    await core.call('reminders.add', { text: 'чай', on: '2027-02-28', time: '10:00' });
    expect(await range('2027-02-27', '2027-02-28')).toEqual({
      lines: [
        '2027-02-27 весь день касса (будет)',
        '2027-02-28 весь день ДР 31',
        '2027-02-28 весь день Договор ?',
        '2027-02-28 весь день касса (будет)',
        '2027-02-28 10:00 чай',
      ],
      more: [],
    });
  });

  it('says how much more a full day has', async () => {
    for (let hour = 10; hour < 18; hour++) {
      await core.call('reminders.add', { text: `${hour}`, on: '2026-11-20', time: `${hour}:00` });
    }
    expect(await range('2026-11-20', '2026-11-21', 2)).toEqual({
      lines: ['2026-11-20 10:00 10', '2026-11-20 11:00 11'],
      more: [{ on: '2026-11-20', count: 6 }],
    });
  });

  it('refuses more than six weeks', async () => {
    await expect(range('2026-01-01', '2026-12-31')).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });

  it('finds the days of a month among 100,000 reminders by their index', async () => {
    const plan = core.connection.sqlite
      .prepare(
        `EXPLAIN QUERY PLAN SELECT id FROM reminders INDEXED BY reminders_day WHERE due_on BETWEEN ? AND ?`,
      )
      .all('a', 'b') as { detail: string }[];
    expect(plan.map(({ detail }) => detail)).toEqual([
      'SEARCH reminders USING COVERING INDEX reminders_day (due_on>? AND due_on<?)',
    ]);
  });

  const fileOf = ({ token }: { token: string }): string[] =>
    readFileSync(core.context.files.find(token).path, 'utf8').split('\r\n');

  it('is saved as one file, what recurs with its rule', async () => {
    await core.call('reminders.add', {
      text: 'Позвонить, спросить; «чай»',
      on: '2026-11-24',
      time: '10:00',
      kind: 'call',
      leadMinutes: 15,
    });
    const { id } = await core.call('reminders.add', {
      text: 'Касса',
      on: '2026-11-24',
      time: '19:00',
      rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630',
    });
    await core.call('reminders.skip', { id, occurrence: '2026-12-08' });
    await core.call('reminders.move', { id, on: '2026-11-25', time: '19:00' });
    const file = await core.call('calendar.export', { language: 'ru' });
    expect([file.name, fileOf(file).slice(15)]).toEqual([
      'Пятнадцать.ics',
      [
        'BEGIN:VEVENT',
        'UID:reminder-1-20261116090000000@fifteen',
        'DTSTAMP:20261116T090000Z',
        'DTSTART:20261124T070000Z',
        'DURATION:PT30M',
        'SUMMARY:Позвонить\\, спросить\\; «чай»',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Позвонить\\, спросить\\; «чай»',
        'TRIGGER:-PT15M',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:reminder-2-20261116090000000@fifteen',
        'DTSTAMP:20261116T090000Z',
        'DTSTART;TZID=Europe/Moscow:20261124T190000',
        'DURATION:PT30M',
        'RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270630T205900Z',
        'EXDATE;TZID=Europe/Moscow:20261208T190000',
        'SUMMARY:Касса',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Касса',
        'TRIGGER:PT0S',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:reminder-2-20261116090000000@fifteen',
        'DTSTAMP:20261116T090000Z',
        'DTSTART;TZID=Europe/Moscow:20261125T190000',
        'DURATION:PT30M',
        'RECURRENCE-ID;TZID=Europe/Moscow:20261124T190000',
        'SUMMARY:Касса',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'DESCRIPTION:Касса',
        'TRIGGER:PT0S',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ],
    ]);
  });

  it('has the calls of a week in it by name and telephone', async () => {
    const { id: clientId } = await core.call('clients.create', {
      name: 'Фролова Зоя Игоревна',
      phones: [{ text: '8 992 235-98-52' }],
    });
    await core.call('orders.save', { clientId, orderedOn: '2026-11-01', totalMinor: 100 });
    await core.call('callWeek.create', { startsOn: '2026-11-16' });
    const lines = fileOf(await core.call('calendar.export', { language: 'ru' }));
    expect(lines.filter((one) => /^(?:SUMMARY|DESCRIPTION)/u.test(one))).toEqual([
      'SUMMARY:Звонок: Фролова Зоя Игоревна',
      'DESCRIPTION:+79922359852',
    ]);
  });

  it('tells the other side of a meeting in a message and a file, in their hours too', async () => {
    await core.call('settings.update', { shopName: 'Чайная лавка', ownerName: 'Мария' });
    const { id: clientId } = await core.call('clients.create', {
      name: 'Фролова Зоя Игоревна',
      phones: [{ text: '8 992 235-98-52' }],
      timeZone: 'Asia/Yekaterinburg',
    });
    const { id } = await core.call('reminders.add', {
      clientId,
      text: 'показать образцы, она торгуется',
      on: '2026-11-24',
      time: '10:00',
      kind: 'meeting',
      place: 'Садовая, 5',
    });
    const of = { type: 'reminder', id } as const;
    expect(await core.call('calendar.invitation', { of, language: 'ru' })).toEqual({
      subject: 'Встреча: Чайная лавка',
      text: [
        'Зоя Игоревна, здравствуйте!',
        'Подтверждаю нашу встречу: вторник, 24\u00a0ноября, в 10:00 (у вас 12:00).',
        'Место: Садовая, 5',
        'Если это время неудобно, ответьте, пожалуйста, и мы найдём другое.',
        'Мария, Чайная лавка',
      ].join('\n'),
      email: null,
      phone: '+79922359852',
    });
    const file = await core.call('calendar.saveInvitation', { of, language: 'ru' });
    const lines = fileOf(file);
    expect([file.name, lines.slice(15, 20), lines.join('').includes('торгуется')]).toEqual([
      'Встреча Чайная лавка 2026-11-24.ics',
      [
        'UID:reminder-1-20261116090000000@fifteen',
        'DTSTAMP:20261116T090000Z',
        'DTSTART:20261124T070000Z',
        'DURATION:PT1H',
        'SUMMARY:Встреча: Чайная лавка',
      ],
      false,
    ]);
  });

  it.each(['МСК+4', 'по Владивостоку', '−04:00', ''])(
    'names no hour of theirs where their zone is only said in words: «%s»',
    async (timeZone) => {
      const { id: clientId } = await core.call('clients.create', { name: 'Сидоров Пётр' });
      await core.call('clients.update', { id: clientId, patch: { timeZone } });
      const { id } = await core.call('reminders.add', {
        clientId,
        text: 'встреча',
        kind: 'meeting',
        on: '2026-11-24',
        time: '10:00',
      });
      const { text } = await core.call('calendar.invitation', {
        of: { type: 'reminder', id },
        language: 'ru',
      });
      expect(text).toContain('вторник, 24\u00a0ноября, в 10:00.');
    },
  );
});
