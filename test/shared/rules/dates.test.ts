import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  addDays,
  addMonths,
  age,
  daysBetween,
  formatDate,
  guessDateOrder,
  isIsoDate,
  isWorkingDay,
  isoWeekday,
  nextOccurrence,
  nextWorkingDay,
  parseDate,
  parsePartialDate,
  startOfMonth,
} from '#shared/rules/dates.ts';

const anyDate = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2149-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const recentDate = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('a date is understood as people and programs write it', () => {
  test.each<[string | number, string]>([
    ['12.11.2026', '2026-11-12'],
    ['5.3.24', '2024-03-05'],
    ['05.03.98', '1998-03-05'],
    ['2026-11-12', '2026-11-12'],
    ['2026-11-12 10:20:30', '2026-11-12'],
    ['2026-11-12T22:20:30.123Z', '2026-11-12'],
    ['2026-11-12T22:20:30+03:00', '2026-11-12'],
    ['12.11.2026 9:05', '2026-11-12'],
    ['12/11/2026', '2026-11-12'],
    ['20261112', '2026-11-12'],
    ['5 марта 2024', '2024-03-05'],
    ['5 мая 2024 г.', '2024-05-05'],
    ['05-мар-24', '2024-03-05'],
    ['вт 05.03.2024 г.', '2024-03-05'],
    ['Tuesday, 5 March 2024', '2024-03-05'],
    ['1 сент. 2024', '2024-09-01'],
    ['5 Mar 2024', '2024-03-05'],
    ['March 5, 2024', '2024-03-05'],
    ['12/1/2010 8:26:00 AM', '2010-01-12'],
    ['45000', '2023-03-15'],
    ['45000,75', '2023-03-15'],
    [45_000, '2023-03-15'],
    [45_000.999_999_999, '2023-03-16'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [1, '1900-01-01'],
    [20_261_112, '2026-11-12'],
    [2_958_465, '9999-12-31'],
  ])('%s is %s', (written, date) => {
    expect(parseDate(written)).toBe(date);
  });

  test.each<[string | number]>([
    ['31.02.2024'],
    ['29.02.2023'],
    ['12/31/2024'],
    ['0.1.2024'],
    ['2024'],
    [''],
    ['скоро'],
    ['5 марсианин 2024'],
    ['5 ма 2024'],
    ['12.11-2026'],
    ['8 926 111'],
    [60],
    [0],
    [-5],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
  ])('%s is no date', (written) => {
    expect(parseDate(written)).toBeNull();
  });

  it('in the order its column is written in', () => {
    expect(parseDate('12/1/2010 8:26', { order: 'mdy' })).toBe('2010-12-01');
    expect(parseDate('24-03-05', { order: 'ymd' })).toBe('2024-03-05');
    expect(guessDateOrder(['1/12/2010', '', '12/31/2010'])).toBe('mdy');
    expect(guessDateOrder(['1/12/2010', '31/12/2010'])).toBe('dmy');
    expect(guessDateOrder(['13/13/2010'])).toBeNull();
  });

  it('and a birthday of two digits never lies ahead', () => {
    expect(parseDate('11.04.45', { latest: '2026-11-21' })).toBe('1945-04-11');
    expect(parseDate('11.04.25', { latest: '2026-11-21' })).toBe('2025-04-11');
  });

  it('as it was written out', () => {
    fc.assert(
      fc.property(recentDate, (date) => {
        const [year, month, day] = date.split('-');
        const serial = daysBetween('1899-12-30', date);
        const writings = [
          date,
          `${day}.${month}.${year}`,
          `${Number(day)}.${Number(month)}.${year?.slice(2)}`,
          `${day}/${month}/${year} 23:59`,
          `${year}${month}${day}`,
          formatDate(date, 'ru', 'long'),
          formatDate(date, 'en', 'short'),
        ];
        expect([...writings, serial].map((written) => parseDate(written))).toEqual(
          Array.from({ length: 8 }, () => date),
        );
      }),
    );
  });
});

test.each([
  ['12.11.1986', '1986-11-12'],
  ['12.11', '--11-12'],
  ['29.02', '--02-29'],
  ['5 марта', '--03-05'],
  ['Mar 5', '--03-05'],
  ['--0305', '--03-05'],
  ['--03-05', '--03-05'],
  ['1604-03-05', '--03-05'],
  ['31.02', null],
  ['когда-то', null],
])('the birthday %s is %s', (written, date) => {
  expect(parsePartialDate(written)).toBe(date);
});

describe('counting days', () => {
  it('there and back ends where it began', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it('by months stays within the month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28');
    expect(addMonths('2024-01-31', -2)).toBe('2023-11-30');
    expect(startOfMonth('2026-11-21')).toBe('2026-11-01');
  });

  it('knows real days from impossible ones', () => {
    expect(['2024-02-29', '2023-02-29', '2024-2-9', ''].map(isIsoDate)).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect(() => addDays('31.12.2024', 1)).toThrow(RangeError);
  });

  it('knows the days the shop works', () => {
    expect(isoWeekday('2026-11-21')).toBe(6);
    expect(isoWeekday('1961-04-12')).toBe(3);
    expect(isWorkingDay('2026-11-21', [1, 2, 3, 4, 5])).toBe(false);
    expect(nextWorkingDay('2026-11-20', [1, 2, 3, 4, 5])).toBe('2026-11-23');
    expect(nextWorkingDay('2026-11-20', [5])).toBe('2026-11-27');
    expect(() => nextWorkingDay('2026-11-20', [])).toThrow(RangeError);
  });
});

describe('a yearly date', () => {
  it('comes today or later, within a year', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (date, from) => {
        const next = nextOccurrence(date, from);
        expect(next >= from).toBe(true);
        expect(daysBetween(from, next)).toBeLessThan(366);
      }),
    );
  });

  it('counts today as today and keeps 29 February on the 28th in common years', () => {
    expect(nextOccurrence('--11-21', '2026-11-21')).toBe('2026-11-21');
    expect(nextOccurrence('1986-11-20', '2026-11-21')).toBe('2027-11-20');
    expect(nextOccurrence('--02-29', '2026-01-01')).toBe('2026-02-28');
    expect(nextOccurrence('--02-29', '2028-01-01')).toBe('2028-02-29');
  });

  it('tells the age', () => {
    expect(age('1986-11-21', '2026-11-21')).toBe(40);
    expect(age('1986-11-22', '2026-11-21')).toBe(39);
    expect(age('2004-02-29', '2026-02-28')).toBe(22);
    expect(age('--02-29', '2026-02-28')).toBeNull();
    expect(age('2027-01-01', '2026-02-28')).toBeNull();
  });
});

it('a date is written with its year only where it differs from today’s', () => {
  const nbsp = '\u00a0';
  expect(formatDate('2026-11-12', 'ru', 'short', '2026-11-21')).toBe(`12${nbsp}ноя`);
  expect(formatDate('2025-11-12', 'ru', 'short', '2026-11-21')).toBe(`12${nbsp}ноя 2025`);
  expect(formatDate('2026-11-12', 'ru', 'long')).toBe(`12${nbsp}ноября 2026`);
  expect(formatDate('2026-11-12', 'ru', 'day', '2026-11-21')).toBe(`четверг, 12${nbsp}ноября`);
  expect(formatDate('2026-11-12', 'en', 'day')).toBe(`Thursday, 12${nbsp}November 2026`);
  expect(formatDate('--12-03', 'ru', 'short')).toBe(`3${nbsp}дек`);
});
