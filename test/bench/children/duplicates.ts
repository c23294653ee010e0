import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { report } from '../child.ts';
import { openCore } from '../open-core.ts';

/** So many clients are entered a second time with a slip of the pen, so that there is something to be found. */
const planted = 200;
/** The bound that was asked for: nothing else looks through a base for duplicates. */
const limitMs = 20_000;
/** How soon a cancel must be heeded. */
const patienceMs = 1000;

const withSlip = (name: string): string => {
  const letters = Array.from(name);
  [letters[1], letters[2]] = [letters[2] ?? '', letters[1] ?? ''];
  return letters.join('');
};

/** Looks through a copy of the base for duplicates; then once more, cancelled as soon as it has begun to compare. */
await report(async ({ base = '', folder = '' }) => {
  const copy = join(folder, 'duplicates.fifteen');
  copyFileSync(base, copy);
  const core = await openCore(copy);
  try {
    const { rows } = await core.call('clients.list', { limit: planted });
    for (const { id, name } of rows) {
      const { phones, birthday } = await core.call('clients.card', { id });
      await core.call('clients.create', {
        name: withSlip(name),
        birthday,
        phones: phones.map(({ asWritten }) => ({ text: asWritten })),
      });
    }
    const start = performance.now();
    const found = await core.call('duplicates.find', {});
    const ms = performance.now() - start;
    if (found.levels.sure < planted) throw new Error(`found ${JSON.stringify(found.levels)}`);

    const jobId = 'cancelled';
    let cancelledAt = 0;
    const stop = core.subscribe((event) => {
      if (event.type !== 'progress' || event.stage !== 'comparing' || cancelledAt > 0) return;
      cancelledAt = performance.now();
      core.cancel(jobId);
    });
    const answer = await core.invoke({ name: 'duplicates.find', input: {}, jobId });
    stop();
    const tookMs = performance.now() - cancelledAt;
    if (answer.ok || answer.error.code !== 'cancelled') throw new Error('was not cancelled');
    if (tookMs > patienceMs) throw new Error(`was cancelled only after ${tookMs} ms`);
    return { ms, value: { oursMs: ms, limitMs } };
  } finally {
    await core.close();
    for (const ending of ['', '-wal', '-shm', '-lock']) rmSync(`${copy}${ending}`, { force: true });
  }
});
