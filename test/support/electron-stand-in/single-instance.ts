import { mkdirSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Listener = (argv: string[], folder: string, data: unknown) => void;

interface Start {
  readonly argv: string[];
  readonly folder: string;
  readonly data: unknown;
}

/**
 * Electron's lock, by a file that holds the owner's process id. Further starts leave what they were asked for
 * in a folder that the owner watches.
 */
export function takeLock(userData: string, data: unknown, onSecond: Listener): boolean {
  const lock = join(userData, 'lock');
  const inbox = join(userData, 'starts');
  mkdirSync(inbox, { recursive: true });
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
  } catch {
    if (isRunning(Number(readFileSync(lock, 'utf8')))) {
      const start: Start = { argv: process.argv, folder: process.cwd(), data };
      writeFileSync(join(inbox, `${process.pid}.json`), JSON.stringify(start));
      return false;
    }
    writeFileSync(lock, String(process.pid));
  }
  process.on('exit', () => rmSync(lock, { force: true }));
  watch(inbox, () => {
    for (const name of readdirSync(inbox)) {
      const start = parse(join(inbox, name));
      if (start) onSecond(start.argv, start.folder, start.data);
    }
  }).unref();
  return true;
}

/** A file that is still being written is read at the next event. */
function parse(file: string): Start | undefined {
  try {
    const start: Start = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return start;
  } catch {
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
