import { useEffect, useRef } from 'react';
import { isPressed, parseBinding } from '#shared/rules/physical-keys.ts';
import { isMac } from '#renderer/ui/keys/platform.ts';

export type CallKey = readonly [binding: string, run: () => void];

/** The keys of a call are the same open and folded, and type nothing, so that they work from within any text. */
export const callKeys = {
  field: 'F2',
  open: 'F7',
  talked: 'F8',
  noAnswer: 'F9',
  fold: 'Escape',
  notClient: 'alt+Digit0',
} as const;

export const choiceKey = (place: number): string => `alt+Digit${place + 1}`;

/**
 * Keys that come before those of the page and of any window that is open on it: whoever is calling is what they
 * mean. So a dialog below does not close with the card, and nothing typed in it is lost.
 */
export function useCallKeys(keys: readonly CallKey[]): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.isComposing || event.repeat) return;
      const mac = isMac();
      const key = latest.current.find(([binding]) => isPressed(parseBinding(binding), event, mac));
      if (!key) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      key[1]();
    };
    // Ahead of what listens on the window itself: a dialog of the page does, for Escape.
    return captureFirst(onKeyDown);
  }, []);
}

type Listener = (event: KeyboardEvent) => void;
const listeners: Listener[] = [];

// Listeners of one target are called in their order: this one is there before any dialog is.
globalThis.addEventListener(
  'keydown',
  (event) => {
    for (const listener of listeners.toReversed()) {
      if (!event.defaultPrevented) listener(event);
    }
  },
  { capture: true },
);

function captureFirst(listener: Listener): () => void {
  listeners.push(listener);
  return () => void listeners.splice(listeners.indexOf(listener), 1);
}
