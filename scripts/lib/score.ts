export interface Score {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const passed: Score = { passed: 1, failed: 0, skipped: 0 };
export const failed: Score = { passed: 0, failed: 1, skipped: 0 };

export function sum(scores: readonly Score[]): Score {
  return {
    passed: scores.reduce((total, score) => total + score.passed, 0),
    failed: scores.reduce((total, score) => total + score.failed, 0),
    skipped: scores.reduce((total, score) => total + score.skipped, 0),
  };
}
