import { AppError } from '#shared/contract/errors.ts';
import type { CoreEvent } from '#shared/contract/events.ts';
import type { Input, OperationName, Output, Request, Response } from '#shared/contract/index.ts';
import type { OperationKind } from '#shared/contract/operation.ts';
import { filesIn, type Files } from './files.ts';
import { keepHouse } from './housekeeping.ts';
import { startThread, type Thread } from './thread.ts';
import { zoneOfComputer } from './time-zone.ts';
import type { ThreadRole } from './worker-messages.ts';

export interface CoreOptions {
  readonly basePath: string;
  /** A folder of this process for files on their way in and out; emptied on close. */
  readonly filesFolder: string;
  readonly version: string;
  readonly checkOutput?: boolean;
  /** The built worker, or its source. */
  readonly workerUrl: URL;
  /** IANA name of the zone to go by, asked with every request; the computer's unless given. */
  readonly timeZone?: () => string;
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

const threadOf: Record<OperationKind, ThreadRole> = {
  query: 'reader',
  command: 'writer',
  readJob: 'long',
  writeJob: 'writer',
};

const raise = (flag: SharedArrayBuffer): void => {
  Atomics.store(new Int32Array(flag), 0, 1);
};

/**
 * Opens a base. Writer and reader start side by side; a reader that finds the base not as it should be (new, or
 * to be migrated) waits for the writer and tries again. The thread for long reads starts with the first of them, and
 * anew with the next after it died: a report or a file that is too much for it must not take the others along.
 * Throws what `openWriter` throws.
 */
export async function startCore(options: CoreOptions): Promise<Core> {
  const { basePath, filesFolder, version, checkOutput = false, workerUrl } = options;
  const { timeZone = zoneOfComputer() } = options;
  const listeners = new Set<(event: CoreEvent) => void>();
  const emit = (event: CoreEvent): void => {
    for (const listener of listeners) listener(event);
  };
  const start = (role: ThreadRole, onEnd?: () => void): Thread => {
    const setup = { role, basePath, filesFolder, version, checkOutput };
    return startThread(workerUrl, setup, { emit, timeZone, ...(onEnd ? { onEnd } : {}) });
  };
  const writer = start('writer');
  const reader = start('reader');
  // The contract takes as long to load as a thread to start: both at once.
  const loading = import('#shared/contract/index.ts');
  const files = filesIn(filesFolder);
  try {
    const early = reader.open().then(
      () => true,
      () => false,
    );
    await writer.open();
    if (!(await early)) await reader.open();
  } catch (error) {
    await Promise.all([writer.close(), reader.close()]);
    files.clear();
    throw error;
  }
  const { contract, isOperationName } = await loading;
  let long: Promise<Thread> | undefined;
  const startLong = (): Promise<Thread> => {
    // Whichever way it ends, the next long job starts another.
    const forget = (): void => {
      if (long === started) long = undefined;
    };
    const open = async (): Promise<Thread> => {
      const thread = start('long', forget);
      try {
        await thread.open();
        return thread;
      } catch (error) {
        forget();
        await thread.close();
        throw error;
      }
    };
    const started = open();
    return started;
  };
  const threadFor = async (role: ThreadRole): Promise<Thread> => {
    if (role === 'writer') return writer;
    if (role === 'reader') return reader;
    long ??= startLong();
    return long;
  };
  const cancels = new Map<string, SharedArrayBuffer>();

  const invoke = async (request: Request): Promise<Response> => {
    if (!isOperationName(request.name)) return reader.send(request, null);
    const { kind }: { kind: OperationKind } = contract[request.name];
    const { jobId } = request;
    let cancel: SharedArrayBuffer | null = null;
    if (jobId !== undefined) {
      cancel = new SharedArrayBuffer(4);
      cancels.set(jobId, cancel);
    }
    try {
      const response = await (await threadFor(threadOf[kind])).send(request, cancel);
      const isWrite = kind === 'command' || kind === 'writeJob';
      if (isWrite && response.ok) emit({ type: 'changed', action: response.action });
      return response;
    } finally {
      if (jobId !== undefined) cancels.delete(jobId);
    }
  };

  // Past `invoke`: windows need not ask anew for what nobody sees.
  const stopHousekeeping = keepHouse((request) => writer.send(request, null));

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
      stopHousekeeping();
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
