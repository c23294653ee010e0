import type { CoreEvent } from './events.ts';
import type { Request, Response } from './index.ts';

/** The one channel between the preload and the main process. */
export const bridgeChannel = 'fifteen';

/** What the preload sends over it. */
export type BridgeMessage =
  | { readonly type: 'invoke'; readonly request: Request }
  | { readonly type: 'cancel'; readonly jobId: string };

/** What the shell's menu asks of the page: the page knows what they mean where the user stands. */
export const menuCommands = ['undo', 'redo', 'palette', 'settings', 'import'] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** What a host tells the page: the core's events, and its menu's commands where it has a menu. */
export type HostEvent = CoreEvent | { readonly type: 'menu'; readonly command: MenuCommand };

/** `window.fifteen`: all that the preload gives to the page. A browser has none, and talks HTTP instead. */
export interface Bridge {
  invoke(request: Request): Promise<Response>;
  cancel(jobId: string): void;
  /** Returns the way to unsubscribe. */
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** Answer to `PUT /files?name=…`, in both hosts. Failures are the contract's `{ok: false, error}`. */
export interface Uploaded {
  readonly token: string;
}

declare global {
  interface Window {
    readonly fifteen?: Bridge;
  }
}
