import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { percentile } from './percentile.ts';

/** Bundles a script as the program itself is bundled: what is measured is the start, not the stripping of types. */
async function bundle(name: string): Promise<string> {
  const outDir = join(process.cwd(), 'out/bench');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: ['zod'] },
    build: {
      ssr: join(process.cwd(), 'test/bench/children', `${name}.ts`),
      outDir,
      emptyOutDir: false,
      target: 'node24',
    },
  });
  return join(outDir, `${name}.js`);
}

/** Milliseconds from the start of a process to its first output. */
function firstOutput(script: string, base: string, today: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [script, base, today], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let firstMs = 0;
  child.stdout.once('data', () => (firstMs = performance.now() - start));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0 && firstMs > 0) resolve(firstMs);
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}

/** From nothing to the best fifteen clients: our core beside Node, better-sqlite3 and the same query alone. */
export async function coldStart(
  base: string,
  today: string,
): Promise<{ oursMs: number; limitMs: number; peakRssMB: number }> {
  const [ours, raw] = [await bundle('cold-core'), await bundle('cold-raw')];
  const times = { ours: [] as number[], raw: [] as number[] };
  for (let round = 0; round < 8; round += 1) {
    times.ours.push(await firstOutput(ours, base, today));
    times.raw.push(await firstOutput(raw, base, today));
  }
  // The first of each fills the disk cache.
  return {
    oursMs: percentile(times.ours.slice(1), 0.5),
    limitMs: percentile(times.raw.slice(1), 0.5),
    peakRssMB: 0,
  };
}
