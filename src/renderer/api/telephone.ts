import { useSyncExternalStore } from 'react';
import type { CallerEvent } from '#shared/contract/bridge.ts';
import { readCallerNumber, type CallRefusal } from '#shared/rules/caller-number.ts';

/** A call that somebody is having, or is asked about. Kept outside React: the host may speak before a page is drawn. */
export interface CurrentCall {
  /** Unlike any other in this window. */
  readonly key: number;
  readonly direction: 'in' | 'out';
  readonly number: string;
  /** Milliseconds since 1970; null where no telephone is ringing: the owner asks who a number belongs to. */
  readonly startedAt: number | null;
  /** Whether the caller's card lies open; folded, the call is a line at the foot of the window. */
  readonly isOpen: boolean;
  /** Who it is, where that has been chosen. */
  readonly clientId: number | null;
  /** The length as typed; null while the clock runs. */
  readonly length: string | null;
}

/** The latest is the one on the screen; those before it come back when it is over. */
let calls: readonly CurrentCall[] = [];
let nextKey = 1;
const listeners = new Set<() => void>();

function put(next: readonly CurrentCall[]): void {
  calls = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const currentCall = (): CurrentCall | null => calls.at(-1) ?? null;
export const useCurrentCall = (): CurrentCall | null =>
  useSyncExternalStore(subscribe, currentCall);

/** A number that rings once more is the same call. */
function begin(call: Omit<CurrentCall, 'key' | 'length'>): void {
  const others = calls.filter(({ number }) => number !== call.number);
  put([...others, { ...call, key: nextKey++, length: null }]);
}

const heardKey = 'fifteen.heard-call';

/**
 * Shows who is calling, once for each ringing: a page that was loaded anew is told again. Answers why what came
 * instead of a number was refused, where it was.
 */
export function hearCaller({ ringId, at, call }: CallerEvent): CallRefusal | null {
  if (globalThis.sessionStorage.getItem(heardKey) === ringId) return null;
  globalThis.sessionStorage.setItem(heardKey, ringId);
  if (!call.ok) return call.reason;
  const startedAt = Date.parse(at);
  begin({ direction: 'in', number: call.number, startedAt, isOpen: true, clientId: null });
  return null;
}

/** A number is being dialled: the call is timed, and written down by one key when it is over. */
export function hearDialling(written: string, clientId: number | null = null): void {
  const reading = readCallerNumber(written);
  if (!reading.ok) return;
  const startedAt = Date.now();
  begin({ direction: 'out', number: reading.number, startedAt, isOpen: false, clientId });
}

/** Dials where the computer knows how. `tel` is E.164. */
export function dial(tel: string, clientId: number | null = null): void {
  hearDialling(tel, clientId);
  globalThis.location.assign(`tel:${tel}`);
}

/** Asks who a number belongs to. */
export const askWho = (number: string): void =>
  begin({ direction: 'in', number, startedAt: null, isOpen: true, clientId: null });

export function changeCall(
  key: number,
  change: Partial<Pick<CurrentCall, 'isOpen' | 'clientId' | 'length'>>,
): void {
  put(calls.map((call) => (call.key === key ? { ...call, ...change } : call)));
}

/** The call needs no more care; one that nobody marked as answered stays among the missed. */
export const endCall = (key: number): void => put(calls.filter((call) => call.key !== key));
