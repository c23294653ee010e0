import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';
import { root } from './root.ts';
import { run, runNode } from './run.ts';
import { say } from './say.ts';

/**
 * Executable of a Chromium-based browser for the end-to-end tests: the one FIFTEEN_CHROMIUM names,
 * else an installed Chrome, Chromium or Edge, else Playwright's own if it was ever installed.
 */
export function findBrowser(): string | undefined {
  const named = process.env['FIFTEEN_CHROMIUM'];
  if (named) return named;
  return [...installedPlaces(), chromium.executablePath()].find((place) => existsSync(place));
}

/** Finds a browser, or installs one; `undefined` when none can be had here. */
export async function ensureBrowser(): Promise<string | undefined> {
  const found = findBrowser();
  if (found) return found;
  say('No Chrome, Chromium or Edge is installed: fetching Playwright’s Chromium for the tests…');
  const playwright = path.join(root, 'node_modules', 'playwright', 'cli.js');
  const fetched = await runNode(playwright, ['install', 'chromium'], {
    signal: AbortSignal.timeout(5 * 60_000),
  });
  if (fetched.code === 0 && (await starts(chromium.executablePath()))) return findBrowser();
  if (await installDebianChromium()) return findBrowser();
  say(fetched.output.trim());
  return undefined;
}

function installedPlaces(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ];
    return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [...names, 'microsoft-edge', 'microsoft-edge-stable'].flatMap((name) =>
    folders.map((folder) => path.join(folder, name)),
  );
}

/** On Linux a downloaded browser may lack the system's libraries; elsewhere it brings all it needs. */
async function starts(executable: string): Promise<boolean> {
  if (process.platform !== 'linux') return existsSync(executable);
  return existsSync(executable) && (await run(executable, ['--version'])).code === 0;
}

async function installDebianChromium(): Promise<boolean> {
  const aptGet = '/usr/bin/apt-get';
  if (!existsSync(aptGet) || process.getuid?.() !== 0) return false;
  say('Playwright’s Chromium cannot be had: installing Debian’s package…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run(aptGet, ['update'], { env });
  const packages = ['install', '--yes', '--no-install-recommends', 'chromium', 'fonts-liberation'];
  const { code, output } = await run(aptGet, packages, { env });
  if (code !== 0) say(output.trim());
  return code === 0;
}
