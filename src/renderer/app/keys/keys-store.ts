import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether the list of keys is on the screen. */
export const useKeysSheet = (): boolean => useSyncExternalStore(subscribe, () => isOpen);

export function showKeys(isShown: boolean): void {
  isOpen = isShown;
  for (const listener of listeners) listener();
}
