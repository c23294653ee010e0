import { useEffect, useRef } from 'react';

/** Keys that are no command of the palette: digits that set a score, arrows that walk a list. */
export interface KeyHint {
  /** Bindings of `shared/rules/physical-keys.ts`; a range is its first and its last key. */
  readonly keys: readonly string[];
  readonly isRange?: boolean;
  readonly title: string;
}

const registered = new Set<{ readonly current: readonly KeyHint[] }>();

export const currentKeyHints = (): KeyHint[] =>
  [...registered].toReversed().flatMap(({ current }) => current);

/** Names keys in the list that «?» opens, while the component is on the screen. */
export function useKeyHints(hints: readonly KeyHint[]): void {
  const latest = useRef(hints);
  useEffect(() => {
    latest.current = hints;
  });
  useEffect(() => {
    registered.add(latest);
    return () => {
      registered.delete(latest);
    };
  }, []);
}
