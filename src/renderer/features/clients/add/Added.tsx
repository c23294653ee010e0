import { useEffect, useRef, type ReactNode } from 'react';
import { useAdding, type Addable } from './adding.ts';

interface AddedProps {
  /** What it shows; several names where one place serves them all. */
  readonly names: readonly Addable[];
  readonly isFilled: boolean;
  readonly children: ReactNode;
}

/** A part of the card that is there once it is filled or asked for; what was asked for gets the cursor. */
export function Added({ names, isFilled, children }: AddedProps) {
  const { asked, latest } = useAdding();
  const place = useRef<HTMLDivElement>(null);
  const isShown = isFilled || names.some((name) => asked.has(name));
  const given = useRef(0);
  useEffect(() => {
    // Once for each asking.
    if (latest === null || latest.times === given.current || !names.includes(latest.name)) return;
    given.current = latest.times;
    const find = (fields: string) => place.current?.querySelector<HTMLElement>(fields);
    // The field to fill stands last where there are filled ones above it.
    (find('[data-add] input, [data-add] textarea') ?? find('input, textarea'))?.focus();
  }, [latest, names]);
  return isShown ? <div ref={place}>{children}</div> : null;
}
