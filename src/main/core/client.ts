import { Worker } from 'node:worker_threads';
import { AppError } from '#shared/contract/errors.ts';
import type { CoreEvent } from '#shared/contract/events.ts';
import {
  contract,
  isOperationName,
  type Input,
  type OperationName,
  type Output,
  type Request,
  type Response,
} from '#shared/contract/index.ts';
import type { OperationKind } from '#shared/contract/operation.ts';
import { filesIn, type Files } from './files.ts';
import type { FromWorker, ThreadRole, ToWorker, WorkerSetup } from './worker-messages.ts';

export interface CoreOptions {
  readonly basePath: string;
  /** A folder of this process for files on their way in and out; emptied on close. */
  readonly filesFolder: string;
  readonly version: string;
  readonly checkOutput?: boolean;
  /** The built worker, or its source. */
  readonly workerUrl: URL;
}

/** The core as hosts see it: requests in, responses and events out; SQL happens on other threads. */
export interface Core {
  invoke(request: Request): Promise<Response>;
  /** `invoke` for callers in this process, typed by the contract; failures are thrown as `AppError`. */
  call<N extends OperationName>(name: N, input: Input<N>, jobId?: string): Promise<Output<N>>;
  cancel(jobId: string): void;
  subscribe(listener: (event: CoreEvent) => void): () => void;
  readonly files: Files;
  close(): Promise<void>;
}

interface Thread {
  send(request: Request, cancel: SharedArrayBuffer | null): Promise<Response>;
  close(): Promise<void>;
}

const threadOf: Record<OperationKind, ThreadRole> = {
  query: 'reader',
  command: 'writer',
  readJob: 'long',
  writeJob: 'writer',
};

const raise = (flag: SharedArrayBuffer): void => {
  Atomics.store(new Int32Array(flag), 0, 1);
};

const kindOf = (name: OperationName): OperationKind => contract[name].kind;

interface StartedThread extends Thread {
  /** Tells the thread to open the base; until then it only loads its code. */
  open(): Promise<void>;
}

function startThread(
  role: ThreadRole,
  { basePath, filesFolder, version, checkOutput = false, workerUrl }: CoreOptions,
  emit: (event: CoreEvent) => void,
): StartedThread {
  const workerData: WorkerSetup = { role, basePath, filesFolder, version, checkOutput };
  const worker = new Worker(workerUrl, { workerData });
  const waiting = new Map<number, (response: Response) => void>();
  let nextId = 1;
  let opening: { resolve(): void; reject(error: unknown): void } | undefined;
  let onClosed: (() => void) | undefined;
  let dead: Error | undefined;

  const failAll = (error: Error): void => {
    dead = error;
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
        post({ type: 'invoke', id, request, cancel });
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

/**
 * Opens a base. The writer opens first (it takes the lock and migrates), then the reader; the thread for long
 * reads starts with the first of them. Throws what `openWriter` throws.
 */
export async function startCore(options: CoreOptions): Promise<Core> {
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const files = filesIn(options.filesFolder);
  const writer = startThread('writer', options, emit);
  const reader = startThread('reader', options, emit);
  try {
    await writer.open();
    await reader.open();
  } catch (error) {
    await Promise.all([writer.close(), reader.close()]);
    files.clear();
    throw error;
  }
  let long: Promise<StartedThread> | undefined;
  const startLong = async (): Promise<StartedThread> => {
    const thread = startThread('long', options, emit);
    await thread.open();
    return thread;
  };
  const thread = async (role: ThreadRole): Promise<Thread> => {
    if (role === 'writer') return writer;
    if (role === 'reader') return reader;
    long ??= startLong();
    return long;
  };
  const cancels = new Map<string, SharedArrayBuffer>();

  const invoke = async (request: Request): Promise<Response> => {
    if (!isOperationName(request.name)) return reader.send(request, null);
    const kind = kindOf(request.name);
    const { jobId } = request;
    let cancel: SharedArrayBuffer | null = null;
    if (jobId !== undefined) {
      cancel = new SharedArrayBuffer(4);
      cancels.set(jobId, cancel);
    }
    try {
      const response = await (await thread(threadOf[kind])).send(request, cancel);
      const isWrite = kind === 'command' || kind === 'writeJob';
      if (isWrite && response.ok) emit({ type: 'changed', action: response.action });
      return response;
    } finally {
      if (jobId !== undefined) cancels.delete(jobId);
    }
  };

  return {
    files,
    invoke,
    call: async (name, input, jobId) => {
      const response = await invoke({ name, input, ...(jobId === undefined ? {} : { jobId }) });
      if (!response.ok) throw new AppError(response.error.code, response.error.params);
      // `core/invoke` answers what the handler of this very operation returned.
      return response.value as Output<typeof name>;
    },
    cancel: (jobId) => {
      const flag = cancels.get(jobId);
      if (flag) raise(flag);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: async () => {
      // Nobody waits for their answers any more, and a half-done import rolls back.
      for (const flag of cancels.values()) raise(flag);
      const started = long ? [await long, reader] : [reader];
      await Promise.all(started.map((one) => one.close()));
      // Last, so that the final checkpoint finds no reader in its way.
      await writer.close();
      files.clear();
    },
  };
}
