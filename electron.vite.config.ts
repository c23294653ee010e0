import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';

/**
 * Four entries share one main bundle: the Electron shell, the core's worker thread, the browser
 * host and the command line. Everything in package.json's `dependencies` stays outside the bundle
 * (better-sqlite3 brings its own binary, a PDF embeds the font's file); all else is bundled into it, which
 * loads in a tenth of the time that hundreds of files take. What is bundled is named in `licences.md`.
 */
export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      sourcemap: false,
      target: 'node24',
      license: { fileName: 'licences.md' },
      // What makes PDFs is large, and is read from the disk, not over a network.
      chunkSizeWarningLimit: 5000,
      rolldownOptions: {
        // A second more for what makes PDFs is known.
        checks: { pluginTimings: false },
        input: {
          index: 'src/main/index.ts',
          worker: 'src/main/core/worker.ts',
          browser: 'src/main/browser/index.ts',
          cli: 'src/main/cli/index.ts',
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      sourcemap: false,
      // A sandboxed preload has no node_modules to require from, and must be CommonJS.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      sourcemap: false,
      license: { fileName: 'licences.md' },
      // `npm test` weighs what the page loads.
      chunkSizeWarningLimit: 1000,
      // The page's Content-Security-Policy allows no inline code, so nothing may be inlined.
      modulePreload: { polyfill: false },
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: 'src/renderer/index.html' } },
    },
  },
});
