import { useSyncExternalStore } from 'react';

/** Whether the palette is open, and what is typed in it. Outside React, so that no key pressed on the way is lost. */
export interface PaletteState {
  readonly isOpen: boolean;
  readonly text: string;
}

let state: PaletteState = { isOpen: false, text: '' };
const listeners = new Set<() => void>();

function put(next: PaletteState): void {
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const paletteState = (): PaletteState => state;
export const usePalette = (): PaletteState => useSyncExternalStore(subscribe, paletteState);
export const openPalette = (text = ''): void => put({ isOpen: true, text });
export const closePalette = (): void => put({ isOpen: false, text: '' });
export const typeInPalette = (text: string): void => put({ ...state, text });
