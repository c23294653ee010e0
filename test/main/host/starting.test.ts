import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { ArgumentError, readArguments } from '#main/host/arguments.ts';
import { defaultBase, filesFolder } from '#main/host/places.ts';
import { failureInWords, wordsIn } from '#main/host/words.ts';

describe('arguments', () => {
  const folder = resolve('/shops');
  const read = (...args: string[]) => readArguments(args, folder);

  it('may be left out', () => {
    expect(read()).toEqual({ base: undefined, port: undefined, open: true });
  });

  it('say the base, from the folder one stands in, the port, and that no browser is wanted', () => {
    expect(read('--base', 'tea.fifteen', '--port', '8015', '--no-open')).toEqual({
      base: resolve('/shops/tea.fifteen'),
      port: 8015,
      open: false,
    });
    expect(read('tea.fifteen').base).toBe(resolve('/shops/tea.fifteen'));
  });

  it.each([
    [['--bas', 'x'], '--bas'],
    [['--base'], '--base'],
    [['--base', ''], '--base'],
    [['--port', '80a'], '--port 80a'],
    [['--port', '65536'], '--port 65536'],
    [['--port', '-1'], '--port'],
    [['one', 'two'], 'two'],
    [['--no-open=yes'], '--no-open'],
  ])('%j are not understood', (args, argument) => {
    expect(() => readArguments(args, folder)).toThrow(ArgumentError);
    expect(() => readArguments(args, folder)).toThrow(`not understood: ${argument}`);
  });
});

describe('the user’s own base', () => {
  const home = '/home/zoya';

  it('lies where each system keeps the data of programs', () => {
    const of = (platform: NodeJS.Platform, env = {}) => defaultBase({ platform, env, home });
    const base = (...parts: string[]) => join(...parts, 'Fifteen', 'shop.fifteen');
    expect(of('linux')).toBe(base(home, '.local', 'share'));
    expect(of('linux', { XDG_DATA_HOME: '/data' })).toBe(base('/data'));
    expect(of('darwin')).toBe(base(home, 'Library', 'Application Support'));
    expect(of('win32', { APPDATA: '/roaming' })).toBe(base('/roaming'));
    expect(of('win32')).toBe(base(home, 'AppData', 'Roaming'));
  });
});

describe('the folder of files in passing', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'fifteen-places-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));

  it('is this process’s own, and nobody else may look into it', () => {
    const folder = filesFolder(parent);
    expect(folder.startsWith(join(parent, `fifteen-files-${process.pid}-`))).toBe(true);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('takes away what a killed process left, and nothing else', () => {
    // Process ids end far below this.
    const dead = join(parent, 'fifteen-files-2147483646-abc');
    const living = filesFolder(parent);
    const foreign = join(parent, 'fifteen-2147483646');
    for (const folder of [dead, foreign]) mkdirSync(folder);
    writeFileSync(join(dead, 'clients.csv'), 'Иванов');
    filesFolder(parent);
    expect([dead, living, foreign].map((folder) => existsSync(folder))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('a failure', () => {
  it('is said in the user’s language', () => {
    const error = new AppError('base_in_use', { path: '/shop.fifteen' });
    expect(failureInWords(error, wordsIn('ru'))).toBe(
      'База «/shop.fifteen» уже открыта в другом окне программы. Перейдите в него или закройте его.',
    );
    expect(failureInWords(new Error('boom'), wordsIn('en'))).toContain('boom');
  });
});
