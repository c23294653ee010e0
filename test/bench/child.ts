import { spawn } from 'node:child_process';

/** What a child process measured of itself; it prints this as one line of JSON. */
export interface ChildReport {
  /** Milliseconds of the measured part. */
  readonly ms: number;
  /** Peak resident memory of the whole process. */
  readonly peakRssMB: number;
  readonly value: unknown;
}

/** Runs a measurement in a process of its own, so that memory peaks do not mix. Fails with the child's own words. */
export function runChild(
  script: string,
  args: Readonly<Record<string, string | number>>,
): Promise<ChildReport> {
  const child = spawn(process.execPath, ['--expose-gc', script, JSON.stringify(args)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(output.trim().split('\n').at(-1) ?? '') as ChildReport);
      else reject(new Error(`${script} ended with ${code}`));
    });
  });
}

/** Called by a child: measures, and prints the report. */
export async function report(
  measure: (args: Record<string, string>) => Promise<{ ms: number; value?: unknown }>,
): Promise<void> {
  const { ms, value = null } = await measure(
    JSON.parse(process.argv[2] ?? '{}') as Record<string, string>,
  );
  const peakRssMB = Math.round(process.resourceUsage().maxRSS / 1024);
  process.stdout.write(`${JSON.stringify({ ms, peakRssMB, value })}\n`);
}

export const timed = async <T>(work: () => T | Promise<T>): Promise<{ ms: number; value: T }> => {
  const start = performance.now();
  const value = await work();
  return { ms: performance.now() - start, value };
};
