import { spawn } from 'node:child_process';
import { built, ended } from '#test/support/launch/process.ts';

/** Starts the program once more over the same base, as a softphone or a link does, until it has handed over. */
export async function startAgain(
  base: string,
  ...args: string[]
): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [built('main/browser.js'), '--base', base, ...args], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  return { code: await ended(child), said };
}
