import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jobs, sizes, type Bench, type BenchJob, type Measured, type Size } from './jobs.ts';

/**
 * `npm run bench -- [--size S|M|L] [--json] [JOB …]`: each job beside its limit, measured in the same run. Ends with
 * exit code 1 where one is over.
 */
const { values, positionals } = parseArgs({
  options: { size: { type: 'string', default: 'M' }, json: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const isSize = (text: string): text is Size => Object.hasOwn(sizes, text);
if (!isSize(values.size)) throw new Error(`--size ${values.size}: S, M or L`);
const unknown = positionals.find((name) => !jobs.some((job) => job.name === name));
if (unknown !== undefined) throw new Error(`no such job: ${unknown}`);

const round = (value: number): number => Math.round(value * 100) / 100;

/** What the job may cost, as a multiple of its limit. */
function judge(job: BenchJob, { oursMs, limitMs, peakRssMB }: Measured) {
  const ratio = oursMs / limitMs;
  const atMost = job.times + (job.plusMs ?? 0) / limitMs;
  const isSmall = job.mostMB === undefined || peakRssMB <= job.mostMB;
  return { ratio: round(ratio), atMost: round(atMost), ok: ratio <= atMost && isSmall };
}

const bench: Bench = {
  folder: mkdtempSync(join(tmpdir(), 'fifteen-bench-')),
  size: values.size,
  today: '2026-11-16',
};
const print = (line: string): void => void process.stdout.write(`${line}\n`);
try {
  const chosen = jobs.filter((job) => positionals.length === 0 || positionals.includes(job.name));
  if (!values.json)
    print('job                  size      ours ms   limit ms   ratio  at most  peak MB');
  for (const job of chosen) {
    const measured = await job.run(bench);
    const { ratio, atMost, ok } = judge(job, measured);
    const { oursMs, limitMs, peakRssMB } = measured;
    if (!ok) process.exitCode = 1;
    if (values.json) {
      const line = {
        job: job.name,
        size: bench.size,
        oursMs: round(oursMs),
        limitMs: round(limitMs),
      };
      print(JSON.stringify({ ...line, ratio, atMost, peakRssMB, ok }));
    } else {
      const cells = [
        oursMs.toFixed(1),
        limitMs.toFixed(1),
        ratio.toFixed(2),
        atMost.toFixed(2),
        `${peakRssMB}`,
      ];
      const widths = [11, 11, 8, 9, 9];
      const figures = cells.map((cell, index) => cell.padStart(widths[index] ?? 0)).join('');
      print(`${job.name.padEnd(21)}${bench.size.padEnd(4)}${figures}  ${ok ? 'ok' : 'OVER'}`);
    }
  }
} finally {
  rmSync(bench.folder, { recursive: true, force: true });
}
