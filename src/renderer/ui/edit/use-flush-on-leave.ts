import { useEffect } from 'react';
import { onLeaving } from '../../api/leaving.ts';

/**
 * Saves what is not saved yet when the window is hidden, closed or loaded anew, or when its base is about to be replaced.
 * On leaving the page its field does so itself.
 */
export function useFlushOnLeave(flush: () => void): void {
  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    globalThis.addEventListener('pagehide', flush);
    const stay = onLeaving(flush);
    return () => {
      stay();
      document.removeEventListener('visibilitychange', onHidden);
      globalThis.removeEventListener('pagehide', flush);
    };
  }, [flush]);
}
