import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

const here = (): Surroundings => ({
  platform: process.platform,
  env: process.env,
  home: homedir(),
});

/** The user's own base, the same in every host: `Fifteen/shop.fifteen` where the system keeps programs' data. */
export function defaultBase({ platform, env, home }: Surroundings = here()): string {
  return join(dataFolder(platform, env, home), 'Fifteen', 'shop.fifteen');
}

/** Where programs of this user note which base they hold, for further starts to find them. */
export function runningFolder({ platform, env, home }: Surroundings = here()): string {
  return join(dataFolder(platform, env, home), 'Fifteen', 'running');
}

function dataFolder(platform: NodeJS.Platform, env: Surroundings['env'], home: string): string {
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return env['XDG_DATA_HOME'] || join(home, '.local', 'share');
}

const prefix = 'fifteen-files-';

/**
 * A folder of this process for files on their way in and out, readable by this user only. Folders of processes
 * that were killed hold clients' data and are removed here.
 */
export function filesFolder(parent = tmpdir()): string {
  for (const name of readdirSync(parent)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? 0);
    if (pid > 0 && !isRunning(pid)) rmSync(join(parent, name), { recursive: true, force: true });
  }
  return mkdtempSync(join(parent, `${prefix}${process.pid}-`));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process: not ours to judge.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
