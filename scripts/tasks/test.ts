import { ensureBrowser } from '../lib/browser.ts';
import { ensureFakeClock } from '../lib/fake-clock.ts';
import { buildAlways } from '../lib/build.ts';
import { rendererLimitKb, rendererScriptsKb } from '../lib/bundle-size.ts';
import { runChecks } from '../lib/run-checks.ts';
import { say } from '../lib/say.ts';
import { failed, passed, type Score, sum } from '../lib/score.ts';
import { runVitest } from '../lib/vitest.ts';

const journeys = ['--config', 'vitest.e2e.config.ts', '--project'];

/** In order of how soon they can tell that something is wrong. Each runs whatever came before. */
const stages: readonly (readonly [name: string, run: () => Promise<Score>])[] = [
  ['check', runChecks],
  ['unit, store and transport tests', () => runVitest([])],
  ['build', build],
  ['end to end', () => withBrowser('e2e')],
  ['end to end under Electron', () => withBrowser('e2e-electron')],
  ['package', () => runVitest([...journeys, 'package'])],
];

const scores: Score[] = [];
for (const [name, run] of stages) {
  say(`\n── ${name} ──`);
  scores.push(await runStage(run));
}
const total = sum(scores);
if (total.skipped > 0) say(`\n${total.skipped} skipped (each says why above)`);
if (total.failed > 0) process.exitCode = 1;
process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);

/** A stage that throws is a failure of that stage, not the end of the run. */
async function runStage(run: () => Promise<Score>): Promise<Score> {
  try {
    return await run();
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return failed;
  }
}

async function build(): Promise<Score> {
  await buildAlways();
  const size = rendererScriptsKb();
  say(`The renderer's scripts: ${size} kB compressed, at most ${rendererLimitKb} kB.`);
  return sum([passed, size <= rendererLimitKb ? passed : failed]);
}

async function withBrowser(project: string): Promise<Score> {
  const browser = await ensureBrowser();
  if (!browser) {
    say('No browser to test with. Install Chrome, Chromium or Edge, or set FIFTEEN_CHROMIUM.');
    return failed;
  }
  process.env['FIFTEEN_CHROMIUM'] = browser;
  await ensureFakeClock();
  return runVitest([...journeys, project]);
}
