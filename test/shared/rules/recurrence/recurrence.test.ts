import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/rules/calendar.ts';
import {
  firstOccurrence,
  occurrenceFrom,
  occurrencesBetween,
} from '#shared/rules/recurrence/occurrences.ts';
import type { Recurrence } from '#shared/rules/recurrence/recurrence.ts';
import { readRrule, rruleOf } from '#shared/rules/recurrence/rrule.ts';
import { recurrenceWords } from '#shared/rules/recurrence/words.ts';
import { day, recurrence } from './arbitraries.ts';

const forever = { interval: 1, until: null } as const;
const utcMidnight = (date: string) => Temporal.ZonedDateTime.from(`${date}T00:00[UTC]`);

/** The same days as the library of RFC 5545 has them. */
const byTheBook = (rule: Recurrence, start: string, to: string): string[] =>
  new RRuleTemporal({ rruleString: rruleOf({ ...rule, until: null }), dtstart: utcMidnight(start) })
    .between(utcMidnight(start), utcMidnight(to), true)
    .map((at) => at.toPlainDate().toString())
    .filter((on) => rule.until === null || on <= rule.until);

describe('a rule', () => {
  it('falls on the days that RFC 5545 says', () => {
    fc.assert(
      fc.property(recurrence, day, fc.integer({ min: 1, max: 1500 }), (rule, from, days) => {
        const start = firstOccurrence(rule, from);
        if (start === null) return;
        const to = addDays(start, days);
        expect(occurrencesBetween(rule, start, start, to)).toEqual(byTheBook(rule, start, to));
      }),
      { numRuns: 300 },
    );
  });

  it('goes on from any day as if it had been followed from its start', () => {
    fc.assert(
      fc.property(recurrence, day, fc.integer({ min: 0, max: 2000 }), (rule, begin, days) => {
        const start = firstOccurrence(rule, begin);
        if (start === null) return;
        const from = addDays(start, days);
        const next = occurrenceFrom(rule, start, from);
        const all = occurrencesBetween(rule, start, start, next ?? addDays(from, 400));
        expect(all.find((on) => on >= from) ?? null).toBe(next);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the 31st at the end of short months, and 29 February in common years', () => {
    const monthly: Recurrence = { every: 'monthDay', day: 31, ...forever };
    expect(occurrencesBetween(monthly, '2027-01-31', '2027-01-01', '2027-06-30')).toEqual([
      '2027-01-31',
      '2027-02-28',
      '2027-03-31',
      '2027-04-30',
      '2027-05-31',
      '2027-06-30',
    ]);
    const yearly: Recurrence = { every: 'year', month: 2, day: 29, ...forever };
    expect(occurrencesBetween(yearly, '2024-02-29', '2024-01-01', '2028-12-31')).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
    ]);
  });

  it('ends at its last day, and near the end of the calendar', () => {
    const daily: Recurrence = { every: 'day', interval: 3, until: '2026-11-30' };
    expect(occurrencesBetween(daily, '2026-11-21', '2026-11-21', '2027-01-01')).toEqual([
      '2026-11-21',
      '2026-11-24',
      '2026-11-27',
      '2026-11-30',
    ]);
    const endless: Recurrence = { every: 'week', weekdays: [1], ...forever };
    expect(occurrenceFrom(endless, '2026-11-23', '9999-12-31')).toBeNull();
  });
});

describe('a rule as an RRULE', () => {
  it('is read back as it was written', () => {
    fc.assert(
      fc.property(recurrence, (rule) => {
        expect(readRrule(rruleOf(rule))).toEqual(rule);
      }),
    );
  });

  it.each([
    '',
    'FREQ=HOURLY',
    'FREQ=DAILY;COUNT=3',
    'FREQ=WEEKLY;BYDAY=TU;WKST=SU',
    'FREQ=WEEKLY;BYDAY=TU,MO',
    'FREQ=MONTHLY;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=5TU',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=0',
    'FREQ=DAILY;UNTIL=20260231',
    'FREQ=DAILY;FREQ=DAILY',
  ])('is refused where there are no words for it: %s', (text) => {
    expect(readRrule(text)).toBeNull();
  });

  it('never fails', () => {
    fc.assert(fc.property(fc.string(), (text) => void readRrule(text)));
  });
});

describe('a rule in words', () => {
  const said: readonly (readonly [Recurrence, ru: string, en: string])[] = [
    [{ every: 'day', ...forever }, 'каждый день', 'every day'],
    [{ every: 'day', interval: 2, until: null }, 'каждые 2 дня', 'every other day'],
    [{ every: 'day', interval: 21, until: null }, 'каждый 21 день', 'every 21 days'],
    [{ every: 'week', weekdays: [1, 2, 3, 4, 5], ...forever }, 'по будням', 'every weekday'],
    [{ every: 'week', weekdays: [3], ...forever }, 'каждую среду', 'every Wednesday'],
    [
      { every: 'week', weekdays: [2], interval: 2, until: null },
      'каждый второй вторник',
      'every other Tuesday',
    ],
    [
      { every: 'week', weekdays: [7], interval: 2, until: null },
      'каждое второе воскресенье',
      'every other Sunday',
    ],
    [
      { every: 'week', weekdays: [2, 4, 6], interval: 3, until: null },
      'каждые 3 недели по вторникам, четвергам и субботам',
      'every 3 weeks on Tuesday, Thursday and Saturday',
    ],
    [
      { every: 'monthDay', day: 31, ...forever },
      'каждый месяц 31-го, в коротких месяцах — в последний день',
      'every month on the 31st, on the last day of shorter months',
    ],
    [
      { every: 'monthDay', day: -1, interval: 3, until: null },
      'каждые 3 месяца в последний день',
      'every 3 months on the last day',
    ],
    [
      { every: 'monthWeekday', nth: 3, weekday: 3, ...forever },
      'каждый месяц в третью среду',
      'every month on the third Wednesday',
    ],
    [
      { every: 'monthWeekday', nth: -1, weekday: 5, ...forever },
      'каждый месяц в последнюю пятницу',
      'every month on the last Friday',
    ],
    [
      { every: 'year', month: 2, day: 29, ...forever },
      'каждый год 29 февраля, в обычные годы — 28-го',
      'every year on 29 February, on the 28th in common years',
    ],
    [
      { every: 'day', interval: 1, until: '2026-12-31' },
      'каждый день до 31 декабря 2026',
      'every day until 31 December 2026',
    ],
  ];
  it.each(said)('%o', (rule, ru, en) => {
    const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
    expect([plain(recurrenceWords(rule, 'ru')), plain(recurrenceWords(rule, 'en'))]).toEqual([
      ru,
      en,
    ]);
  });
});
