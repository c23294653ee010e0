import { describe, expect, it } from 'vitest';
import { callBackTimes } from '#renderer/features/call-week/talk/call-back-times.ts';

const work = { workingDays: [1, 2, 3, 4, 5], hours: { from: '10:00', to: '18:00' } };

describe('when to call back', () => {
  it('is in an hour, tomorrow morning or tomorrow at this time, to the quarter of an hour', () => {
    expect(callBackTimes({ today: '2026-11-16', time: '14:05' }, work)).toEqual([
      { kind: 'inAnHour', on: '2026-11-16', time: '15:15', isTomorrow: false },
      { kind: 'morning', on: '2026-11-17', time: '10:00', isTomorrow: true },
      { kind: 'same', on: '2026-11-17', time: '14:15', isTomorrow: true },
    ]);
  });

  it('is the next free time of the day where somebody is to be called at that one', () => {
    const busy = (on: string): string[] =>
      on === '2026-11-17' ? ['10:00', '10:30', '14:15'] : ['15:15'];
    expect(
      callBackTimes({ today: '2026-11-16', time: '14:05' }, work, busy).map(({ time }) => time),
    ).toEqual(['15:15', '11:00', '14:45']);
  });

  it('is not called tomorrow where that is a day off', () => {
    const friday = callBackTimes({ today: '2026-11-20', time: '14:00' }, work);
    expect(friday.map(({ on, isTomorrow }) => ({ on, isTomorrow }))).toEqual([
      { on: '2026-11-20', isTomorrow: false },
      { on: '2026-11-23', isTomorrow: false },
      { on: '2026-11-23', isTomorrow: false },
    ]);
  });

  it('offers neither an hour that the day does not have nor this time outside of the working hours', () => {
    expect(callBackTimes({ today: '2026-11-16', time: '22:50' }, work)).toEqual([
      { kind: 'morning', on: '2026-11-17', time: '10:00', isTomorrow: true },
    ]);
  });
});
