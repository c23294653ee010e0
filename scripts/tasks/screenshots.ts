import path from 'node:path';
import { ensureBrowser } from '../lib/browser.ts';
import { buildIfStale } from '../lib/build.ts';
import { root } from '../lib/root.ts';
import { runNode } from '../lib/run.ts';
import { say } from '../lib/say.ts';

/** Draws the pictures of the README; with `--all` every screen in every look, into a folder of its own. */
const browser = await ensureBrowser();
if (browser) {
  process.env['FIFTEEN_CHROMIUM'] = browser;
  await buildIfStale();
  const draw = path.join(root, 'test/screenshots/main.ts');
  const { code } = await runNode(draw, process.argv.slice(2), { output: 'show' });
  process.exitCode = code;
} else {
  say('No browser to draw with. Install Chrome, Chromium or Edge, or set FIFTEEN_CHROMIUM.');
  process.exitCode = 1;
}
