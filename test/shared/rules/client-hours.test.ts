import { describe, expect, it } from 'vitest';
import { badTime, clockOfClient } from '#shared/rules/client-hours.ts';

const moscow = 'Europe/Moscow';
/** Noon in Moscow, five in the afternoon in Novosibirsk is 16:00. */
const noon = '2026-11-16T09:00:00.000Z';
const anyTime = { callFrom: null, callTo: null, timeZone: null };

describe('the clock where a client is', () => {
  it.each([
    [null, null],
    [moscow, null],
    ['Europe/Minsk', null],
    ['МСК+4', null],
    ['Asia/Novosibirsk', '16:00'],
    ['America/New_York', '04:00'],
  ])('in %s is %s at noon in Moscow', (zone, time) => {
    expect(clockOfClient(zone, noon, moscow)).toBe(time);
  });
});

describe('a call', () => {
  it('is welcome at any time where nothing was said', () => {
    expect(badTime(anyTime, '2026-11-16T00:00:00.000Z', moscow)).toBe(null);
  });

  it.each([
    ['10:00', '18:00', null],
    ['12:00', null, null],
    [null, '12:01', null],
    ['20:00', '13:00', null],
    ['12:00', '12:00', null],
    ['12:01', '18:00', '12:00'],
    ['08:00', '12:00', '12:00'],
    ['20:00', '09:00', '12:00'],
    [null, '11:00', '12:00'],
  ])('at noon within %s–%s: %s', (callFrom, callTo, time) => {
    const expected = time === null ? null : { time, from: callFrom, to: callTo, isAsked: true };
    expect(badTime({ callFrom, callTo, timeZone: null }, noon, moscow)).toEqual(expected);
  });

  it('is judged by the clock of the client', () => {
    const hours = { callFrom: '10:00', callTo: '15:00', timeZone: 'Asia/Novosibirsk' };
    expect(badTime(hours, noon, moscow)).toEqual({
      time: '16:00',
      from: '10:00',
      to: '15:00',
      isAsked: true,
    });
  });

  it('wakes nobody far away, though they asked for nothing', () => {
    expect(badTime({ ...anyTime, timeZone: 'America/New_York' }, noon, moscow)).toEqual({
      time: '04:00',
      from: '09:00',
      to: '20:00',
      isAsked: false,
    });
    expect(badTime({ ...anyTime, timeZone: 'Asia/Novosibirsk' }, noon, moscow)).toBe(null);
  });
});
