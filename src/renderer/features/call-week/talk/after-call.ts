import type { CallOutcome } from '#shared/rules/call-outcome.ts';

/** What became of the call just made, to be said on the screen that follows by itself. */
export interface AfterCall {
  readonly callId: number;
  /** The journal's action, to be taken back. */
  readonly actionId: number | null;
  readonly name: string;
  readonly outcome: CallOutcome;
  readonly again: { readonly on: string; readonly time: string } | null;
}

let latest: AfterCall | null = null;

/** The talking screen is made anew for each call; this outlives it by one screen. */
export const tellAfterCall = (after: AfterCall | null): void => {
  latest = after;
};
export const readAfterCall = (): AfterCall | null => latest;
