import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright';
import { electronPath } from '../../../scripts/lib/electron-runtime.ts';
import type { Launched, Settled } from '../launch.ts';
import { ended, stop } from './process.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Electron itself, where its runtime is there (`npm run e2e:electron`). */
export async function launchInElectron({
  base,
  language,
  userData,
  width,
  height,
}: Settled): Promise<Launched> {
  const executablePath = electronPath();
  if (!executablePath) throw new Error("Electron's runtime is not there: run npm start once");
  const application = await _electron.launch({
    executablePath,
    args: [
      root,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--user-data-dir=${userData}`,
      `--lang=${language}`,
      '--base',
      base,
    ],
    env: { ...process.env, FIFTEEN_CHECK_OUTPUT: '1', LANGUAGE: language },
  });
  const page = await application.firstWindow();
  await page.setViewportSize({ width, height });
  const child = application.process();
  return {
    target: 'electron',
    page,
    base,
    baseProcess: child,
    close: async () => {
      await application.close();
      await ended(child);
    },
    kill: async () => {
      await stop(child, 'SIGKILL');
    },
  };
}
