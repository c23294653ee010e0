import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** Everything that needs neither a build nor a browser; those are in vitest.e2e.config.ts. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    // A bound against hanging, not a measure: the machine may be busy with something else.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A test's console is of interest only when the test fails.
    silent: 'passed-only',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/**/*.test.{ts,mjs}'],
          exclude: ['test/{renderer,e2e,e2e-electron,package,bench}/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          include: ['test/renderer/**/*.test.{ts,tsx}'],
        },
      },
    ],
  },
});
