import { useSyncExternalStore } from 'react';
import type { Output } from '#shared/contract/index.ts';

export type Found = Output<'duplicates.find'>;

let found: Found | null = null;
const listeners = new Set<() => void>();

/** What the last search found, kept while one looks at a card and comes back. */
export function keepFound(next: Found): void {
  found = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useFound = (): Found | null => useSyncExternalStore(subscribe, () => found);
