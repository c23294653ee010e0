import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { extractAsar, readAsar, type Archived } from '#test/support/asar.ts';
import { launchWith } from '#test/support/launch.ts';
import { launchInStandIn } from '#test/support/launch/stand-in.ts';
import { fusesOf, pack, root, writeStandInRuntime } from './pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'fifteen-package-'));
const runtime = join(folder, 'runtime');
const output = join(folder, 'dist');
const extracted = join(folder, 'extracted');

const flag = z.boolean().default(false);
const packageFlags = z.object({ dev: flag, devOptional: flag, optional: flag, peer: flag });
const packages = z
  .object({ packages: z.record(z.string(), packageFlags) })
  .parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))).packages;

/** Names of packages that npm counts as needed to run, by the lock file. */
const productionPackages = Object.entries(packages)
  .filter(([path]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path))
  .filter(([, { dev, devOptional, optional, peer }]) => !(dev || devOptional || optional || peer))
  .map(([path]) => path.slice('node_modules/'.length));

const packageOf = (path: string): string | undefined =>
  /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1];

/** All files below a folder, by their paths within the project. */
const filesBelow = (below: string): string[] =>
  readdirSync(join(root, below), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

beforeAll(async () => {
  writeStandInRuntime(runtime);
  await pack(runtime, output);
}, 180_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each([
  ['linux-unpacked', 'linux-x64', 'fifteen'],
  ['win-unpacked', 'win32-x64', 'Fifteen.exe'],
])('%s', (unpacked, target, executable) => {
  let archive: Archived[];
  let paths: string[];
  beforeAll(() => {
    archive = readAsar(join(output, unpacked, 'resources', 'app.asar'));
    paths = archive.map(({ path }) => path);
  });

  it('holds the built program, its packages, and nothing of the project besides', () => {
    const built = ['main', 'preload', 'renderer'].flatMap((part) => filesBelow(`out/${part}`));
    const ours = paths.filter((path) => !path.startsWith('node_modules/'));
    expect(ours.toSorted()).toEqual([...built, 'package.json'].toSorted());
  });

  it('holds the packages that run in the main process, and none that are bundled into the page', () => {
    const packed = new Set(paths.map(packageOf).filter((name) => name !== undefined));
    // Headers to compile with: the binary is there already.
    const needed = productionPackages.filter((name) => name !== 'node-addon-api');
    expect([...packed].toSorted()).toEqual(needed.toSorted());
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(Object.keys(devDependencies).filter((name) => packed.has(name))).toEqual([]);
    expect(paths.filter((path) => /react|mantine|tanstack/.test(packageOf(path) ?? ''))).toEqual(
      [],
    );
  });

  it('holds no sources, maps, types, tests or bundles for browsers', () => {
    const useless = /\.(map|[mc]?ts|tsx|md|flow|cc|cpp|h|gyp)$|\/(tests?|__tests__)\/|standalone/;
    expect(paths.filter((path) => useless.test(path) && !/licen[cs]e/i.test(path))).toEqual([]);
  });

  it('names the authors of every package that names them', () => {
    const licence = /^licen[cs]e(\.|$)/i;
    const missing = [...new Set(paths.flatMap((path) => packageOf(path) ?? []))]
      .filter((name) =>
        readdirSync(join(root, 'node_modules', name)).some((file) => licence.test(file)),
      )
      .filter((name) => {
        const below = `node_modules/${name}/`;
        return !paths.some(
          (path) => path.startsWith(below) && licence.test(path.slice(below.length)),
        );
      });
    expect(missing).toEqual([]);
    // What is bundled has no folder of its own: the licences of all of it stand in one file.
    const named = ['main', 'renderer'].map(
      (part) =>
        readFileSync(join(root, 'out', part, 'licences.md'), 'utf8').match(/^## .+?(?= )/gm) ?? [],
    );
    expect(named[0]).toEqual(expect.arrayContaining(['## kysely', '## pdfmake', '## zod']));
    expect(named[1]).toEqual(
      expect.arrayContaining(['## @mantine/core', '## echarts', '## react']),
    );
  });

  it('has the one binary of its target, unpacked, where the system can load it', () => {
    const binary = `node_modules/better-sqlite3/prebuilds/${target}.node`;
    expect(paths.filter((path) => path.endsWith('.node'))).toEqual([binary]);
    expect(archive.filter(({ isUnpacked }) => isUnpacked).map(({ path }) => path)).toEqual([
      binary,
    ]);
    expect(statSync(join(output, unpacked, 'resources', 'app.asar.unpacked', binary)).size).toBe(
      statSync(join(root, binary)).size,
    );
  });

  it('stays small', () => {
    const megabytes = archive.reduce((sum, { size }) => sum + size, 0) / 1024 / 1024;
    expect(megabytes).toBeLessThan(16);
  });

  it('has its fuses set and the languages of the program', () => {
    expect(fusesOf(readFileSync(join(output, unpacked, executable)))).toEqual({
      runAsNode: false,
      cookieEncryption: true,
      nodeOptions: false,
      nodeCliInspect: false,
      asarIntegrity: true,
      onlyLoadAppFromAsar: true,
      browserV8Snapshot: false,
      fileProtocolPrivileges: false,
    });
    expect(readdirSync(join(output, unpacked, 'locales')).toSorted()).toEqual([
      'en-US.pak',
      'ru.pak',
    ]);
  });
});

// Out of reach of the project's own node_modules, so that whatever was not packed is missing.
describe('the packed code', () => {
  const run = promisify(execFile);
  const base = join(folder, 'shop.fifteen');
  const cli = async (...args: string[]): Promise<Record<string, unknown>> => {
    const { stdout } = await run(
      process.execPath,
      [join(extracted, 'out/main/cli.js'), ...args, '--base', base, '--json'],
      { cwd: folder },
    );
    return JSON.parse(stdout);
  };

  beforeAll(() => {
    extractAsar(join(output, 'linux-unpacked', 'resources', 'app.asar'), extracted);
  });

  it('starts, shows its page and answers', async () => {
    process.env['FIFTEEN_OUT'] = join(extracted, 'out');
    const program = await launchWith(launchInStandIn);
    const answer = await program.page.evaluate(async () =>
      window.fifteen?.invoke({ name: 'base.info', input: {} }),
    );
    await program.page.getByRole('navigation').first().waitFor();
    await program.close();
    delete process.env['FIFTEEN_OUT'];
    expect(answer).toMatchObject({ ok: true, value: { name: 'shop.fifteen', isEmpty: true } });
  });

  it('has all that its reports, its files and its import need', async () => {
    expect(await cli('sample', '--clients', '30', '--orders', '200')).toBeTypeOf('object');
    for (const [ending, magic] of [
      ['pdf', '%PDF'],
      ['xlsx', 'PK'],
      ['csv', '\uFEFF'],
    ] as const) {
      const file = join(folder, `top.${ending}`);
      await cli('report', 'top-clients', '--out', file);
      expect(readFileSync(file, 'utf8').startsWith(magic)).toBe(true);
    }
    const orders = join(folder, 'orders.csv');
    writeFileSync(
      orders,
      'Клиент;Телефон;Дата;Номер;Сумма\nИванов Пётр;8 (916) 123-45-67;12.11.2026;15;1 250,50\n',
    );
    expect(await cli('import', orders)).toMatchObject({
      clients: { created: 1 },
      orders: { created: 1 },
      rejected: [],
    });
    expect(existsSync(base)).toBe(true);
  });
});
