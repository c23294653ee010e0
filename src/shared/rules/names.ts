/** Everything about clients' names; declension, which needs its rule tables, is in decline-name.ts. */
export { addressAs, guessGender } from './name-address.ts';
export { compareNames, nameKey } from './name-compare.ts';
export { parseName } from './name-parse.ts';
export type { ParsedName } from './name-parse.ts';
export { properCase } from './name-words.ts';
