import { normalise } from './normalise.ts';
import { queryDigits, queryVariants } from './search-query.ts';

export interface MarkedText {
  readonly text: string;
  readonly match: boolean;
}

/** A normalised text that remembers where in the original each of its characters came from. */
interface Traced {
  readonly folded: string;
  readonly from: readonly number[];
}

/**
 * The text in pieces, in its own spelling, with what the query found in it marked: words of any variant of the query
 * (ё and е, other layout, other alphabet), at the beginnings of words where they stand there; digits through whatever
 * separates them. The pieces joined are the text.
 */
export const markMatches = (text: string, query: string): MarkedText[] => {
  const marked = new Uint8Array(text.length);
  const digits = queryDigits(query);
  const found =
    digits === '' ? markWords(text, query, marked) : markDigits(text, query, digits, marked);
  return found ? piecesOf(text, marked) : text === '' ? [] : [{ text, match: false }];
};

const markDigits = (text: string, query: string, digits: string, marked: Uint8Array): boolean => {
  const traced = trace(text, (char) => (char >= '0' && char <= '9' ? char : ''));
  // The number as typed first: its 8 is there too in what was kept as written.
  return (
    mark(traced, query.replace(/\D+/g, ''), text, marked) || mark(traced, digits, text, marked)
  );
};

const markWords = (text: string, query: string, marked: Uint8Array): boolean => {
  const traced = trace(text, (char) => normalise(char) || ' ');
  for (const variant of queryVariants(query)) {
    const words = variant.split(' ');
    const whole = mark(traced, variant, text, marked);
    const each = whole ? [] : words.map((word) => mark(traced, word, text, marked));
    if (whole || each.includes(true)) return true;
  }
  return false;
};

const trace = (text: string, fold: (char: string) => string): Traced => {
  let folded = '';
  const from: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = fold(char);
    if (plain === ' ' && folded.endsWith(' ')) {
      at += char.length;
      continue;
    }
    folded += plain;
    for (let index = 0; index < plain.length; index++) from.push(at);
    at += char.length;
  }
  return { folded, from };
};

/** Marks the first place (the beginning of a word before any other) where the wanted text stands. */
const mark = (
  { folded, from }: Traced,
  wanted: string,
  text: string,
  marked: Uint8Array,
): boolean => {
  if (wanted === '') return false;
  const atWord = folded.startsWith(wanted) ? 0 : folded.indexOf(` ${wanted}`) + 1;
  const at = folded.startsWith(wanted) || atWord > 0 ? atWord : folded.indexOf(wanted);
  if (at === -1) return false;
  const last = from[at + wanted.length - 1] ?? 0;
  const end = last + ((text.codePointAt(last) ?? 0) > 0xffff ? 2 : 1);
  marked.fill(1, from[at] ?? 0, end);
  return true;
};

const piecesOf = (text: string, marked: Uint8Array): MarkedText[] => {
  const pieces: MarkedText[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while (to < text.length && marked[to] === marked[from]) to++;
    pieces.push({ text: text.slice(from, to), match: marked[from] === 1 });
    from = to;
  }
  return pieces;
};

interface WrittenPhone {
  readonly e164: string | null;
  readonly asWritten: string;
}

/** The telephone that the query's digits are part of, or else the first. */
export const phoneToShow = <P extends WrittenPhone>(
  phones: readonly P[],
  query: string,
): P | undefined => {
  const digits = queryDigits(query);
  if (digits === '') return phones[0];
  const found = phones.find(({ e164, asWritten }) =>
    (e164 ?? asWritten).replaceAll(/\D/g, '').includes(digits),
  );
  return found ?? phones[0];
};
