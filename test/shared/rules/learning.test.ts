import { describe, expect, it } from 'vitest';
import { callOutcomes, isOpenCall } from '#shared/rules/call-outcome.ts';
import { compareBeliefs, summariseScores } from '#shared/rules/learning.ts';

describe('what a week teaches', () => {
  it('weighs each theme by the income behind it and holds it against what was believed', () => {
    const [price, delivery, hours, site] = [2, 1, 7, 9];
    const heard = [
      { clientId: 11, revenueMinor: 500, themeIds: [delivery, delivery] },
      { clientId: 12, revenueMinor: 300, themeIds: [delivery, hours] },
      { clientId: 13, revenueMinor: 200, themeIds: [] },
    ];
    expect(compareBeliefs([price, delivery, site], heard, 2_000)).toEqual([
      { themeId: delivery, verdict: 'right', clientIds: [11, 12], incomeMinor: 800, share: 0.4 },
      { themeId: hours, verdict: 'unexpected', clientIds: [12], incomeMinor: 300, share: 0.15 },
      { themeId: price, verdict: 'wrong', clientIds: [], incomeMinor: 0, share: 0 },
      { themeId: site, verdict: 'wrong', clientIds: [], incomeMinor: 0, share: 0 },
    ]);
  });

  it('sums scores up as a mean and as NPS', () => {
    expect(summariseScores([10, 9, 8, 6])).toEqual({
      answers: 4,
      mean: 8.25,
      nps: 25,
      distribution: [0, 0, 0, 0, 0, 0, 1, 0, 1, 1, 1],
    });
    expect(summariseScores([])).toEqual({
      answers: 0,
      mean: null,
      nps: null,
      distribution: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    });
    expect(summariseScores([10, 0]).nps).toBe(0);
  });

  it('leaves a call open until there was a talk, a refusal, or no telephone is left', () => {
    const open = (hasNumber: boolean) =>
      [null, ...callOutcomes].filter((outcome) => isOpenCall(outcome, hasNumber));
    expect(open(false)).toEqual([null, 'no_answer', 'call_back']);
    expect(open(true)).toEqual([null, 'no_answer', 'call_back', 'wrong_number']);
  });
});
