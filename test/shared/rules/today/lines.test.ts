import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, isoWeekday, nextOccurrence } from '#shared/rules/calendar.ts';
import { eventWindow, isDueAfter } from '#shared/rules/today/after-event.ts';
import { isNear, keptOn } from '#shared/rules/today/coming.ts';
import { isOnList } from '#shared/rules/today/mark.ts';
import { putOffTo } from '#shared/rules/today/put-off.ts';

const today = '2026-11-16';
const date = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2049-12-31'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));

describe('a call after an event', () => {
  const due = (daysAgo: number, contactDaysAgo?: number): boolean =>
    isDueAfter(
      {
        on: addDays(today, -daysAgo),
        contactOn: contactDaysAgo === undefined ? null : addDays(today, -contactDaysAgo),
      },
      3,
      today,
    );

  it('is due from its day on, for two weeks', () => {
    expect([due(2), due(3), due(17), due(18)]).toEqual([false, true, true, false]);
  });

  it('is not due once there was a contact, other than on the day of the event', () => {
    expect([due(5, 5), due(5, 4), due(5, 9)]).toEqual([true, false, true]);
  });

  it('is due only for events within the window that is looked through', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 0, max: 60 }), date, (on, days, now) => {
        const { from, to } = eventWindow(days, now);
        expect(isDueAfter({ on, contactOn: null }, days, now)).toBe(on >= from && on <= to);
        expect(daysBetween(to, now)).toBe(days);
      }),
    );
  });
});

describe('a yearly date', () => {
  it('of 29 February is kept on the 28th, except in leap years', () => {
    expect(keptOn('2027-02-28')).toEqual(['02-28', '02-29']);
    expect(keptOn('2028-02-28')).toEqual(['02-28']);
    expect(keptOn('2028-02-29')).toEqual(['02-29']);
  });

  it('is kept on the day on which the calendar says it comes round', () => {
    fc.assert(
      fc.property(date, date, (born, from) => {
        const next = nextOccurrence(born, from);
        expect(keptOn(next)).toContain(born.slice(5));
        if (next !== from) expect(keptOn(from)).not.toContain(born.slice(5));
      }),
    );
  });

  it('is near as early as it asks itself, else as the rule does', () => {
    expect([isNear(3, null, 3), isNear(4, null, 3)]).toEqual([true, false]);
    expect([isNear(9, 9, 3), isNear(3, 2, 3), isNear(0, 0, 3)]).toEqual([true, false, true]);
  });
});

describe('a line that a rule can make', () => {
  const on = { mark: null, contactOn: null, isDue: true };

  it('is on the list while it is due and nothing was said of it', () => {
    expect(isOnList(on, today)).toBe(true);
    expect(isOnList({ ...on, isDue: false }, today)).toBe(false);
  });

  it('stays away once done', () => {
    const mark = { untilOn: null, markedOn: '2026-11-10' };
    expect(isOnList({ ...on, mark }, today)).toBe(false);
  });

  it('put off is back on its day, and every day after it, even when the rule has forgotten it', () => {
    const mark = { untilOn: today, markedOn: '2026-11-10' };
    const back = (now: string): boolean => isOnList({ ...on, mark, isDue: false }, now);
    expect(['2026-11-15', today, '2026-11-20'].map(back)).toEqual([false, true, true]);
  });

  it('put off is not needed any more after a contact, other than the one when it was put off', () => {
    const mark = { untilOn: today, markedOn: '2026-11-10' };
    expect(isOnList({ ...on, mark, contactOn: '2026-11-10' }, today)).toBe(true);
    expect(isOnList({ ...on, mark, contactOn: '2026-11-11' }, today)).toBe(false);
  });
});

describe('a line is put off', () => {
  it('to tomorrow, or to the next day that is worked', () => {
    expect(putOffTo('tomorrow', '2026-11-20', [1, 2, 3, 4, 5])).toBe('2026-11-21');
    expect(putOffTo('workingDay', '2026-11-20', [1, 2, 3, 4, 5])).toBe('2026-11-23');
  });

  it('always later than today, and to a worked day within a week', () => {
    const worked = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 });
    fc.assert(
      fc.property(date, worked, (now, workingDays) => {
        const to = putOffTo('workingDay', now, workingDays);
        expect(workingDays).toContain(isoWeekday(to));
        expect(daysBetween(now, to)).toBeGreaterThan(0);
        expect(daysBetween(now, to)).toBeLessThanOrEqual(7);
      }),
    );
  });
});
