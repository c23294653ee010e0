import { useEffect } from 'react';

/** Saves what is not saved yet when the window is hidden, closed or loaded anew; on leaving the page, its field does. */
export function useFlushOnLeave(flush: () => void): void {
  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    globalThis.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      globalThis.removeEventListener('pagehide', flush);
    };
  }, [flush]);
}
