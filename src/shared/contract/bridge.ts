import type { CallerReading } from '../rules/caller-number.ts';
import type { ErrorData } from './errors.ts';
import type { CoreEvent } from './events.ts';
import type { Request, Response } from './index.ts';

/** The one channel between the preload and the main process. */
export const bridgeChannel = 'fifteen';

/** What the preload sends over it. `page` names the document: one shows one base for as long as it lives. */
export type BridgeMessage = { readonly page: string } & PageMessage;
export type PageMessage =
  | { readonly type: 'invoke'; readonly request: Request }
  | { readonly type: 'cancel'; readonly jobId: string }
  /** The page hears from now on: it is told of the call that rings already. */
  | { readonly type: 'listening' }
  /** All that was typed is saved, as far as it could be: another base may come in place of this page's. */
  | { readonly type: 'left' };

/** What the shell's menu asks of the page: the page knows what they mean where the user stands. */
export const menuCommands = [
  'undo',
  'redo',
  'palette',
  'settings',
  'import',
  'back',
  'forward',
  'keys',
  'manual',
] as const;
export type MenuCommand = (typeof menuCommands)[number];

/** The telephone rings. A page that is told twice (it was loaded anew) knows the call by its `ringId`. */
export interface CallerEvent {
  readonly type: 'caller';
  readonly ringId: string;
  /** UTC instant. */
  readonly at: string;
  /** Who calls, or why what came instead of a number was refused. */
  readonly call: CallerReading;
}

/** What a host tells the page: the core's events, its menu's commands where it has a menu, calls, its own failures. */
export type HostEvent =
  | CoreEvent
  | CallerEvent
  | { readonly type: 'menu'; readonly command: MenuCommand }
  /** The page is about to be loaded anew over another base: it saves what was typed, and says `left`. */
  | { readonly type: 'leaving' }
  | { readonly type: 'failure'; readonly error: ErrorData };

/** `window.fifteen`: all that the preload gives to the page. A browser has none, and talks HTTP instead. */
export interface Bridge {
  invoke(request: Request): Promise<Response>;
  cancel(jobId: string): void;
  /** Answers the event `leaving`. */
  left(): void;
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
