import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { root } from './root.ts';
import { runNode } from './run.ts';
import type { Score } from './score.ts';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
});

/**
 * Runs vitest with its usual output and returns what its JSON report counts. A run that dies, finds
 * no test, or fails outside any test (a file that does not load, an unhandled rejection) is at
 * least one failure.
 */
export async function runVitest(args: readonly string[]): Promise<Score> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'fifteen-vitest-'));
  const file = path.join(folder, 'report.json');
  try {
    const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await runNode(vitest, ['run', ...reporters, ...args], { output: 'show' });
    return scoreOf(existsSync(file) ? readFileSync(file, 'utf8') : undefined, code);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts a report of vitest's JSON reporter, `undefined` when it wrote none. */
export function scoreOf(json: string | undefined, exitCode: number): Score {
  if (json === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, testResults } = report.parse(
    JSON.parse(json),
  );
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  const failedOutside = failed === 0 && (exitCode !== 0 || numPassedTests === 0) ? 1 : 0;
  return { passed: numPassedTests, failed: failed + failedOutside, skipped: numPendingTests };
}
