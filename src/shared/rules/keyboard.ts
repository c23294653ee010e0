/** The two layouts of one keyboard, and which letters stand for which in transliteration. */
const LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const CYRILLIC = 'ёйцукенгшщзхъфывапролджэячсмитьбю';

const swaps = new Map<string, string>();
for (let index = 0; index < LATIN.length; index++) {
  const [key, letter] = [LATIN.charAt(index), CYRILLIC.charAt(index)];
  swaps.set(key, letter).set(letter, key);
}
for (const pair of ['~`', '{[', '}]', ':;', `"'`, '<,', '>.']) {
  swaps.set(pair.charAt(0), swaps.get(pair.charAt(1)) ?? '');
}

/** The same keys pressed in the other layout: "bdfyjd" is «иванов» and back. Lower case in, lower case out. */
export const swapLayout = (lower: string): string => {
  let swapped = '';
  for (const char of lower) swapped += swaps.get(char) ?? char;
  return swapped;
};
