import type { HostEvent } from '#shared/contract/bridge.ts';

export type Progress = Extract<HostEvent, { type: 'progress' }>;
export type MenuEvent = Extract<HostEvent, { type: 'menu' }>;

interface Channel<T> {
  listen(listener: (value: T) => void): () => void;
  tell(value: T): void;
}

function channel<T>(): Channel<T> {
  const listeners = new Set<(value: T) => void>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(value) {
      for (const listener of listeners) listener(value);
    },
  };
}

/** The host's events of one kind, for those who care, from the one subscription of `useHostEvents`. */
export const progressEvents = channel<Progress>();
export const menuEvents = channel<MenuEvent>();
