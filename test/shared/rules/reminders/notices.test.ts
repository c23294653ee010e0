import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { firstOccurrence } from '#shared/rules/recurrence/occurrences.ts';
import {
  noticeAt,
  noticesBetween,
  type Clocks,
  type Noticeable,
} from '#shared/rules/reminders/notices.ts';
import { comingOf } from '#shared/rules/reminders/series.ts';
import { day, recurrence } from '../recurrence/arbitraries.ts';

const berlin: Clocks = { timeZone: 'Europe/Berlin', allDayAt: '09:00' };
const once = (on: string, time: string | null, leadMinutes: number | null = null): string =>
  noticeAt({ on, time, leadMinutes }, berlin).slice(0, 16);

describe('the instant of a notice', () => {
  it('is after the gap for an hour that the clocks skip, and the first of an hour that comes twice', () => {
    expect([once('2027-03-28', '02:30'), once('2027-10-31', '02:30')]).toEqual([
      '2027-03-28T01:30',
      '2027-10-31T00:30',
    ]);
  });

  it('goes back whole days by the calendar, and hours by the clock', () => {
    expect([
      once('2027-03-28', '12:00', 1440),
      once('2027-03-28', '12:00', 720),
      once('2027-03-28', null, 2880),
    ]).toEqual(['2027-03-27T11:00', '2027-03-27T22:00', '2027-03-26T08:00']);
  });
});

const zones = [
  'UTC',
  'Europe/Moscow',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Tehran',
  'Africa/Casablanca',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
];
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
const clocks = fc.record({ timeZone: fc.constantFrom(...zones), allDayAt: clock });

const reminder: fc.Arbitrary<Noticeable> = fc
  .record({
    id: fc.integer({ min: 1, max: 1000 }),
    from: day,
    time: fc.option(clock),
    leadMinutes: fc.option(fc.constantFrom(5, 60, 1440, 10_080, 100)),
    rule: fc.option(recurrence),
    snoozed: fc.option(fc.integer({ min: 0, max: 90_000 })),
  })
  .map(({ id, from, time, leadMinutes, rule, snoozed }) => {
    const first = rule && firstOccurrence(rule, from);
    const on = first ?? from;
    const snoozedUntil =
      snoozed === null
        ? null
        : new Date(Date.parse(`${from}T00:00:00Z`) + snoozed * 60_000).toISOString();
    const series = rule && first !== null ? { rule, from: on, time, on, skips: [] } : null;
    return { id, on, time, leadMinutes, snoozedUntil, series };
  });

/** Instants one behind another, from the first on. */
const steps = fc.array(fc.integer({ min: 1, max: 6 * 1440 * 60 }), { minLength: 1, maxLength: 30 });

describe('notices between two instants', () => {
  it('are each told once, however the time between is cut', () => {
    fc.assert(
      fc.property(reminder, clocks, steps, (one, at, seconds) => {
        let now = Date.parse(`${one.on}T00:00:00Z`) - 9 * 86_400_000;
        const start = new Date(now).toISOString();
        const told = seconds.flatMap((length) => {
          const after = new Date(now).toISOString();
          now += length * 1000;
          return noticesBetween([one], { after, until: new Date(now).toISOString() }, at);
        });
        const whole = { after: start, until: new Date(now).toISOString() };
        expect(told).toEqual(noticesBetween([one], whole, at));
        expect(new Set(told.map(({ key }) => key)).size).toBe(told.length);
      }),
      { numRuns: 200 },
    );
  });

  it('show the hour that was set, on every clock, unless the clocks skip it', () => {
    fc.assert(
      fc.property(reminder, clocks, (one, at) => {
        const after = new Date(Date.parse(`${one.on}T00:00:00Z`) - 3 * 86_400_000).toISOString();
        const until = new Date(Date.parse(after) + 40 * 86_400_000).toISOString();
        const plain = { ...one, leadMinutes: null, snoozedUntil: null };
        for (const { on, time, at: instant } of noticesBetween([plain], { after, until }, at)) {
          const local = Temporal.Instant.from(instant).toZonedDateTimeISO(at.timeZone);
          const wanted = Temporal.PlainDateTime.from(`${on}T${time ?? at.allDayAt}`);
          const shown = local.toPlainDateTime();
          const isSkipped = wanted.toZonedDateTime(at.timeZone).toPlainDateTime().equals(wanted);
          if (isSkipped) expect(shown.toString()).toBe(wanted.toString());
          else expect(Temporal.PlainDateTime.compare(shown, wanted)).toBe(1);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('are those of every coming day of a rule', () => {
    fc.assert(
      fc.property(reminder, (one) => {
        const { series } = one;
        if (series === null) return;
        const utc = { timeZone: 'UTC', allDayAt: '09:00' };
        const plain = { ...one, leadMinutes: null, snoozedUntil: null };
        const from = `${series.on}T00:00:00.000Z`;
        const to = new Date(Date.parse(from) + 400 * 86_400_000).toISOString();
        const before = new Date(Date.parse(from) - 1).toISOString();
        const told = noticesBetween([plain], { after: before, until: to }, utc);
        const last = new Date(Date.parse(to) - 86_400_000).toISOString().slice(0, 10);
        const days = [series.on, ...comingOf(series, series.on, last)];
        expect(told.map(({ on }) => on).filter((on) => on <= last)).toEqual(days);
      }),
      { numRuns: 100 },
    );
  });

  it('are none where time stands still or goes back', () => {
    const one: Noticeable = {
      id: 1,
      on: '2026-11-20',
      time: '10:00',
      leadMinutes: null,
      snoozedUntil: null,
      series: null,
    };
    const at = '2026-11-20T09:00:00.000Z';
    const before = '2026-11-20T08:00:00Z';
    expect([
      noticesBetween([one], { after: at, until: at }, berlin),
      noticesBetween([one], { after: at, until: before }, berlin),
      noticesBetween([one], { after: before, until: at }, berlin).map(({ key }) => key),
    ]).toEqual([[], [], ['1 2026-11-20 10:00 ']]);
  });
});
