import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The built program; FIFTEEN_OUT names another build. */
export const built = (path: string): string =>
  `${process.env['FIFTEEN_OUT'] ?? fileURLToPath(new URL('../../../out', import.meta.url))}/${path}`;

/** Starts Node on a built file, with a channel for messages; what it writes to stderr is shown. */
export function startNode(args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, args, {
    env: { ...process.env, FIFTEEN_CHECK_OUTPUT: '1', ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
}

/** The first line that a process writes. Rejects when it ends without one. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}`)));
    if (child.stdout) createInterface(child.stdout).once('line', resolve);
  });
}

/** Ends a process with a signal and waits until it has ended; answers its exit code. */
export async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
  return child.exitCode;
}

/** Waits for a process to end by itself. */
export async function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

/** Without a UTF-8 locale Chromium on Linux opens no file whose name is in Cyrillic. */
export const browserEnvironment = (): NodeJS.ProcessEnv =>
  process.platform === 'linux' ? { ...process.env, LC_ALL: 'C.UTF-8' } : process.env;
