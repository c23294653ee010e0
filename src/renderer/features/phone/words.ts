/** What is being written of a call and is not in the base yet: it outlives the card, the page and the window. */
export const wordsOf = (number: string): string => `call:${number}`;
