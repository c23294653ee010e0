import { normalise } from './normalise.ts';

const PHONE_LINE = /^[\s+]*[\d(][\d\s()+\-.]{4,}$/;

/**
 * One normalised text of a client for the search column. Parts are kept apart by a space; a line that is a telephone
 * gives its digits in one run, so that any part of them is found.
 */
export const searchText = (parts: readonly string[]): string => {
  const found: string[] = [];
  for (const part of parts) {
    for (const line of part.includes('\n') ? part.split('\n') : [part]) {
      const text = PHONE_LINE.test(line) ? line.replace(/\D+/g, '') : normalise(line);
      if (text !== '') found.push(text);
    }
  }
  return found.join(' ');
};

export { swapLayout } from './keyboard.ts';
export { normalise } from './normalise.ts';
export { markMatches, phoneToShow } from './search-marks.ts';
export type { MarkedText } from './search-marks.ts';
export { queryDigits, queryVariants } from './search-query.ts';
