import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../lib/browser.ts';
import { root } from '../lib/root.ts';
import { say } from '../lib/say.ts';
import { runVitest } from '../lib/vitest.ts';

/** Runs the journeys of the effort table and prints it: clicks and keys of each, and how many it may take. */
const table = path.join(root, '.cache', 'effort.txt');
rmSync(table, { force: true });
const browser = await ensureBrowser();
if (browser) process.env['FIFTEEN_CHROMIUM'] = browser;
const { failed } = await runVitest([
  '--config',
  'vitest.e2e.config.ts',
  '--project',
  'e2e',
  'test/e2e/effort.test.ts',
]);
if (failed > 0) process.exitCode = 1;
say(`\n${readFileSync(table, 'utf8')}`);
