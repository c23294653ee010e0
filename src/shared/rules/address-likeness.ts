import { editDistance } from './edit-distance.ts';
import { foldedWord } from './name-likeness.ts';

/** An address made ready for comparing. */
export interface ComparableAddress {
  /** Names of streets and towns, folded. */
  readonly words: readonly string[];
  /** House, block, flat in their order: «5а», «12». */
  readonly numbers: readonly string[];
}

/** Words that say what follows, not where it is. */
const KINDS = new Set(
  (
    'г гор город ул улица д дом кв квартира корп корпус к стр строение пр пркт просп проспект пер переулок пл площадь ш шоссе ' +
    'бр бул бульвар наб набережная обл область р н рн район край респ республика россия рф пос поселок п с село дер деревня ' +
    'мкр мкрн микрорайон офис оф под подъезд эт этаж ст станция тер туп тупик проезд street st avenue ave road rd apt flat house ' +
    'building bld city russia'
  ).split(' '),
);

const POST_CODE = /^\d{6}$/;

/** Lower case, ё as е, no post code, none of «ул.», «д.», «кв.». */
export function comparableAddress(text: string): ComparableAddress {
  const words: string[] = [];
  const numbers: string[] = [];
  const parts = text
    .slice(0, 500)
    .toLowerCase()
    .replaceAll(/(\p{L})-(?=(?:кт|р|н)(?!\p{L}))/gu, '$1')
    .split(/[^\p{L}\p{N}]+/u);
  for (const part of parts) {
    // «д5», «кв12»; but «5а» is the number of a house.
    const glued = /^(\p{L}+)(\d.*)$/u.exec(part);
    const word = glued?.[1] ?? part;
    const number = glued?.[2] ?? (/^\d/.test(part) ? part : '');
    if (number !== '' && !POST_CODE.test(number)) numbers.push(foldedWord(number));
    if (word === '' || /^\d/.test(word)) continue;
    const folded = foldedWord(word);
    if (!KINDS.has(folded) && folded.length > 1) words.push(folded);
  }
  return { words: [...new Set(words)], numbers };
}

const isNear = (a: string, b: string): boolean =>
  a === b || (Math.min(a.length, b.length) > 4 && editDistance(a, b, 1) !== null);

/**
 * `same`: every word and number agrees; `like`: what the shorter one says stands in the longer one too, the house
 * first (a flat or the town may be missing, a letter of the street be wrong). Without a number nothing is like.
 */
export function addressLikeness(
  a: ComparableAddress,
  b: ComparableAddress,
): 'same' | 'like' | 'different' {
  const [few, many] = a.numbers.length <= b.numbers.length ? [a, b] : [b, a];
  if (few.numbers.length === 0) return 'different';
  if (few.numbers.some((number, at) => number !== many.numbers[at])) return 'different';
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.words.length === 0) return 'different';
  if (!short.words.every((word) => long.words.some((other) => isNear(word, other)))) {
    return 'different';
  }
  const isWhole =
    few.numbers.length === many.numbers.length &&
    short.words.length === long.words.length &&
    short.words.every((word) => long.words.includes(word));
  return isWhole ? 'same' : 'like';
}
