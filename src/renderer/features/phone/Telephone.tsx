import { useEffect } from 'react';
import { hearDialling, useCurrentCall } from '#renderer/api/telephone.ts';
import { CallBar } from './CallBar.tsx';
import { CallerPanel } from './CallerPanel.tsx';

/** On the screen of a call of the week its own buttons say how it ended. */
const isTalkScreen = (): boolean => /^#\/call-week\/\d+\/call\//.test(globalThis.location.hash);

/** The telephone, over whatever is on the screen: who is calling, and the call under way. Takes no focus by itself. */
export function Telephone() {
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a[href^="tel:"]') : null;
      const href = link?.getAttribute('href');
      if (!href || isTalkScreen()) return;
      hearDialling(href.slice('tel:'.length));
    };
    document.addEventListener('click', onClick);
    return () => document.removeEventListener('click', onClick);
  }, []);
  const call = useCurrentCall();
  if (!call) return null;
  return call.isOpen ? (
    <CallerPanel key={call.key} call={call} />
  ) : (
    <CallBar key={call.key} call={call} />
  );
}
