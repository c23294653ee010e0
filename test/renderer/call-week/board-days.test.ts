import { describe, expect, it } from 'vitest';
import { boardDays, freeShift } from '#renderer/features/call-week/plan/board-days.ts';
import { weekCall } from './talk-samples.ts';

describe('the board of a week', () => {
  it('has the five working days of the week, and whichever other days calls were moved to', () => {
    const calls = [weekCall, { ...weekCall, id: 8, plannedOn: '2026-11-28' }];
    expect(boardDays({ startsOn: '2026-11-16', calls }, [1, 2, 3, 4, 5])).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-28',
    ]);
  });

  it('moves a call by half an hour past the times that other open calls have', () => {
    const at = (id: number, plannedTime: string, isOpen = true) => ({ id, plannedTime, isOpen });
    const day = [at(1, '10:00'), at(2, '10:30'), at(3, '11:00', false)];
    expect(freeShift(at(1, '10:00'), 'later', day)).toBe('11:00');
    expect(freeShift(at(2, '10:30'), 'earlier', day)).toBe('09:30');
    expect(freeShift(at(1, '23:45'), 'later', day)).toBeNull();
  });
});
