import { describe, expect, it } from 'vitest';
import { presetOf, presets } from '#renderer/features/reports/params/presets.ts';

const twelve = { from: '2025-11-22', to: '2026-11-21' };

describe('the usual periods', () => {
  it('end today, save for the month before', () => {
    expect(presets('2026-11-21', twelve)).toEqual({
      month: { from: '2026-11-01', to: '2026-11-21' },
      lastMonth: { from: '2026-10-01', to: '2026-10-31' },
      quarter: { from: '2026-10-01', to: '2026-11-21' },
      year: { from: '2026-01-01', to: '2026-11-21' },
      twelve,
    });
  });

  it.each([
    ['2026-01-31', '2025-12-01', '2025-12-31', '2026-01-01'],
    ['2024-03-31', '2024-02-01', '2024-02-29', '2024-01-01'],
    ['2026-12-31', '2026-11-01', '2026-11-30', '2026-10-01'],
  ])('on %s know the month before and the quarter', (today, from, to, quarter) => {
    const known = presets(today, twelve);
    expect([known.lastMonth, known.quarter.from]).toEqual([{ from, to }, quarter]);
  });

  it('are known again by their dates, the shortest name first', () => {
    const known = presets('2026-01-15', twelve);
    expect([
      presetOf({ from: '2026-01-01', to: '2026-01-15' }, known),
      presetOf(twelve, known),
      presetOf({ from: '2026-01-02', to: '2026-01-15' }, known),
    ]).toEqual(['month', 'twelve', null]);
  });
});
