import { setTimeout as wait } from 'node:timers/promises';
import { report } from '../child.ts';
import { openCore } from '../open-core.ts';

/** The longest time between two turns of the event loop while `work` runs, above the millisecond asked for. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  await work();
  clearInterval(timer);
  return longest;
}

/** How long the host's loop stands still while a report over the whole base runs, beside the same loop idle. */
await report(async ({ base = '', today = '' }) => {
  const core = await openCore(base);
  try {
    const run = (): Promise<unknown> =>
      core.call('reports.run', { id: 'turnover', params: { from: '2000-01-01', to: today } });
    // The thread for long work starts with the first report; that is not what is measured.
    await run();
    const start = performance.now();
    const oursMs = await longestStall(run);
    const limitMs = await longestStall(() => wait(Math.max(500, performance.now() - start)));
    return { ms: oursMs, value: { oursMs, limitMs } };
  } finally {
    await core.close();
  }
});
