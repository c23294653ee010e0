import { describe, expect, it } from 'vitest';
import { readPartialDate, writtenDate } from '#renderer/features/clients/fields/readings.ts';
import { viewOf } from '#renderer/features/clients/list/list-view.ts';
import { quickTime, quickTimes } from '#renderer/features/clients/reminders/remind-when.ts';

describe('what is typed into the fields of a card', () => {
  it('reads a date back from the very words it is written in, with its year or without', () => {
    const words = (day: string): string => (day === '--03-05' ? '5 марта' : 'другой');
    for (const date of ['1984-03-05', '2026-11-16', '--03-05']) {
      expect(readPartialDate(writtenDate(date, 'ru', words))).toBe(date);
    }
    expect(writtenDate('1984-03-05', 'en', words)).toBe('1984-03-05');
    expect(readPartialDate('31.02.1984')).toBeNull();
  });

  it('counts the usual times from today, over the end of a month too', () => {
    expect(quickTimes.map((choice) => quickTime(choice, '2026-01-31'))).toEqual([
      { on: '2026-02-01', time: '10:00' },
      { on: '2026-02-03', time: '10:00' },
      { on: '2026-02-07', time: '10:00' },
      { on: '2026-02-28', time: '10:00' },
    ]);
  });
});

describe('the address of the list', () => {
  it('says what is shown and in which order; what it says wrongly has its default', () => {
    expect(viewOf({})).toEqual({ filter: {}, sort: { column: 'name', direction: 'asc' } });
    expect(viewOf({ text: 'иван' }).sort).toEqual({ column: 'match', direction: 'asc' });
    expect(
      viewOf({
        text: ' ',
        sort: 'password',
        direction: 'desc',
        filter: { states: 'lost,sleeping', target: 'maybe', source: 'Яндекс' },
      }),
    ).toEqual({
      filter: { states: ['lost'], source: 'Яндекс' },
      sort: { column: 'name', direction: 'desc' },
    });
  });
});
