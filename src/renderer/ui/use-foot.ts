import { useCallback, type RefCallback } from 'react';

/**
 * For what stands at the foot of a page with its buttons: says in `--foot` how high it is, so that toasts appear above
 * it.
 */
export function useFoot(): RefCallback<HTMLElement> {
  return useCallback((foot: HTMLElement | null) => {
    if (!foot) return undefined;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty('--foot', `${foot.offsetHeight}px`));
    watch.observe(foot);
    return () => {
      watch.disconnect();
      style.removeProperty('--foot');
    };
  }, []);
}
