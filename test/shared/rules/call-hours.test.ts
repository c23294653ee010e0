import { describe, expect, it } from 'vitest';
import { readCallHours } from '#shared/rules/call-hours.ts';

describe('the hours of a client are read', () => {
  it.each([
    ['11-13', '11:00', '13:00'],
    ['11–13', '11:00', '13:00'],
    ['11 - 13', '11:00', '13:00'],
    ['11:30–13', '11:30', '13:00'],
    ['11.30-13.15', '11:30', '13:15'],
    ['с 11 до 13', '11:00', '13:00'],
    ['с 9 утра до 6 вечера', '09:00', '18:00'],
    ['от 10 до 12 часов', '10:00', '12:00'],
    ['звонить с 11 по 13', '11:00', '13:00'],
    ['между 2 и 3 дня', '14:00', '15:00'],
    ['с 9 до 6 вечера', '09:00', '18:00'],
    ['2-5 pm', '14:00', '17:00'],
    ['22-2', '22:00', '02:00'],
    ['9 am to 6 pm', '09:00', '18:00'],
    ['from 9 to 18', '09:00', '18:00'],
    ['после 11', '11:00', null],
    ['после 11:00', '11:00', null],
    ['с 11', '11:00', null],
    ['не раньше 10', '10:00', null],
    ['after 7 pm', '19:00', null],
    ['after 12 am', '00:00', null],
    ['11', '11:00', null],
    ['1130', '11:30', null],
    ['11-30', '11:30', null],
    ['до 18', null, '18:00'],
    ['до 6 вечера', null, '18:00'],
    ['Не позже 20 ч', null, '20:00'],
    ['before 6 p.m.', null, '18:00'],
    ['until noon', null, null],
    ['когда удобно', null, null],
    ['25-26', null, null],
    ['11-11', null, null],
    ['', null, null],
  ])('«%s»', (text, callFrom, callTo) => {
    const nothing = callFrom === null && callTo === null;
    expect(readCallHours(text)).toEqual(nothing ? null : { callFrom, callTo });
  });
});
