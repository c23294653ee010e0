import { defineConfig } from 'vitest/config';
import { findBrowser } from './scripts/lib/browser.ts';

const browser = findBrowser();

/** Journeys through the built program: in a browser, under Electron, and packed for installing. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    silent: 'passed-only',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    globalSetup: ['scripts/lib/build-before-tests.ts'],
    env: browser ? { FIFTEEN_CHROMIUM: browser } : {},
    projects: ['e2e', 'e2e-electron', 'package'].map((name) => ({
      extends: true,
      test: { name, environment: 'node', include: [`test/${name}/**/*.test.ts`] },
    })),
  },
});
