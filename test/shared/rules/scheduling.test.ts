import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeOf } from '#shared/rules/day-times.ts';
import {
  callDays,
  enoughDays,
  firstCallDay,
  freeTime,
  keepApart,
  otherHalf,
  spreadCalls,
  type Callee,
} from '#shared/rules/scheduling.ts';

const hours = { from: '10:00', to: '18:00' };
const work = { workingDays: [1, 2, 3, 4, 5], hours };
const week = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const anyTime = (count: number): Callee[] =>
  Array.from({ length: count }, (_, index) => ({ id: index + 1, preferred: null }));

describe('the days of a call week', () => {
  it('are five working days from the first one on', () => {
    expect(callDays('2026-11-16', work)).toEqual(week);
    expect(callDays('2026-11-14', work)).toEqual(week);
    expect(callDays('2026-11-19', work)).toEqual([
      '2026-11-19',
      '2026-11-20',
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
    ]);
    expect(callDays('2026-11-16', { ...work, workingDays: [6, 7] })).toEqual([
      '2026-11-21',
      '2026-11-22',
    ]);
  });

  it('begin today while two hours of it are left', () => {
    expect(firstCallDay('2026-11-16', '16:00', work)).toBe('2026-11-16');
    expect(firstCallDay('2026-11-16', '16:01', work)).toBe('2026-11-17');
    expect(firstCallDay('2026-11-20', '17:00', work)).toBe('2026-11-23');
    expect(firstCallDay('2026-11-14', '12:00', work)).toBe('2026-11-16');
  });
});

describe('days enough for the calls', () => {
  it('are those of the week while it has a minute for each', () => {
    expect(enoughDays(480, ['2026-11-16'], work)).toEqual(['2026-11-16']);
    expect(enoughDays(15, ['2026-11-16'], work, '17:45')).toEqual(['2026-11-16']);
  });

  it('go on to the next working days where it has not', () => {
    expect(enoughDays(16, ['2026-11-20'], work, '17:45')).toEqual(['2026-11-20', '2026-11-23']);
    const mondays = { workingDays: [1], hours: { from: '10:00', to: '10:02' } };
    expect(enoughDays(5, ['2026-11-16'], mondays)).toEqual([
      '2026-11-16',
      '2026-11-23',
      '2026-11-30',
    ]);
  });

  it('let any calls be spread, however short the hours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 90 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        (count, length, late, workingDays) => {
          const short = { workingDays, hours: { from: '10:00', to: timeOf(600 + length) } };
          const earliest = timeOf(600 + Math.min(late, length - 1));
          const days = enoughDays(count, callDays('2026-11-16', short), short, earliest);
          const slots = spreadCalls(anyTime(count), days, short.hours, earliest);
          expect(new Set(slots.map(({ on, time: at }) => `${on} ${at}`)).size).toBe(count);
        },
      ),
    );
  });
});

describe('spreading calls', () => {
  it('calls the biggest first, three a day, with time to think between', () => {
    expect(spreadCalls(anyTime(7), week.slice(0, 3), hours)).toEqual([
      { id: 1, on: '2026-11-16', time: '10:00' },
      { id: 2, on: '2026-11-16', time: '11:30' },
      { id: 3, on: '2026-11-16', time: '13:00' },
      { id: 4, on: '2026-11-17', time: '10:00' },
      { id: 5, on: '2026-11-17', time: '11:30' },
      { id: 6, on: '2026-11-18', time: '10:00' },
      { id: 7, on: '2026-11-18', time: '11:30' },
    ]);
  });

  it('begins today no earlier than now, and puts whose hours are gone on another day', () => {
    const callees: Callee[] = [
      { id: 1, preferred: { from: '10:00', to: '12:00' } },
      { id: 2, preferred: null },
    ];
    expect(spreadCalls(callees, week.slice(0, 2), hours, '14:15')).toEqual([
      { id: 2, on: '2026-11-16', time: '14:15' },
      { id: 1, on: '2026-11-17', time: '10:00' },
    ]);
  });

  const time = fc.integer({ min: 0, max: 1439 });
  const callee = fc.record({
    from: time,
    /** Ten minutes at least, so that a day's fair load fits even where everybody wants the same. */
    length: fc.integer({ min: 10, max: 600 }),
    none: fc.boolean(),
  });

  it('keeps to working and preferred hours, one at a time, with an even load', () => {
    fc.assert(
      fc.property(
        fc.array(callee, { minLength: 1, maxLength: 50 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 12 * 60 }),
        fc.integer({ min: 60, max: 11 * 60 }),
        (wishes, dayCount, opens, length) => {
          const open = { from: opens, to: opens + length };
          const callees = wishes.map(({ from, length: wish, none }, index): Callee => ({
            id: index + 1,
            preferred: none
              ? null
              : { from: timeOf(from), to: timeOf(Math.min(from + wish, 24 * 60)) },
          }));
          const days = week.slice(0, dayCount);
          const slots = spreadCalls(callees, days, {
            from: timeOf(open.from),
            to: timeOf(open.to),
          });

          expect(slots.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(
            callees.map(({ id }) => id),
          );
          expect(new Set(slots.map(({ on, time: at }) => `${on} ${at}`)).size).toBe(slots.length);
          for (const day of days) {
            const load = slots.filter(({ on }) => on === day).length;
            expect(load).toBeLessThanOrEqual(Math.ceil(callees.length / dayCount));
          }
          for (const { id, time: at } of slots) {
            const wish = callees[id - 1]?.preferred;
            expect(at >= timeOf(open.from) && at < timeOf(open.to)).toBe(true);
            if (!wish) continue;
            const from = wish.from > timeOf(open.from) ? wish.from : timeOf(open.from);
            const to = wish.to < timeOf(open.to) ? wish.to : timeOf(open.to);
            // A sliver of an overlap may have fewer minutes than a day has calls.
            const minutes =
              Number(to.slice(0, 2)) * 60 +
              Number(to.slice(3)) -
              (Number(from.slice(0, 2)) * 60 + Number(from.slice(3)));
            if (minutes >= 10 && Math.ceil(callees.length / dayCount) <= 10) {
              expect(at >= from && at < to).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('puts a bigger client on no later a day than a smaller one with the same wishes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 1, max: 5 }),
        (count, days) => {
          const slots = spreadCalls(anyTime(count), week.slice(0, days), hours);
          expect(slots.map(({ id }) => id)).toEqual(anyTime(count).map(({ id }) => id));
        },
      ),
    );
  });

  it('still finds a minute for each where a day has hardly any left', () => {
    const slots = spreadCalls(anyTime(4), week.slice(0, 1), hours, '17:56');
    expect(slots.map(({ time: at }) => at)).toEqual(['17:56', '17:57', '17:58', '17:59']);
  });
});

describe('a free time', () => {
  it('keeps half an hour from other calls, and closer only where it must', () => {
    expect(freeTime(['10:00', '11:00'], { preferred: null, hours })).toBe('10:30');
    const narrow = { preferred: { from: '10:00', to: '10:30' }, hours };
    expect(freeTime(['10:00'], narrow)).toBe('10:15');
  });

  it('is after the given time where there is one, else the first of the day', () => {
    expect(freeTime([], { preferred: null, hours, after: '14:00' })).toBe('14:00');
    const mornings = { preferred: { from: '10:00', to: '11:00' }, hours, after: '14:00' };
    expect(freeTime(['10:00'], mornings)).toBe('10:30');
  });

  it('is not there where every minute is taken', () => {
    const busy = Array.from({ length: 5 }, (_, index) => timeOf(600 + index));
    const preferred = { from: '10:00', to: '10:05' };
    expect(freeTime(busy, { preferred, hours })).toBeNull();
  });

  it('lies in the other half of the day for who did not answer', () => {
    expect(otherHalf('10:30', hours)).toBe('14:00');
    expect(otherHalf('15:00', hours)).toBe('10:00');
  });
});

describe('a second week beside a running one', () => {
  const callees = anyTime(3);
  const slots = spreadCalls(callees, ['2026-11-16'], hours);
  const beside = (times: readonly string[]) =>
    keepApart(slots, callees, { busy: new Map([['2026-11-16', times]]), hoursOf: () => hours });

  it('keeps half an hour from its calls, and moves no others', () => {
    expect(slots.map(({ time }) => time)).toEqual(['10:00', '11:30', '13:00']);
    expect(beside(['10:00', '11:45']).map(({ time }) => time)).toEqual(['10:30', '12:15', '13:00']);
    expect(beside(['17:00'])).toEqual(slots);
  });

  it('puts no two calls at one time while the day has a minute left', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 600, max: 1079 }), { maxLength: 60 }), (minutes) => {
        const busy = minutes.map((at) => timeOf(at));
        const times = beside(busy).map(({ time }) => time);
        expect(new Set(times).size).toBe(times.length);
        expect(times.filter((time) => busy.includes(time))).toEqual([]);
      }),
    );
  });
});
