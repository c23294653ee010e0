import { useMemo, useState, type ReactNode } from 'react';
import { AddingContext, type Addable, type Adding } from './adding.ts';

/** Keeps what was asked for on one card. */
export function AddingProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<Omit<Adding, 'ask'>>({ asked: new Set(), latest: null });
  const adding = useMemo(
    () => ({
      ...state,
      ask: (name: Addable) =>
        setState(({ asked, latest }) => ({
          asked: new Set([...asked, name]),
          latest: { name, times: (latest?.times ?? 0) + 1 },
        })),
    }),
    [state],
  );
  return <AddingContext value={adding}>{children}</AddingContext>;
}
