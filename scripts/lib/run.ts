import { type ChildProcess, spawn, type StdioOptions } from 'node:child_process';
import os from 'node:os';
import { root } from './root.ts';

export interface Finished {
  /** Exit code; 128 + the signal's number when a signal ended the process, as a shell would say. */
  readonly code: number;
  /** Standard output and standard error in the order they came; empty when they were inherited. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `show` gives the process our own streams, `keep` collects them (the default). */
  readonly output?: 'show' | 'keep';
  readonly signal?: AbortSignal;
}

/** Runs a JavaScript or TypeScript file under the Node that runs us. */
export function runNode(file: string, args: readonly string[], options?: RunOptions) {
  return run(process.execPath, [file, ...args], options);
}

/**
 * Runs a program to its end. Ctrl-C and SIGTERM are its business: they reach it, and we wait.
 * @throws when the program cannot be started at all.
 */
export function run(
  command: string,
  args: readonly string[],
  { cwd = root, env = process.env, output = 'keep', signal }: RunOptions = {},
): Promise<Finished> {
  const stdio: StdioOptions = output === 'show' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { cwd, env, stdio, windowsHide: true });
  const stop = () => child.kill();
  signal?.addEventListener('abort', stop, { once: true });
  let kept = '';
  child.stdout?.on('data', (chunk: Buffer) => (kept += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (kept += chunk.toString()));
  const releaseSignals = passSignalsTo(child);
  return new Promise<Finished>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, killedBy) => {
      resolve({
        code: code ?? 128 + (killedBy ? os.constants.signals[killedBy] : 0),
        output: kept,
      });
    });
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
    releaseSignals();
  });
}

function passSignalsTo(child: ChildProcess): () => void {
  // A terminal sends Ctrl-C to the child as well; we only have to outlive it.
  const wait = () => undefined;
  const terminate = () => child.kill('SIGTERM');
  process.on('SIGINT', wait);
  process.on('SIGTERM', terminate);
  return () => {
    process.off('SIGINT', wait);
    process.off('SIGTERM', terminate);
  };
}
