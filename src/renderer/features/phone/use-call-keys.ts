import { useEffect, useRef } from 'react';
import { isPressed, parseBinding } from '#shared/rules/physical-keys.ts';
import { hearKeysFirst } from '#renderer/ui/keys/first-keys.ts';
import { isMac } from '#renderer/ui/keys/platform.ts';

export type CallKey = readonly [binding: string, run: () => void];

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
    return hearKeysFirst(onKeyDown);
  }, []);
}
