import { share } from './money.ts';

/** `right`: believed and heard. `wrong`: believed, and nobody said so. `unexpected`: heard, never believed. */
export type Verdict = 'right' | 'wrong' | 'unexpected';

export interface HeardCall {
  readonly clientId: number;
  /** What the client brought in the period, minor units. */
  readonly revenueMinor: number;
  readonly themeIds: readonly number[];
}

export interface ThemeLesson {
  readonly themeId: number;
  readonly verdict: Verdict;
  readonly clientIds: readonly number[];
  /** Revenue of those who named it, minor units, and its part of all revenue of the period. */
  readonly incomeMinor: number;
  readonly share: number;
}

/**
 * What was believed beside what was heard: themes that were named, by the income behind them, then by the number of
 * clients, then by id; after them the beliefs that nobody confirmed, in the owner's order.
 */
export const compareBeliefs = (
  believedThemeIds: readonly number[],
  heard: readonly HeardCall[],
  totalMinor: number,
): ThemeLesson[] => {
  const callsOf = new Map<number, HeardCall[]>();
  for (const call of heard) {
    for (const themeId of new Set(call.themeIds)) {
      callsOf.set(themeId, [...(callsOf.get(themeId) ?? []), call]);
    }
  }
  const named = [...callsOf].map(([themeId, calls]): ThemeLesson => {
    const incomeMinor = calls.reduce((sum, { revenueMinor }) => sum + revenueMinor, 0);
    return {
      themeId,
      verdict: believedThemeIds.includes(themeId) ? 'right' : 'unexpected',
      clientIds: calls.map(({ clientId }) => clientId),
      incomeMinor,
      share: share(incomeMinor, totalMinor),
    };
  });
  named.sort(
    (a, b) =>
      b.incomeMinor - a.incomeMinor ||
      b.clientIds.length - a.clientIds.length ||
      a.themeId - b.themeId,
  );
  const unheard = believedThemeIds
    .filter((themeId) => !callsOf.has(themeId))
    .map((themeId): ThemeLesson => ({
      themeId,
      verdict: 'wrong',
      clientIds: [],
      incomeMinor: 0,
      share: 0,
    }));
  return [...named, ...unheard];
};

export interface ScoreSummary {
  readonly answers: number;
  /** Mean of 0–10. */
  readonly mean: number | null;
  /** NPS = %(9–10) − %(0–6), −100…100, rounded. */
  readonly nps: number | null;
  /** How many gave 0, 1 … 10. */
  readonly distribution: number[];
}

/** Scores 0–10 summed up; null figures where nobody gave one. */
export const summariseScores = (scores: readonly number[]): ScoreSummary => {
  const distribution = Array.from({ length: 11 }, () => 0);
  for (const score of scores) distribution[score] = (distribution[score] ?? 0) + 1;
  const answers = scores.length;
  if (answers === 0) return { answers, mean: null, nps: null, distribution };
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return {
    answers,
    mean: scores.reduce((sum, score) => sum + score, 0) / answers,
    // `|| 0`: no minus zero.
    nps: Math.round((100 * (promoters - detractors)) / answers) || 0,
    distribution,
  };
};
