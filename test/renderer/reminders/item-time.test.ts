import { describe, expect, it } from 'vitest';
import { snoozedUntil } from '#renderer/features/reminders/details/snooze.ts';
import { shifted } from '#renderer/features/reminders/views/item-time.ts';
import { daysOf, turned } from '#renderer/features/reminders/views/view-dates.ts';

describe('a thing of the calendar', () => {
  const at = (time: string | null) => ({ on: '2026-11-30', time });
  it('moves by days with its hour, and by half hours within its day', () => {
    expect([
      shifted(at('10:00'), 'nextDay', '09:00'),
      shifted(at(null), 'previousDay', '09:00'),
      shifted(at('10:00'), 'later', '09:00'),
      shifted(at('00:15'), 'earlier', '09:00'),
      shifted(at('23:30'), 'later', '09:00'),
      shifted(at(null), 'later', '09:00'),
    ]).toEqual([
      { on: '2026-12-01', time: '10:00' },
      { on: '2026-11-29', time: null },
      { on: '2026-11-30', time: '10:30' },
      null,
      null,
      { on: '2026-11-30', time: '09:00' },
    ]);
  });
});

describe('a view', () => {
  it('of a week begins on Monday and turns by seven days', () => {
    expect([daysOf('week', '2026-11-22').join(), turned('week', '2026-11-22', 1)]).toEqual([
      '2026-11-16,2026-11-17,2026-11-18,2026-11-19,2026-11-20,2026-11-21,2026-11-22',
      '2026-11-29',
    ]);
  });
});

describe('putting off', () => {
  it('is for so long from now, or until the morning', () => {
    const now = new Date(2026, 10, 22, 17, 30);
    expect([snoozedUntil('quarter', now), snoozedUntil('morning', now)]).toEqual([
      new Date(2026, 10, 22, 17, 45).toISOString(),
      new Date(2026, 10, 23, 9, 0).toISOString(),
    ]);
  });
});
