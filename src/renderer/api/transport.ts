import type { HostEvent } from '#shared/contract/bridge.ts';
import type { Request, Response } from '#shared/contract/index.ts';

/** How requests reach the core. One for Electron's bridge, one for HTTP; tests bring their own. */
export interface Transport {
  /** Never rejects: a core that cannot be reached is an error as data, like any other. */
  invoke(request: Request): Promise<Response>;
  cancel(jobId: string): void;
  /** All that was typed is saved, as the host's `leaving` asked for. Only a host that says so hears it. */
  left?(): void;
  /** `onGap` is told when events may have been missed, so that everything is asked for again. */
  subscribe(listener: (event: HostEvent) => void, onGap: () => void): () => void;
  /** Adds to a request for `/files` what the host wants to see: nothing, or a token. */
  readonly fileHeaders: Readonly<Record<string, string>>;
}
