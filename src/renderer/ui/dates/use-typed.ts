import { useState } from 'react';

export interface TypedOptions<V extends string> {
  /** What is known; null for nothing. */
  readonly value: V | null;
  /** The value as one would type it. */
  readonly write: (value: V) => string;
  /** What a text means; null for nothing that could be understood. */
  readonly read: (text: string) => V | null;
  /** What is wrong with a value that was understood. */
  readonly refuse?: ((value: V) => string | undefined) | undefined;
  readonly onChange: (value: V | null) => void;
  /** An emptied field keeps the value. */
  readonly isRequired: boolean;
  /** Tells only when the field is left or Enter is pressed: for what would be saved or computed at every key. */
  readonly isLazy: boolean;
}

export interface Typed<V extends string> {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly set: (value: V) => void;
  readonly leave: () => void;
  /** Nothing can be made of the text. */
  readonly isUnreadable: boolean;
  readonly refusal: string | undefined;
}

/** A value that is typed as text: the text stays as it was typed until it is understood and the field is left. */
export function useTyped<V extends string>(options: TypedOptions<V>): Typed<V> {
  const { value, write, read, refuse, onChange, isRequired, isLazy } = options;
  const [typed, setTyped] = useState<string | null>(null);
  const meaning = typed === null ? value : read(typed);
  const isEmpty = typed !== null && typed.trim() === '';
  const refusal = meaning === null ? undefined : refuse?.(meaning);
  const isGood = (found: V | null): found is V => found !== null && refuse?.(found) === undefined;
  const tell = (text: string): void => {
    const found = read(text);
    if (isGood(found)) {
      if (found !== value) onChange(found);
    } else if (!isRequired && value !== null) onChange(null);
  };
  return {
    text: typed ?? (value === null ? '' : write(value)),
    type: (text) => {
      setTyped(text);
      if (!isLazy) tell(text);
    },
    set: (next) => {
      setTyped(null);
      if (isGood(next) && next !== value) onChange(next);
    },
    leave: () => {
      if (typed === null) return;
      if (isLazy) tell(typed);
      if (isEmpty || isGood(meaning)) setTyped(null);
    },
    isUnreadable: meaning === null && typed !== null && !isEmpty,
    refusal,
  };
}
