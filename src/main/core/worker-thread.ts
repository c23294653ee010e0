import { parentPort, workerData } from 'node:worker_threads';
import { AppError } from '#shared/contract/errors.ts';
import { openReader, openWriter, type Connection } from '../db/open.ts';
import { systemClock, type Clock, type Job } from './context.ts';
import { filesIn } from './files.ts';
import { invoke } from './invoke.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

/** One thread of the core: owns one connection and answers its requests one at a time. */
const setup = workerData as WorkerSetup;
const port = parentPort;
if (!port) throw new Error('worker-thread.ts runs in a worker thread');

const send = (message: FromWorker): void => port.postMessage(message);
const files = filesIn(setup.filesFolder);
/** Made anew where the computer has travelled to another zone. */
let clock: Clock | undefined;
let connection: Connection | undefined;

/** Progress more often than this is not worth a message. */
const progressEveryMs = 80;

function jobFor(jobId: string | undefined, cancel: SharedArrayBuffer | null): Job {
  const flag = cancel && new Int32Array(cancel);
  let sentAt = 0;
  let sentStage = '';
  return {
    throwIfCancelled() {
      if (flag && Atomics.load(flag, 0) === 1) throw new AppError('cancelled');
    },
    progress(stage, done, total) {
      if (jobId === undefined) return;
      const now = performance.now();
      if (stage === sentStage && now - sentAt < progressEveryMs && done !== total) return;
      sentAt = now;
      sentStage = stage;
      send({ type: 'progress', jobId, stage, done, total });
    },
  };
}

function open(): void {
  try {
    connection = setup.role === 'writer' ? openWriter(setup.basePath) : openReader(setup.basePath);
    send({ type: 'opened' });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const known = error instanceof AppError ? error : new AppError('internal', { message });
    send({ type: 'failed', error: known.toData() });
  }
}

async function answer(message: Extract<ToWorker, { type: 'invoke' }>): Promise<void> {
  if (!connection) throw new Error('the base is not open yet');
  const { path, sqlite, db } = connection;
  if (clock?.timeZone !== message.timeZone) clock = systemClock(message.timeZone);
  const response = await invoke(message.request, {
    context: { path, sqlite, db, clock, files, version: setup.version },
    job: jobFor(message.request.jobId, message.cancel),
    checkOutput: setup.checkOutput,
    report: (error) =>
      process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`),
  });
  send({ type: 'response', id: message.id, response });
}

// One at a time: a transaction spans awaits, and a second request must not slip into it.
let queue = Promise.resolve();
port.on('message', (message: ToWorker) => {
  queue = queue.then(async () => {
    if (message.type === 'open') open();
    else if (message.type === 'invoke') await answer(message);
    else {
      connection?.close();
      send({ type: 'closed' });
      port.close();
    }
  });
});
