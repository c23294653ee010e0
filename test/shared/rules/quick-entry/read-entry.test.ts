import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Moment, QuickEntry, When } from '#shared/rules/quick-entry/entry.ts';
import { whenWords } from '#shared/rules/quick-entry/print-entry.ts';
import { readEntry, readWhen } from '#shared/rules/quick-entry/read-entry.ts';
import { firstOccurrence } from '#shared/rules/recurrence/occurrences.ts';
import { rruleOf } from '#shared/rules/recurrence/rrule.ts';
import { day, recurrence } from '../recurrence/arbitraries.ts';

/** A Saturday, noon in Moscow. */
const saturday: Moment = { now: '2026-11-21T09:00:00.000Z', timeZone: 'Europe/Moscow' };

/** What was understood, in a line: day, hour, rule, how long, how early, what about. */
const line = ({ on, time, rule, durationMinutes, leadMinutes, text }: QuickEntry): string =>
  [
    on,
    time,
    rule && rruleOf(rule),
    durationMinutes === null ? null : `${durationMinutes} min`,
    leadMinutes === null ? null : `−${leadMinutes}`,
    text === '' ? null : text,
  ]
    .filter((part) => part !== null)
    .join(' | ');

const understood = (words: string, moment = saturday): string => line(readEntry(words, moment));

describe('ordinary words', () => {
  it.each([
    ['завтра в 10 позвонить Ивановой', '2026-11-22 | 10:00 | позвонить Ивановой'],
    ['через 2 недели', '2026-12-05'],
    ['в следующую пятницу в 15', '2026-11-27 | 15:00'],
    ['каждый понедельник в 9 отчёт', '2026-11-23 | 09:00 | FREQ=WEEKLY;BYDAY=MO | отчёт'],
    ['next friday 3pm call Smith', '2026-11-27 | 15:00 | call Smith'],
    ['in 2 weeks', '2026-12-05'],
    ['в пятницу в 18:30 встреча', '2026-11-27 | 18:30 | встреча'],
    ['в субботу баня', '2026-11-28 | баня'],
    ['послезавтра вечером в 7 звонок Зое', '2026-11-23 | 19:00 | звонок Зое'],
    ['завтра утром', '2026-11-22 | 09:00'],
    ['завтра в 3', '2026-11-22 | 15:00'],
    ['завтра в 03:00', '2026-11-22 | 03:00'],
    ['завтра в 3 ночи', '2026-11-22 | 03:00'],
    ['на следующей неделе в среду созвон', '2026-11-25 | созвон'],
    ['на следующей неделе', '2026-11-23'],
    ['24 ноября в 11.30 доставка', '2026-11-24 | 11:30 | доставка'],
    ['24.11 доставка', '2026-11-24 | доставка'],
    ['5 марта поздравить', '2027-03-05 | поздравить'],
    ['29 февраля поздравить', '2028-02-29 | поздравить'],
    ['15-го аренда', '2026-12-15 | аренда'],
    ['31 числа', '2026-12-31'],
    ['в конце месяца сверка', '2026-11-30 | сверка'],
    ['напомни мне через полчаса перезвонить Петру', '2026-11-21 | 12:30 | перезвонить Петру'],
    ['встреча в среду с 14 до 15:30', '2026-11-25 | 14:00 | 90 min | встреча'],
    ['отправить образцы до 31 декабря', '2026-12-31 | отправить образцы'],
    ['через 3 дня в 16:20 напомнить за час — договор', '2026-11-24 | 16:20 | −60 | договор'],
    ['сдать отчёт за неделю', '2026-11-21 | сдать отчёт за неделю'],
    ['tomorrow at noon lunch for an hour', '2026-11-22 | 12:00 | 60 min | lunch'],
    ['remind me to pay tomorrow 2 days before', '2026-11-22 | −2880 | pay'],
    ['day after tomorrow 9:15am standup', '2026-11-23 | 09:15 | standup'],
    ['March 5, 2028 party', '2028-03-05 | party'],
    ['on the 24th dentist', '2026-11-24 | dentist'],
    ['12 pm lunch', '2026-11-21 | 12:00 | lunch'],
    ['12am', '2026-11-22 | 00:00'],
    ['завтра в десять врач', '2026-11-22 | 10:00 | врач'],
    ['завтра в час дня обед', '2026-11-22 | 13:00 | обед'],
    ['завтра в час обед', '2026-11-22 | 13:00 | обед'],
    ['завтра в полтретьего', '2026-11-22 | 14:30'],
    ['завтра в половине девятого утра', '2026-11-22 | 08:30'],
    ['в понедельник без четверти пять', '2026-11-23 | 16:45'],
    ['в понедельник без десяти 9', '2026-11-23 | 08:50'],
    ['завтра в четверть шестого', '2026-11-22 | 17:15'],
    ['завтра в 9 30 врач', '2026-11-22 | 09:30 | врач'],
    ['завтра в 9 30 штук принять', '2026-11-22 | 09:00 | 30 штук принять'],
    ['завтра около 11 курьер', '2026-11-22 | 11:00 | курьер'],
    ['завтра в 11 ночи', '2026-11-22 | 23:00'],
    ['в полночь', '2026-11-22 | 00:00'],
    ['через двадцать минут', '2026-11-21 | 12:20'],
    ['через 1,5 часа', '2026-11-21 | 13:30'],
    ['через 2 ч', '2026-11-21 | 14:00'],
    ['первого декабря аренда', '2026-12-01 | аренда'],
    ['в начале месяца сверка', '2026-12-01 | сверка'],
    ['в конце недели', '2026-11-27'],
    ['на выходных баня', '2026-11-21 | баня'],
    ['через вторник', '2026-12-01'],
    ['через неделю в среду созвон', '2026-11-25 | созвон'],
    ['во вторник через две недели', '2026-12-01'],
    ['пт в 15 отчёт', '2026-11-27 | 15:00 | отчёт'],
    ['пн 10:00', '2026-11-23 | 10:00'],
    ['вт сдать кассу', '2026-11-24 | сдать кассу'],
    ['в последний рабочий день месяца сдать отчёт', '2026-11-30 | сдать отчёт'],
    ['в первый рабочий день месяца зарплата', '2026-12-01 | зарплата'],
    ['к 15 декабря подарки', '2026-12-15 | подарки'],
    ['fri 3pm', '2026-11-27 | 15:00'],
    ['mon 10:00 standup', '2026-11-23 | 10:00 | standup'],
    ['tomorrow at 3 in the morning', '2026-11-22 | 03:00'],
    ['tomorrow 2-3pm meeting', '2026-11-22 | 14:00 | 60 min | meeting'],
    ['tomorrow 10am-12pm', '2026-11-22 | 10:00 | 120 min'],
    ['завтра 10:00–11:30 встреча', '2026-11-22 | 10:00 | 90 min | встреча'],
    ['in an hour and a half call Ann', '2026-11-21 | 13:30 | call Ann'],
    ['in 2h', '2026-11-21 | 14:00'],
    ['in 1.5 hours', '2026-11-21 | 13:30'],
    ['in a fortnight', '2026-12-05'],
    ['a week from tuesday', '2026-12-01'],
    ['tuesday week', '2026-12-01'],
    ['this evening', '2026-11-21 | 18:00'],
    ['monday morning report', '2026-11-23 | 09:00 | report'],
    ['tomorrow afternoon', '2026-11-22 | 14:00'],
    ['tomorrow at ten', '2026-11-22 | 10:00'],
    ['tomorrow at half past 2', '2026-11-22 | 14:30'],
    ['tomorrow at quarter to five', '2026-11-22 | 16:45'],
    ['at midnight', '2026-11-22 | 00:00'],
    ['by december 5 taxes', '2026-12-05 | taxes'],
    ['15/12 party', '2026-12-15 | party'],
    ['write the morning report', '2026-11-21 | write the morning report'],
    ['купить sun 50 и 2/3 коробки', '2026-11-21 | купить sun 50 и 2/3 коробки'],
    ['раз в час пик не звонить', '2026-11-21 | раз в час пик не звонить'],
  ])('%s', (words, meaning) => {
    expect(understood(words)).toBe(meaning);
  });

  it.each([
    ['каждый второй вторник', '2026-11-24 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['каждый второй вторник месяца', '2026-12-08 | FREQ=MONTHLY;BYDAY=2TU'],
    ['every other Tuesday', '2026-11-24 | FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
    ['on the second Tuesday of every month', '2026-12-08 | FREQ=MONTHLY;BYDAY=2TU'],
    ['каждый месяц 31-го', '2026-11-30 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
    ['15-го числа каждого месяца налог', '2026-12-15 | FREQ=MONTHLY;BYMONTHDAY=15 | налог'],
    ['last day of every month invoice', '2026-11-30 | FREQ=MONTHLY;BYMONTHDAY=-1 | invoice'],
    ['по вторникам и четвергам в 18:30', '2026-11-24 | 18:30 | FREQ=WEEKLY;BYDAY=TU,TH'],
    ['по будням в 9', '2026-11-23 | 09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    [
      'every weekday 9am standup',
      '2026-11-23 | 09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | standup',
    ],
    ['каждые 2 недели по пятницам', '2026-11-27 | FREQ=WEEKLY;INTERVAL=2;BYDAY=FR'],
    ['раз в квартал сверка', '2026-11-21 | FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=21 | сверка'],
    ['ежегодно 29 февраля', '2027-02-28 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1'],
    [
      'каждый год 29 февраля, в обычные годы — 28-го с 28 февраля 2027',
      '2027-02-28 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
    ],
    ['каждое 5 марта', '2027-03-05 | FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5'],
    ['каждый день 10 раз зарядка', '2026-11-21 | FREQ=DAILY;UNTIL=20261130 | зарядка'],
    ['every day until 31 December', '2026-11-21 | FREQ=DAILY;UNTIL=20261231'],
    ['каждый день с 1 декабря', '2026-12-01 | FREQ=DAILY'],
    ['с понедельника по пятницу в 9', '2026-11-23 | 09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['пн-пт в 9 касса', '2026-11-23 | 09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | касса'],
    ['каждого 15-го числа аванс', '2026-12-15 | FREQ=MONTHLY;BYMONTHDAY=15 | аванс'],
    ['каждое 1 число', '2026-12-01 | FREQ=MONTHLY;BYMONTHDAY=1'],
    ['каждое утро касса', '2026-11-22 | 09:00 | FREQ=DAILY | касса'],
    ['every evening at 7', '2026-11-21 | 19:00 | FREQ=DAILY'],
    ['mondays and wednesdays at 6pm', '2026-11-23 | 18:00 | FREQ=WEEKLY;BYDAY=MO,WE'],
    ['biweekly review', '2026-11-21 | FREQ=WEEKLY;INTERVAL=2;BYDAY=SA | review'],
    ['каждый рабочий день в 9', '2026-11-23 | 09:00 | FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
  ])('%s repeats', (words, meaning) => {
    expect(understood(words)).toBe(meaning);
  });

  it('leaves what it does not understand as it stands', () => {
    expect(understood('Заказать 24 коробки, 31.02 и «Ёлку» — в 3 раза больше')).toBe(
      '2026-11-21 | Заказать 24 коробки, 31.02 и «Ёлку» — в 3 раза больше',
    );
    expect(understood('Позвонить, завтра в 10:00, Ёлкиной!')).toBe(
      '2026-11-22 | 10:00 | Позвонить Ёлкиной!',
    );
  });

  it('knows a call and a meeting by their words', () => {
    const kinds = ['позвонить Зое', 'Созвон', 'встреча с Петром', 'meet Ann', 'отчёт', 'callout'];
    expect(kinds.map((words) => readEntry(words, saturday).kind)).toEqual([
      'call',
      'call',
      'meeting',
      'meeting',
      'task',
      'task',
    ]);
  });

  it('takes an hour that has passed for tomorrow’s, and no other', () => {
    expect([understood('в 11'), understood('в 13'), understood('сегодня в 11')]).toEqual([
      '2026-11-22 | 11:00',
      '2026-11-21 | 13:00',
      '2026-11-21 | 11:00',
    ]);
  });

  it('counts hours by the clock of the world, over the change to summer time', () => {
    const berlin = { now: '2027-03-28T00:30:00.000Z', timeZone: 'Europe/Berlin' };
    expect([understood('через час', berlin), understood('in 24 hours', berlin)]).toEqual([
      '2027-03-28 | 03:30',
      '2027-03-29 | 02:30',
    ]);
  });
});

const minutes = fc.option(fc.constantFrom(5, 15, 30, 60, 90, 120, 1440));
const time = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
);
const moment = fc
  .record({
    now: fc.date({
      min: new Date('2000-01-01'),
      max: new Date('2080-01-01'),
      noInvalidDate: true,
    }),
    timeZone: fc.constantFrom(
      'Europe/Moscow',
      'America/New_York',
      'Asia/Kathmandu',
      'Pacific/Apia',
    ),
  })
  .map(({ now, timeZone }): Moment => ({ now: now.toISOString(), timeZone }));

const when: fc.Arbitrary<When> = fc
  .record({
    from: day,
    time,
    rule: fc.option(recurrence),
    durationMinutes: minutes,
    leadMinutes: fc.option(fc.constantFrom(1, 15, 60, 90, 1440, 4320, 10_080)),
  })
  .map(({ from, rule, ...rest }): When => {
    const on = (rule && firstOccurrence({ ...rule, until: null }, from)) ?? from;
    const until = rule?.until ?? null;
    return {
      ...rest,
      on,
      rule: rule && { ...rule, until: until === null || until < on ? null : until },
    };
  });

describe('words of the program itself', () => {
  it.each(['ru', 'en'] as const)('are understood as they were meant, in %s', (language) => {
    fc.assert(
      fc.property(when, moment, (meant, at) => {
        expect(readWhen(whenWords(meant, language), at)).toEqual(meant);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['ru', 'en'] as const)('leave the text beside them alone, in %s', (language) => {
    const text = language === 'ru' ? 'отдать Ёжикову образцы (зелёные)' : 'give Ann the samples';
    fc.assert(
      fc.property(when, moment, fc.boolean(), (meant, at, isFirst) => {
        const words = whenWords(meant, language);
        const {
          text: left,
          kind: _kind,
          isDated: _dated,
          namesDay: _day,
          ...rest
        } = readEntry(isFirst ? `${text} ${words}` : `${words} ${text}`, at);
        expect([left, rest]).toEqual([text, meant]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('any text whatever', () => {
  const words = fc.constantFrom(
    ...'в во на за через каждый каждую раз next every in at on by last second до с 31 99 0 24.11 2026-02-30 32 мая пятницу вторник месяца дней час 10:99 25 pm утра by-day ёЁ İ \uE000 9999'.split(
      ' ',
    ),
  );
  it('is read without an error', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 700 }),
      fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, moment, (any, at) => {
        const { on, text: left } = readEntry(any, at);
        expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(left.length).toBeLessThanOrEqual(any.length);
      }),
      { numRuns: 1000 },
    );
  });
});
