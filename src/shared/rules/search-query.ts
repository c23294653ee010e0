import { swapLayout } from './keyboard.ts';
import { normalise } from './normalise.ts';
import { otherCyrillic, toCyrillic, toLatin } from './transliterate.ts';

const MOST_VARIANTS = 6;
const HAS_LATIN = /[a-z]/;
const HAS_CYRILLIC = /[а-я]/;

/**
 * What the person may have meant, normalised, best guess first, at most six: as typed, in the other keyboard layout
 * ("bdfyjd" is «иванов»), in the other alphabet ("ivanov"). Empty for an empty query.
 */
export const queryVariants = (query: string): string[] => {
  const typed = normalise(query);
  if (typed === '') return otherLayout(query);
  const latin = HAS_LATIN.test(typed);
  const cyrillic = HAS_CYRILLIC.test(typed);
  const variants = [typed];
  if (latin && !cyrillic) variants.push(...bestFirst(typed, query));
  else if (cyrillic) variants.push(...otherLayout(query), toLatin(typed));
  return [...new Set(variants)].filter((variant) => variant !== '').slice(0, MOST_VARIANTS);
};

/** A query of keys that are punctuation in Latin («[fhbnjyjd» for «харитонов») must be swapped before it is cleaned. */
const otherLayout = (query: string): string[] => {
  const swapped = normalise(swapLayout(query.trim().toLowerCase()));
  return swapped === '' || !/\p{L}/u.test(swapped) ? [] : [swapped];
};

/** Latin letters without vowels were most likely meant for the Russian layout. */
const bestFirst = (typed: string, query: string): string[] => {
  const spelt = [toCyrillic(typed), ...otherCyrillic(typed)];
  const swapped = otherLayout(query);
  return looksSpelt(typed)
    ? [...spelt.slice(0, 1), ...swapped, ...spelt.slice(1)]
    : [...swapped, ...spelt];
};

const looksSpelt = (latin: string): boolean => {
  const vowels = latin.replace(/[^aeiouy]/g, '').length;
  return (
    vowels * 4 >= latin.replace(/[^a-z]/g, '').length && !/[bcdfghjklmnpqrstvwxz]{5}/.test(latin)
  );
};

const FRAGMENT = /^[\d\s()+\-.\u00a0]+$/;
/** «доб. 12», "ext 12", "#12" behind a whole number: a pasted number is looked for without it. */
const EXTENSION = /[\s,;]*(?:доб|вн|ext|x|#)\.?\s*\d+$/i;
const TRUNK = /^(?:\+?\s*[78][\s(.\-\u00a0]+|\+\s*7)/;

/**
 * The digits to look for within stored telephones when the query is a telephone or a piece of one; '' otherwise. The
 * country's 7 or the trunk's 8 is left off where it is plainly one («8 992…», "+7…", more than four digits), since a
 * number is stored as +7 whichever way it is typed.
 */
export const queryDigits = (query: string): string => {
  const typed = query.trim().replace(EXTENSION, '');
  if (!FRAGMENT.test(typed)) return '';
  const digits = typed.replace(/\D+/g, '');
  const rest = digits.slice(1);
  if (TRUNK.test(typed) && rest.length > 0) return rest;
  return digits.length > 4 &&
    digits.length <= 11 &&
    /^[78][3489]/.test(digits) &&
    digits.length !== 10
    ? rest
    : digits;
};
