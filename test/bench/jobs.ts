import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { coldStart } from './cold-start.ts';
import { runChild } from './child.ts';
import { writeMoreClients } from './data/more-clients.ts';
import { encodingOf, writeShopFiles } from './data/shop-files.ts';

export const sizes = {
  S: { clients: 2_000, orders: 20_000 },
  M: { clients: 20_000, orders: 200_000 },
  L: { clients: 100_000, orders: 1_000_000 },
} as const;
export type Size = keyof typeof sizes;

/** Where a run keeps its files, and what it is measured on. */
export interface Bench {
  readonly folder: string;
  readonly size: Size;
  readonly today: string;
}

export interface Measured {
  readonly oursMs: number;
  readonly limitMs: number;
  readonly peakRssMB: number;
}

export interface BenchJob {
  readonly name: string;
  /** At most so many times the limit, and so many milliseconds on top. */
  readonly times: number;
  readonly plusMs?: number;
  readonly mostMB?: number;
  run(bench: Bench): Promise<Measured>;
}

const child = (name: string): string => join(process.cwd(), 'test/bench/children', `${name}.ts`);
const baseOf = ({ folder, size }: Bench): string => join(folder, `${size}.fifteen`);

function removeBase(path: string): void {
  for (const ending of ['', '-wal', '-shm', '-lock']) rmSync(`${path}${ending}`, { force: true });
}

async function importPair(bench: Bench, naming: 'number' | 'phone'): Promise<Measured> {
  const { folder, size, today } = bench;
  const files = await writeShopFiles({ folder, ...sizes[size], naming, today });
  const limitBase = join(folder, 'limit.fifteen');
  const oursBase = join(folder, 'ours.fifteen');
  const limits: number[] = [];
  const ours: number[] = [];
  let peakRssMB = 0;
  // In turn, and the better of two: a shared machine is never faster than it is.
  for (let round = 0; round < 2; round += 1) {
    removeBase(limitBase);
    removeBase(oursBase);
    const limit = await runChild(child('import-limit'), {
      base: limitBase,
      ...files,
      naming,
      encoding: encodingOf[naming],
    });
    limits.push(limit.ms);
    const own = await runChild(child('import-ours'), { base: oursBase, ...files });
    assertWhole(own.value, sizes[size]);
    ours.push(own.ms);
    peakRssMB = Math.max(peakRssMB, own.peakRssMB);
  }
  if (naming === 'number') copyFileSync(oursBase, baseOf(bench));
  for (const path of [limitBase, oursBase]) removeBase(path);
  return { oursMs: Math.min(...ours), limitMs: Math.min(...limits), peakRssMB };
}

/** A fast import that left something out is no import. */
function assertWhole(value: unknown, expected: { clients: number; orders: number }): void {
  const { clients, orders } = value as {
    clients: { created: number };
    orders: { created: number };
  };
  if (clients.created !== expected.clients || orders.created !== expected.orders) {
    throw new Error(`the import took ${JSON.stringify(value)}, not ${JSON.stringify(expected)}`);
  }
}

/** The base that an import of the same run made; made now where a single job was asked for. */
async function ensureBase(bench: Bench): Promise<string> {
  const base = baseOf(bench);
  if (!existsSync(base)) {
    const files = await writeShopFiles({ ...bench, ...sizes[bench.size], naming: 'number' });
    await runChild(child('import-ours'), { base, ...files });
  }
  return base;
}

const paired =
  (script: string, job: string) =>
  async (bench: Bench): Promise<Measured> => {
    const { value, peakRssMB } = await runChild(child(script), {
      job,
      base: await ensureBase(bench),
      today: bench.today,
      folder: bench.folder,
    });
    return { ...(value as { oursMs: number; limitMs: number }), peakRssMB };
  };

/** In processes of their own: the limit's memory is not ours. In turn, the best of two, as the imports are. */
async function xlsxPair({ folder }: Bench): Promise<Measured> {
  const ours = await runChild(child('xlsx-ours'), { folder });
  const limit = await runChild(child('xlsx-limit'), { folder });
  const [oursAgain, limitAgain] = [
    await runChild(child('xlsx-ours'), { folder }),
    await runChild(child('xlsx-limit'), { folder }),
  ];
  return {
    oursMs: Math.min(ours.ms, oursAgain.ms),
    limitMs: Math.min(limit.ms, limitAgain.ms),
    peakRssMB: Math.max(ours.peakRssMB, oursAgain.peakRssMB),
  };
}

/** An import of as many rows as there are clients, one in ten of which changes one, against its own undo. */
async function importUndo(bench: Bench): Promise<Measured> {
  const { clients } = sizes[bench.size];
  const whole = await ensureBase(bench);
  const file = writeMoreClients(bench.folder, clients);
  const base = join(bench.folder, 'undone.fifteen');
  const undos: number[] = [];
  const imports: number[] = [];
  let peakRssMB = 0;
  for (let round = 0; round < 2; round += 1) {
    removeBase(base);
    copyFileSync(whole, base);
    const {
      ms,
      value,
      peakRssMB: peak,
    } = await runChild(child('import-undo'), {
      base,
      file,
      rows: clients,
    });
    undos.push(ms);
    imports.push((value as { importMs: number }).importMs);
    peakRssMB = Math.max(peakRssMB, peak);
  }
  removeBase(base);
  return { oursMs: Math.min(...undos), limitMs: Math.min(...imports), peakRssMB };
}

export const jobs: readonly BenchJob[] = [
  {
    name: 'import-by-number',
    times: 1.5,
    mostMB: 600,
    run: (bench) => importPair(bench, 'number'),
  },
  { name: 'import-by-phone', times: 4, mostMB: 800, run: (bench) => importPair(bench, 'phone') },
  { name: 'top', times: 1.2, run: paired('queries', 'top') },
  { name: 'search', times: 2, plusMs: 2, run: paired('queries', 'search') },
  { name: 'card', times: 3, plusMs: 2, run: paired('queries', 'card') },
  { name: 'segment', times: 1.2, plusMs: 5, run: paired('queries', 'segment') },
  { name: 'caller', times: 3, plusMs: 2, run: paired('queries', 'caller') },
  { name: 'today', times: 2, plusMs: 5, run: paired('queries', 'today') },
  {
    name: 'cold-start',
    times: 2,
    run: async (bench) => coldStart(await ensureBase(bench), bench.today),
  },
  { name: 'xlsx', times: 0.8, mostMB: 200, run: xlsxPair },
  {
    name: 'duplicates',
    times: 1,
    mostMB: 600,
    run: paired('duplicates', 'duplicates'),
  },
  { name: 'import-undo', times: 1, run: importUndo },
  { name: 'stall', times: 1, plusMs: 20, run: paired('stall', 'stall') },
];
