import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreEvent } from '#shared/contract/events.ts';
import type { Request, Response } from '#shared/contract/index.ts';
import type { FromWorker, ToWorker, WorkerSetup } from './worker-messages.ts';

/** One thread of the core, as its client sees it. */
export interface Thread {
  /** Tells the thread to open the base; may be tried again after a failure. Throws what opening throws. */
  open(): Promise<void>;
  send(request: Request, cancel: SharedArrayBuffer | null): Promise<Response>;
  close(): Promise<void>;
}

interface ThreadOptions {
  readonly emit: (event: CoreEvent) => void;
  /** Asked with every request: the computer may be elsewhere by then. */
  readonly timeZone: () => string;
  /** The thread has ended, by itself or because it was told to: whoever keeps it needs another. */
  readonly onEnd?: () => void;
}

/** Starts a thread; it loads its code at once, and opens the base when told to. */
export function startThread(
  workerUrl: URL,
  workerData: WorkerSetup,
  { emit, timeZone, onEnd }: ThreadOptions,
): Thread {
  const { role } = workerData;
  const worker = new Worker(workerUrl, { workerData });
  const waiting = new Map<number, (response: Response) => void>();
  let nextId = 1;
  let opening: { resolve(): void; reject(error: unknown): void } | undefined;
  let onClosed: (() => void) | undefined;
  let dead: Error | undefined;

  const failAll = (error: Error): void => {
    // An error is followed by the exit: the first says why.
    if (dead) return;
    dead = error;
    onEnd?.();
    opening?.reject(error);
    const message = error.message.slice(0, 300);
    for (const resolve of waiting.values()) {
      resolve({ ok: false, error: { code: 'internal', params: { message } } });
    }
    waiting.clear();
    onClosed?.();
  };
  worker.on('error', failAll);
  worker.on('exit', (code) => failAll(new Error(`the ${role} thread ended (${code})`)));
  worker.on('message', (message: FromWorker) => {
    if (message.type === 'response') {
      waiting.get(message.id)?.(message.response);
      waiting.delete(message.id);
    } else if (message.type === 'progress') emit(message);
    else if (message.type === 'opened') opening?.resolve();
    else if (message.type === 'failed') {
      opening?.reject(new AppError(message.error.code, message.error.params));
    }
  });
  const post = (message: ToWorker): void => worker.postMessage(message);

  return {
    open: () =>
      new Promise((resolve, reject) => {
        opening = { resolve, reject };
        if (dead) reject(dead);
        else post({ type: 'open' });
      }),
    send: (request, cancel) =>
      new Promise((resolve) => {
        if (dead) {
          resolve({ ok: false, error: { code: 'internal', params: { message: dead.message } } });
          return;
        }
        const id = nextId++;
        waiting.set(id, resolve);
        post({ type: 'invoke', id, request, cancel, timeZone: timeZone() });
      }),
    close: () =>
      new Promise((resolve) => {
        if (dead) resolve();
        else {
          onClosed = resolve;
          post({ type: 'close' });
        }
      }),
  };
}
