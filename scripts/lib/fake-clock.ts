import { existsSync, readdirSync } from 'node:fs';
import { run } from './run.ts';
import { say } from './say.ts';

const folders = '/usr/lib';

/** Debian's libfaketime, which gives a process another clock than the computer's; undefined where it is not installed. */
export function findFakeClock(): string | undefined {
  if (process.platform !== 'linux' || !existsSync(folders)) return undefined;
  return readdirSync(folders)
    .map((machine) => `${folders}/${machine}/faketime/libfaketimeMT.so.1`)
    .find((library) => existsSync(library));
}

/** Installs it where that is possible: the tests with a really shifted clock are left out elsewhere, and say so. */
export async function ensureFakeClock(): Promise<void> {
  const aptGet = '/usr/bin/apt-get';
  if (findFakeClock() !== undefined || !existsSync(aptGet) || process.getuid?.() !== 0) return;
  say('Installing libfaketime for the tests with a shifted clock…');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '--yes', '--no-install-recommends', 'libfaketime'];
  const first = await run(aptGet, install, { env });
  if (first.code === 0) return;
  await run(aptGet, ['update'], { env });
  const { code, output } = await run(aptGet, install, { env });
  if (code !== 0) say(output.trim());
}
