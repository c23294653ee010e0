import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/lib/browser.ts';

const browser = findBrowser();

const project = (name: string, include: string[], target: string, exclude: string[] = []) => ({
  extends: true as const,
  test: {
    name,
    environment: 'node' as const,
    include,
    exclude,
    env: { FIFTEEN_E2E_TARGET: target },
  },
});

/** Journeys through the built program: in a browser, under Electron, and packed for installing. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    silent: 'passed-only',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A bound against hanging: what is on its way comes on a slow machine too.
    expect: { poll: { timeout: 30_000 } },
    globalSetup: ['scripts/lib/build-before-tests.ts'],
    env: browser ? { FIFTEEN_CHROMIUM: browser } : {},
    projects: [
      project('e2e', ['test/e2e/**/*.test.ts'], 'browser'),
      // The same journeys, and what only the shell can show.
      project(
        'e2e-electron',
        ['test/e2e/**/*.test.ts', 'test/e2e-electron/**/*.test.ts'],
        process.env['FIFTEEN_E2E_TARGET'] ?? 'stand-in',
        // The same wherever they run: once is enough.
        ['test/e2e/{accessibility,cli,effort,shifted-clock}.test.ts'],
      ),
      project('package', ['test/package/**/*.test.ts'], 'stand-in'),
    ],
  },
});
