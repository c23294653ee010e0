import { useEffect, useState } from 'react';
import { useBasePath } from '../../api/base.ts';
import { keptText, type KeptText } from './kept-text.ts';

export interface KeptWords {
  readonly text: string;
  readonly isStored: boolean;
  readonly type: (text: string) => void;
  readonly kept: KeptText;
}

/** Words that are written down by a key, and kept with each letter until then. `what` must not change. */
export function useKeptText(what: string): KeptWords {
  const base = useBasePath();
  const [kept] = useState(() => keptText(base, what));
  const now = () => ({ text: kept.read() ?? '', isStored: kept.isStored() });
  const [{ text, isStored }, show] = useState(now);
  useEffect(
    () => kept.subscribe(() => show({ text: kept.read() ?? '', isStored: kept.isStored() })),
    [kept],
  );
  const type = (next: string): void => (next === '' ? kept.forget() : kept.write(next));
  return { text, isStored, type, kept };
}
