import { checks } from './checks.ts';
import { failed, passed, type Score, sum } from './score.ts';
import { say } from './say.ts';

/** Runs every check, tells of each as it ends, and counts each as one. */
export async function runChecks(): Promise<Score> {
  const scores: Score[] = [];
  const waiting = [...checks];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const startedAt = Date.now();
      const { code, output } = await check.run();
      const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
      say(`${code === 0 ? '✓' : '✗'} ${check.name} (${seconds} s)`);
      if (code !== 0) say(`${output.trimEnd()}\n`);
      scores.push(code === 0 ? passed : failed);
    }
  };
  // Each tool uses several threads already; two at a time fill the waits.
  await Promise.all([work(), work()]);
  return sum(scores);
}
