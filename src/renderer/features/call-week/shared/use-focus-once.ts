import { useEffect, useRef, type RefObject } from 'react';

/** Puts the focus on the one action of a screen when it comes up, so that Enter is enough. */
export function useFocusOnce<T extends HTMLElement>(isReady: boolean): RefObject<T | null> {
  const target = useRef<T>(null);
  const wasReady = useRef(false);
  useEffect(() => {
    if (!isReady || wasReady.current) return;
    wasReady.current = true;
    target.current?.focus({ preventScroll: true });
  }, [isReady]);
  return target;
}
