import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isInstalled, markInstalled } from '../../scripts/setup/installed.mjs';
import { withLock } from '../../scripts/setup/lock.mjs';

/** A project that wants zod 4.6.7 and, where it can be had, one binary for another system. */
function projectWith(installed) {
  const root = mkdtempSync(path.join(os.tmpdir(), 'fifteen-setup-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const wanted = {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/binding-win32': { version: '1.0.0', optional: true },
  };
  writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify({ packages: wanted }));
  if (!installed) return root;
  mkdirSync(path.join(root, 'node_modules'));
  const record = path.join(root, 'node_modules', '.package-lock.json');
  writeFileSync(record, JSON.stringify({ packages: installed }));
  return root;
}

describe('what is installed', () => {
  test('is nothing without node_modules', () => {
    expect(isInstalled(projectWith(undefined))).toBe(false);
  });

  test('is enough when npm has put there what the lock file asks for', () => {
    expect(isInstalled(projectWith({ 'node_modules/zod': { version: '4.6.7' } }))).toBe(true);
  });

  test('is not enough when a package is missing or of another version', () => {
    expect(isInstalled(projectWith({}))).toBe(false);
    expect(isInstalled(projectWith({ 'node_modules/zod': { version: '4.6.6' } }))).toBe(false);
  });

  test('is not enough any more once the lock file changes', () => {
    const root = projectWith({ 'node_modules/zod': { version: '4.6.7' } });
    markInstalled(root);
    const newer = { packages: { 'node_modules/zod': { version: '4.6.8' } } };
    writeFileSync(path.join(root, 'package-lock.json'), JSON.stringify(newer));

    expect(isInstalled(root)).toBe(false);
  });
});

describe('the lock of installing and building', () => {
  test('lets one work begin only after the other has ended', async () => {
    const file = path.join(projectWith(undefined), '.cache', 'setup.lock');
    const events = [];
    const { promise: firstMayEnd, resolve: endFirst } = Promise.withResolvers();
    const { promise: secondWaits, resolve: secondIsWaiting } = Promise.withResolvers();

    const first = withLock(file, async () => {
      events.push('first begins');
      await firstMayEnd;
      events.push('first ends');
    });
    const second = withLock(file, async () => events.push('second begins'), {
      log: (line) => {
        events.push(line);
        secondIsWaiting();
      },
    });
    await secondWaits;
    endFirst();
    await Promise.all([first, second]);

    expect(events).toEqual([
      'first begins',
      `Waiting for another Fifteen command (process ${process.pid}) to finish.`,
      'first ends',
      'second begins',
    ]);
  });

  test('is taken over from a process that is no longer there', async () => {
    const file = path.join(projectWith(undefined), 'setup.lock');
    const nobody = 2 ** 22 + 1;
    writeFileSync(file, String(nobody));

    expect(await withLock(file, async () => readFileSync(file, 'utf8'))).toBe(String(process.pid));
  });

  test('is free again after work that failed', async () => {
    const file = path.join(projectWith(undefined), 'setup.lock');
    const failing = withLock(file, () => Promise.reject(new Error('no disk')));

    await expect(failing).rejects.toThrow('no disk');
    expect(await withLock(file, async () => 'free')).toBe('free');
  });
});

describe.skipIf(process.platform === 'win32')('a program that npm started', () => {
  test('is told to stop once the shell in between is gone', async () => {
    const watched = new URL('../../scripts/setup/stop-with-npm.mjs', import.meta.url).href;
    const program = `
      import { stopWithNpm } from '${watched}';
      stopWithNpm();
      setInterval(() => {}, 1000);
      process.on('SIGTERM', () => { console.log('stopped'); process.exit(0); });
      console.log('running');`;
    const command = '"$0" --input-type=module -e "$1" & wait';
    const shell = spawn('sh', ['-c', command, process.execPath, program], {
      env: { ...process.env, npm_lifecycle_event: 'start' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    shell.stdout.setEncoding('utf8').on('data', (text) => (said += text));
    await once(shell.stdout, 'data');
    shell.kill('SIGKILL');
    await once(shell, 'close');

    expect(said).toBe('running\nstopped\n');
  });
});
