import { useSyncExternalStore } from 'react';

/** Whether the quick entry is open, and for which client. Outside React: it is opened from anywhere. */
export interface QuickState {
  readonly isOpen: boolean;
  /** A day that holds unless another is typed. */
  readonly on: string | null;
}

const closed: QuickState = { isOpen: false, on: null };
let state = closed;
const listeners = new Set<() => void>();

function put(next: QuickState): void {
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useQuick = (): QuickState => useSyncExternalStore(subscribe, () => state);
export const openQuick = (on: string | null = null): void => put({ isOpen: true, on });
export const closeQuick = (): void => put(closed);
