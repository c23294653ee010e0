import fc from 'fast-check';
import { expect, it } from 'vitest';
import { localDate, localTime, toInstant } from '#shared/rules/zones.ts';

it('an instant has the day and the clock of the place', () => {
  const instant = '2026-11-20T21:30:00.000Z';
  expect([localDate(instant, 'Europe/Moscow'), localTime(instant, 'Europe/Moscow')]).toEqual([
    '2026-11-21',
    '00:30',
  ]);
  expect([localDate(instant, 'America/New_York'), localTime(instant, 'America/New_York')]).toEqual([
    '2026-11-20',
    '16:30',
  ]);
});

it('a local clock becomes a UTC instant that compares as text', () => {
  expect(toInstant('2026-11-21', '10:00', 'Asia/Vladivostok')).toBe('2026-11-21T00:00:00.000Z');
  // The night of the spring change in Berlin has no 02:30.
  expect(toInstant('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z');
  expect(toInstant('2026-10-25', '02:30', 'Europe/Berlin')).toBe('2026-10-25T00:30:00.000Z');
});

it('a clock in Russia, which does not change, survives the way to UTC and back', () => {
  const instants = fc.integer({ min: 0, max: 60 * 24 * 3_650 });
  const zones = fc.constantFrom('Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Kamchatka');
  fc.assert(
    fc.property(instants, zones, (minutes, zone) => {
      const instant = new Date(Date.UTC(2016, 0, 1) + minutes * 60_000).toISOString();
      const local = toInstant(localDate(instant, zone), localTime(instant, zone), zone);
      // Between 2016 and 2026 some regions moved their clocks once; none of these three did.
      expect(local).toBe(instant);
    }),
  );
});
