import { createContext, use } from 'react';

/** What a card shows only once it is filled, or asked for: a card says what is known, not what could be. */
export const addables = [
  ['address', 'KeyA'],
  ['messenger', 'KeyM'],
  ['worksAt', 'KeyW'],
  ['employs', 'KeyS'],
  ['relation', 'KeyR'],
  ['recommendedBy', 'KeyB'],
  ['employee', 'KeyE'],
  ['hours', 'KeyH'],
  ['timeZone', 'KeyZ'],
  ['consent', 'KeyC'],
  ['photo', 'KeyP'],
] as const;
export type Addable = (typeof addables)[number][0];

export interface Adding {
  /** What was asked for since the card was opened. */
  readonly asked: ReadonlySet<Addable>;
  /** The latest, to be given the cursor once it is drawn. `times` tells one asking from the next. */
  readonly latest: { readonly name: Addable; readonly times: number } | null;
  readonly ask: (name: Addable) => void;
}

export const AddingContext = createContext<Adding>({
  asked: new Set(),
  latest: null,
  ask: () => undefined,
});

export const useAdding = (): Adding => use(AddingContext);
