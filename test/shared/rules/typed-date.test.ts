import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readClock, readTypedDate, typedDate } from '#shared/rules/typed-date.ts';

const today = '2026-11-21';

test.each([
  ['завтра', '2026-11-22'],
  ['Послезавтра', '2026-11-23'],
  ['yesterday', '2026-11-20'],
  ['23.11', '2026-11-23'],
  ['23/11', '2026-11-23'],
  ['23 11', '2026-11-23'],
  ['23 ноя', '2026-11-23'],
  ['Nov 23', '2026-11-23'],
  ['1.2', '2026-02-01'],
  ['1.2.27', '2027-02-01'],
  ['5 марта 2027 г.', '2027-03-05'],
  ['2026-12-01', '2026-12-01'],
  ['31.02', null],
  ['29.02', null],
  ['скоро', null],
  ['', null],
])('«%s» typed on 21 November is %s', (text, date) => {
  expect(readTypedDate(text, today)).toBe(date);
});

it('takes a day and a month for the next year where this year’s have gone by', () => {
  expect(readTypedDate('1 фев', today, today)).toBe('2027-02-01');
  expect(readTypedDate('21.11', today, today)).toBe('2026-11-21');
});

it('reads back what it writes, in both languages', () => {
  const dates = fc
    .date({ min: new Date('1901-01-01'), max: new Date('2149-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(dates, fc.constantFrom('ru', 'en'), (date, language) => {
      expect(readTypedDate(typedDate(date, language), today, today)).toBe(date);
    }),
  );
});

it('reads hours as people write them', () => {
  const texts = ['9', '9:30', '09.30', '0930', '23-59', '24:00', '9:60', 'утром', ''];
  expect(texts.map(readClock)).toEqual([
    '09:00',
    '09:30',
    '09:30',
    '09:30',
    '23:59',
    null,
    null,
    null,
    null,
  ]);
});
