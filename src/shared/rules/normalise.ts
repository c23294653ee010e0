const PLAIN = /^[a-zа-я0-9 ]*$/;
const PUNCTUATION = /[^\p{L}\p{N}\p{M}]+/gu;
const COMBINING = /\p{M}+/gu;

/**
 * Text as it is searched: lower case, ё as е, width and ligature forms made plain, punctuation as single spaces. SQLite
 * can do none of this for Cyrillic, so both the column and the query pass through here.
 */
export const normalise = (text: string): string => {
  const lower = text.toLowerCase();
  if (PLAIN.test(lower)) return lower.replace(/ {2,}/g, ' ').trim();
  const composed = lower.normalize('NFKC').toLowerCase().replaceAll('ё', 'е');
  return composed.replace(COMBINING, '').replace(PUNCTUATION, ' ').trim();
};
