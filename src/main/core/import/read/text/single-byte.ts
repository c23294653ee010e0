import { SINGLE_BYTE, type SingleByte, characterTable } from './decoder.ts';

/**
 * Share of each letter in Russian text, per mille, а to я (National Corpus of the Russian
 * Language), ё with its own share.
 */
const RUSSIAN: Readonly<Record<string, number>> = {
  а: 80,
  б: 16,
  в: 45,
  г: 17,
  д: 30,
  е: 85,
  ё: 2,
  ж: 9,
  з: 16,
  и: 74,
  й: 12,
  к: 35,
  л: 44,
  м: 32,
  н: 67,
  о: 110,
  п: 28,
  р: 47,
  с: 55,
  т: 63,
  у: 26,
  ф: 3,
  х: 10,
  ц: 5,
  ч: 14,
  ш: 7,
  щ: 4,
  ъ: 1,
  ы: 19,
  ь: 17,
  э: 3,
  ю: 6,
  я: 20,
};

/** Letters with marks that Western European names and words are written with. */
const WESTERN = 'àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßšž';

type Kind = 'cyrillic' | 'latin' | 'digit' | 'other';

interface Glyph {
  readonly kind: Kind;
  readonly upper: boolean;
  /** How welcome it is by itself: a common letter is, a box drawing or an unused place is not. */
  readonly worth: number;
}

function glyphOf(character: string): Glyph {
  const lower = character.toLowerCase();
  const upper = lower !== character;
  const share = RUSSIAN[lower];
  if (share !== undefined) return { kind: 'cyrillic', upper, worth: Math.log2(share / 8) };
  if (/\p{Script=Cyrillic}/u.test(character)) return { kind: 'cyrillic', upper, worth: -2 };
  if (/[a-z]/.test(lower)) return { kind: 'latin', upper, worth: 0 };
  if (WESTERN.includes(lower)) return { kind: 'latin', upper, worth: 0.5 };
  if (/\p{L}/u.test(character)) return { kind: 'latin', upper, worth: -2 };
  if (/\d/.test(character)) return { kind: 'digit', upper: false, worth: 0 };
  if (/[\u2500-\u259f\u0080-\u009f\ufffd]/.test(character)) {
    return { kind: 'other', upper: false, worth: -6 };
  }
  const usual = '\u00a0«»„“”‘’–—…№°€£§©®½²±•·₽'.includes(character);
  return { kind: 'other', upper: false, worth: character <= '\x7f' || usual ? 0 : -1 };
}

/** What two neighbours say of a reading: words keep to one alphabet and do not end in capitals. */
function neighbourWorth(previous: Glyph, glyph: Glyph, bothHigh: boolean): number {
  const letters = previous.kind === 'cyrillic' || previous.kind === 'latin';
  if (!letters || glyph.kind === 'other' || glyph.kind === 'digit') return 0;
  let worth = 0;
  if (previous.kind !== glyph.kind) worth -= 4;
  else if (glyph.kind === 'cyrillic') worth += 1.5;
  // Letters with marks seldom stand side by side in a Western word, and stand within ASCII.
  else worth += bothHigh ? -3 : 2;
  if (glyph.upper && !previous.upper) worth -= 4;
  return worth;
}

function score(bytes: Uint8Array, encoding: SingleByte): number {
  const glyphs = Array.from(characterTable(encoding), (code) => glyphOf(String.fromCharCode(code)));
  let sum = 0;
  let previous = glyphOf('\n');
  let previousHigh = false;
  for (const byte of bytes) {
    const glyph = glyphs[byte];
    const high = byte >= 0x80;
    if (glyph === undefined) continue;
    if (high || previousHigh) {
      // A letter by itself may be a mark in another reading: only words speak for an alphabet.
      const alone = glyph.kind === 'cyrillic' && previous.kind !== 'cyrillic';
      if (high) sum += alone ? Math.min(0, glyph.worth) - 0.5 : glyph.worth;
      sum += neighbourWorth(previous, glyph, high && previousHigh);
    }
    previous = glyph;
    previousHigh = high;
  }
  return sum;
}

/**
 * Which single-byte reading looks most like words: letters by how usual they are in Russian,
 * alphabets not mixed within a word, no capitals after small letters, no box drawing. Where
 * nothing tells them apart, windows-1251 (first in the list).
 */
export function likeliestSingleByte(bytes: Uint8Array): SingleByte {
  let best: SingleByte = SINGLE_BYTE[0];
  let bestScore = -Infinity;
  for (const encoding of SINGLE_BYTE) {
    const found = score(bytes, encoding);
    if (found > bestScore) [best, bestScore] = [encoding, found];
  }
  return best;
}
