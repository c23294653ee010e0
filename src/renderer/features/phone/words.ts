import { useState } from 'react';

/** What is being written of a call and is not in the base yet: it outlives the card, the page and the window. */
const keyOf = (number: string): string => `draft.call.${number}`;

export const forgetWords = (number: string): void =>
  globalThis.localStorage.removeItem(keyOf(number));

export const readWords = (number: string): string =>
  globalThis.localStorage.getItem(keyOf(number)) ?? '';

export function useWords(number: string): readonly [string, (words: string) => void] {
  const [words, setWords] = useState(() => readWords(number));
  const type = (next: string): void => {
    setWords(next);
    if (next === '') forgetWords(number);
    else globalThis.localStorage.setItem(keyOf(number), next);
  };
  return [words, type];
}
