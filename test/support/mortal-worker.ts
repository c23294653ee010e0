import { parentPort } from 'node:worker_threads';
import type { ToWorker } from '#main/core/worker-messages.ts';

/** A job of this id ends the thread in the middle of it, as running out of memory does. */
const deadlyJob = 'deadly';

// The core's own worker, and an end that no file of a shop brings about in every test run.
await import('#main/core/worker.ts');
parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'invoke' && message.request.jobId === deadlyJob) process.exit(1);
});
