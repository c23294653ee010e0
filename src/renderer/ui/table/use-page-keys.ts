import { useEffect, useRef, type RefObject } from 'react';
import { isWindowOpen } from '../keys/use-hotkeys.ts';

/** Where keys come from: the list itself, or a page on which nothing has the focus that could want them. */
export type KeysFrom = 'list' | 'page' | 'rail';

/** Acts on a key of the list; false where it is none. */
type TableKeys = (event: KeyboardEvent, from: KeysFrom) => boolean;

/** The page itself, or the rail that has led here; null where something else has the focus. */
function idleAt(element: Element | null): 'page' | 'rail' | null {
  if (element === null || element.matches('html, body, main')) return 'page';
  return element.closest('nav') === null ? null : 'rail';
}

/**
 * Gives a list the keys as soon as its page is open, unless a field or a window has them: the focus on arrival, and
 * later, where the focus was lost with what had it, the keys of the whole page.
 */
export function usePageKeys(frame: RefObject<HTMLElement | null>, keys: TableKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    if (!isWindowOpen() && idleAt(document.activeElement)) {
      frame.current?.focus({ preventScroll: true });
    }
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isWindowOpen()) return;
      const from = event.target instanceof Element ? idleAt(event.target) : 'page';
      if (from === null || !frame.current || !latest.current(event, from)) return;
      event.preventDefault();
      frame.current.focus({ preventScroll: true });
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [frame]);
}
