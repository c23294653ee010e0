import { describe, expect, test } from 'vitest';
import { scoreOf } from '../../scripts/lib/vitest.ts';

interface File {
  readonly status: 'passed' | 'failed';
  readonly tests: readonly ('passed' | 'failed' | 'pending')[];
}

/** A report as vitest's JSON reporter writes it. */
function report(...files: readonly File[]): string {
  const all = files.flatMap(({ tests }) => tests);
  const count = (wanted: string) => all.filter((status) => status === wanted).length;
  return JSON.stringify({
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('pending'),
    testResults: files.map(({ status, tests }) => ({
      status,
      assertionResults: tests.map((test) => ({ status: test })),
    })),
  });
}

describe('the score of a test run', () => {
  test('is what the report counts', () => {
    const json = report(
      { status: 'passed', tests: ['passed', 'passed', 'pending'] },
      { status: 'failed', tests: ['passed', 'failed'] },
    );

    expect(scoreOf(json, 1)).toEqual({ passed: 3, failed: 1, skipped: 1 });
  });

  test('counts a file that does not load as a failure', () => {
    const json = report(
      { status: 'passed', tests: ['passed'] },
      { status: 'failed', tests: [] },
      { status: 'failed', tests: [] },
    );

    expect(scoreOf(json, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });

  test('counts an error outside of every test as a failure', () => {
    expect(scoreOf(report({ status: 'passed', tests: ['passed'] }), 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    });
  });

  test('counts a run without tests as a failure', () => {
    expect(scoreOf(report(), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  test('counts a run that died before its report as a failure', () => {
    expect(scoreOf(undefined, 139)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});
