import { isAscii } from 'node:buffer';
import { notATable } from '../unreadable-file.ts';
import { type Encoding, decoderOf } from './decoder.ts';
import { likeliestSingleByte } from './single-byte.ts';

/** So many bytes beyond ASCII settle the question; a file that is nearly all ASCII is read on. */
const ENOUGH_HIGH_BYTES = 4_000;
/** A file that holds nothing but ASCII so far is ASCII. */
const ENOUGH_BYTES = 256 * 1024 ** 2;

export interface GuessedEncoding {
  readonly encoding: Encoding;
  /** The first piece of the file, decoded, without its mark of byte order. */
  readonly sample: string;
}

/**
 * The encoding of a text by its mark of byte order, else by its zeros (UTF-16), else by whether
 * it is valid UTF-8, else by which single-byte reading looks most like words.
 * @throws UnreadableFile `not_a_table` when the bytes are no text in any of them.
 */
export async function guessEncoding(pieces: AsyncIterable<Buffer>): Promise<GuessedEncoding> {
  let first: Buffer | undefined;
  const telling: Buffer[] = [];
  let high = 0;
  let seen = 0;
  for await (const piece of pieces) {
    if (first === undefined) {
      first = Buffer.from(piece);
      const certain = byMark(first) ?? byZeros(first);
      if (certain !== null) return checked(certain, first);
    }
    seen += piece.length;
    if (seen > ENOUGH_BYTES) break;
    if (isAscii(piece)) continue;
    telling.push(Buffer.from(piece));
    for (const byte of piece) if (byte >= 0x80) high += 1;
    if (high >= ENOUGH_HIGH_BYTES) break;
    // Each piece holds a few high bytes at most: enough pieces have been seen.
    if (telling.length >= 64) break;
  }
  const text = Buffer.concat(telling);
  const encoding = text.length === 0 || isUtf8Text(text) ? 'utf-8' : likeliestSingleByte(text);
  return checked(encoding, first ?? Buffer.alloc(0));
}

function byMark(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Delimiters, digits and line ends of UTF-16 have a zero for one half, always the same one. */
function byZeros(bytes: Buffer): Encoding | null {
  const pairs = Math.floor(Math.min(bytes.length, 65_536) / 2);
  let evenZeros = 0;
  let oddZeros = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (bytes[pair * 2] === 0) evenZeros += 1;
    if (bytes[pair * 2 + 1] === 0) oddZeros += 1;
  }
  const enough = Math.max(1, pairs * 0.02);
  if (oddZeros >= enough && evenZeros * 20 <= oddZeros) return 'utf-16le';
  if (evenZeros >= enough && oddZeros * 20 <= evenZeros) return 'utf-16be';
  return null;
}

/** One broken character in ten is a damaged UTF-8 file; more is another encoding. */
function isUtf8Text(bytes: Buffer): boolean {
  let valid = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      at += 1;
      continue;
    }
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
    let whole = byte >= 0xc2 && byte <= 0xf4;
    for (let next = 1; whole && next < length; next += 1) {
      const following = bytes[at + next];
      if (following === undefined || (following & 0xc0) !== 0x80) whole = false;
    }
    if (whole) valid += 1;
    else broken += 1;
    at += whole ? length : 1;
  }
  return valid > 0 && broken * 10 <= valid;
}

/** The start of a file as text; its last character may be cut in half. */
export function sampleIn(encoding: Encoding, start: Buffer): string {
  const decoder = decoderOf(encoding);
  const text = decoder.write(start) + decoder.end();
  return text.replace(/^\uFEFF/, '');
}

function checked(encoding: Encoding, first: Buffer): GuessedEncoding {
  const sample = sampleIn(encoding, first);
  let strange = 0;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code === 0) throw notATable('binary');
    const control = code < 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09;
    if (control || code === 0x7f || code === 0xfffe || code === 0xffff) strange += 1;
    else if (encoding.startsWith('utf-16') && isLoneSurrogate(sample, at)) strange += 1;
  }
  // A letter typed by hand holds none; an odd form feed or escape does not make it binary.
  if (strange > 2 && strange * 200 > sample.length) throw notATable('binary');
  return { encoding, sample };
}

function isLoneSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) {
    const next = text.charCodeAt(at + 1);
    return at + 1 < text.length && !(next >= 0xdc00 && next < 0xe000);
  }
  if (code < 0xdc00 || code >= 0xe000) return false;
  const previous = text.charCodeAt(at - 1);
  return !(previous >= 0xd800 && previous < 0xdc00);
}
