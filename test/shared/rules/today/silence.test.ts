import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/rules/calendar.ts';
import { remarkableSilence } from '#shared/rules/today/silence.ts';

const today = '2026-11-16';
const ago = (days: number): string => addDays(today, -days);
const rule = { days: 14, lostAfterDays: 180 };
const silentFor = (days: number, usualIntervalDays: number, contactDaysAgo?: number) =>
  remarkableSilence(
    {
      lastOrderOn: ago(days),
      usualIntervalDays,
      contactOn: contactDaysAgo === undefined ? null : ago(contactDaysAgo),
    },
    rule,
    today,
  );

describe('a silence', () => {
  it('is remarkable once it is half as long again as usual for this very client', () => {
    expect([silentFor(36, 24), silentFor(37, 24), silentFor(61, 24)]).toEqual([null, 37, 61]);
  });

  it('is nobody’s business before the owner’s number of days', () => {
    expect([silentFor(14, 3), silentFor(15, 3)]).toEqual([null, 15]);
  });

  it('ends as a loss, after the larger of two and a half intervals and the owner’s bound', () => {
    expect([silentFor(180, 24), silentFor(181, 24)]).toEqual([180, null]);
    expect([silentFor(250, 100), silentFor(251, 100)]).toEqual([250, null]);
  });

  it('is let be for one usual interval after a contact', () => {
    expect([silentFor(61, 24, 0), silentFor(61, 24, 24), silentFor(61, 24, 25)]).toEqual([
      null,
      null,
      61,
    ]);
  });

  it('is not put off by a talk soon after the last order', () => {
    expect(silentFor(37, 24, 30)).toBe(37);
  });

  const days = fc.integer({ min: 0, max: 900 });
  const interval = fc.integer({ min: 1, max: 400 });
  const anyRule = fc.record({
    days: fc.integer({ min: 1, max: 365 }),
    lostAfterDays: fc.integer({ min: 7, max: 3650 }),
  });
  const contact = fc.option(days, { nil: null });

  it('is named in days, and only when longer than one and a half intervals', () => {
    fc.assert(
      fc.property(days, interval, contact, anyRule, (silence, usual, heard, bounds) => {
        const contactOn = heard === null ? null : ago(heard);
        const rhythm = { lastOrderOn: ago(silence), usualIntervalDays: usual, contactOn };
        const found = remarkableSilence(rhythm, bounds, today);
        if (found === null) return;
        expect(found).toBe(daysBetween(rhythm.lastOrderOn, today));
        expect(found).toBeGreaterThan(Math.max(1.5 * usual, bounds.days));
      }),
    );
  });

  it('goes away on the day of a contact, whatever it was before', () => {
    fc.assert(
      fc.property(days, interval, anyRule, (silence, usual, bounds) => {
        const rhythm = { lastOrderOn: ago(silence), usualIntervalDays: usual };
        expect(remarkableSilence({ ...rhythm, contactOn: today }, bounds, today)).toBeNull();
      }),
    );
  });

  it('once remarkable stays so from day to day until the client is lost, while nobody speaks', () => {
    fc.assert(
      fc.property(days, interval, anyRule, (silence, usual, bounds) => {
        const rhythm = { lastOrderOn: ago(silence), usualIntervalDays: usual, contactOn: null };
        const now = remarkableSilence(rhythm, bounds, today);
        const next = remarkableSilence(rhythm, bounds, addDays(today, 1));
        const isLost = silence + 1 > Math.max(2.5 * usual, bounds.lostAfterDays);
        if (now !== null) expect(next).toBe(isLost ? null : now + 1);
      }),
    );
  });
});
