import type { ErrorData } from '#shared/contract/errors.ts';
import type { Request, Response } from '#shared/contract/index.ts';

export type ThreadRole = 'writer' | 'reader' | 'long';

/** What a thread is started with. */
export interface WorkerSetup {
  readonly role: ThreadRole;
  readonly basePath: string;
  readonly filesFolder: string;
  readonly version: string;
  readonly checkOutput: boolean;
}

export type ToWorker =
  | { readonly type: 'open' }
  | {
      readonly type: 'invoke';
      readonly id: number;
      readonly request: Request;
      readonly cancel: SharedArrayBuffer | null;
      /** IANA name of the zone that the computer is in. */
      readonly timeZone: string;
    }
  | { readonly type: 'close' };

export type FromWorker =
  | { readonly type: 'opened' }
  | { readonly type: 'failed'; readonly error: ErrorData }
  | { readonly type: 'response'; readonly id: number; readonly response: Response }
  | {
      readonly type: 'progress';
      readonly jobId: string;
      readonly stage: string;
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly type: 'closed' };
