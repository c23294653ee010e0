import { ensureBrowser } from '../lib/browser.ts';
import { electronPath, fetchElectron, whyNoWindow } from '../lib/electron-runtime.ts';
import { say } from '../lib/say.ts';
import { runVitest } from '../lib/vitest.ts';

/** The journeys in Electron itself where its runtime is there, otherwise under the stand-in for it. */
const noWindow = whyNoWindow();
const hasElectron = noWindow === undefined && (electronPath() ?? (await fetchElectron()));
if (hasElectron) process.env['FIFTEEN_E2E_TARGET'] = 'electron';
else {
  say(`Under the stand-in: ${noWindow ?? "Electron's runtime could not be fetched"}.`);
  const browser = await ensureBrowser();
  if (browser) process.env['FIFTEEN_CHROMIUM'] = browser;
  process.env['FIFTEEN_E2E_TARGET'] = 'stand-in';
}
const config = ['--config', 'vitest.e2e.config.ts', '--project', 'e2e-electron'];
const { passed, failed } = await runVitest([...config, ...process.argv.slice(2)]);
say(`${passed} passed, ${failed} failed`);
if (failed > 0) process.exitCode = 1;
