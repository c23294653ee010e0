import { isAscii } from 'node:buffer';
import iconv from 'iconv-lite';
import { UnreadableFile } from '../unreadable-file.ts';

export const SINGLE_BYTE = ['windows-1251', 'windows-1252', 'koi8-r', 'cp866'] as const;
export type SingleByte = (typeof SINGLE_BYTE)[number];
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte;
const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', ...SINGLE_BYTE];

export interface Decoder {
  write(bytes: Buffer): string;
  /** What follows the last line end, a character cut in half by the end of the file included. */
  end(): string;
}

/** @throws UnreadableFile `unknown_encoding`. */
export function encodingNamed(name: string): Encoding {
  const found = ENCODINGS.find((encoding) => encoding === name.toLowerCase());
  if (found === undefined) throw new UnreadableFile('unknown_encoding', { encoding: name });
  return found;
}

/** The character of each of the 256 bytes. */
export function characterTable(encoding: SingleByte): Uint16Array {
  const bytes = Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  const text = iconv.decode(bytes, encoding);
  return Uint16Array.from({ length: 256 }, (_, byte) => text.charCodeAt(byte));
}

/**
 * Where the bytes may be cut: after the last line feed (or what else ends a unit of the text),
 * else after the last whole character. Texts that are cut so stand by themselves: one joined out
 * of two pieces is half as fast to search.
 */
type Cut = (bytes: Buffer) => number;

function cutOfSingleByte(end: number): Cut {
  return (bytes) => {
    const last = bytes.lastIndexOf(end);
    return last < 0 ? bytes.length : last + 1;
  };
}

function cutOfUtf8(end: number): Cut {
  return (bytes) => {
    const last = bytes.lastIndexOf(end);
    return last < 0 ? wholeUtf8(bytes) : last + 1;
  };
}

function wholeUtf8(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function cutOfUtf16(end: number, low: 0 | 1): Cut {
  return (bytes) => {
    const even = bytes.length - (bytes.length % 2);
    for (let at = even - 2; at >= 0; at -= 2) {
      if (bytes[at + low] === end && bytes[at + 1 - low] === 0) return at + 2;
    }
    const last = bytes[even - 1 - low] ?? 0;
    // Half of a pair of surrogates waits for the other.
    return even >= 2 && last >= 0xd8 && last < 0xdc ? even - 2 : even;
  };
}

function cutting(cut: Cut, decode: (bytes: Buffer) => string): Decoder {
  let rest: Buffer = Buffer.alloc(0);
  return {
    write(bytes) {
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const at = cut(all);
      rest = Buffer.from(all.subarray(at));
      return decode(all.subarray(0, at));
    },
    end() {
      const last = rest;
      rest = Buffer.alloc(0);
      return decode(last);
    },
  };
}

function fromTable(encoding: SingleByte): (bytes: Buffer) => string {
  const table = characterTable(encoding);
  let units = new Uint16Array(0);
  return (bytes) => {
    // Half the memory, and faster to cut, where a piece holds nothing but ASCII.
    if (isAscii(bytes)) return bytes.toString('latin1');
    if (units.length < bytes.length) units = new Uint16Array(bytes.length);
    for (let at = 0; at < bytes.length; at += 1) units[at] = table[bytes[at] ?? 0] ?? 0xfffd;
    return Buffer.from(units.buffer, 0, bytes.length * 2).toString('utf16le');
  };
}

/**
 * Decodes piece by piece, each cut after the last `unitEnd` (ASCII) in it; a mark of byte order at the start comes out as U+FEFF, and what is no
 * character as U+FFFD. The bytes given may be used again afterwards.
 */
export function decoderOf(encoding: Encoding, unitEnd = '\n'): Decoder {
  const end = unitEnd.charCodeAt(0);
  switch (encoding) {
    case 'utf-8':
      return cutting(cutOfUtf8(end), (bytes) => bytes.toString('utf8'));
    case 'utf-16le':
      return cutting(cutOfUtf16(end, 0), (bytes) => bytes.toString('utf16le'));
    case 'utf-16be':
      return cutting(cutOfUtf16(end, 1), (bytes) => {
        const even = bytes.length - (bytes.length % 2);
        return Buffer.from(bytes.subarray(0, even)).swap16().toString('utf16le');
      });
    default:
      return cutting(cutOfSingleByte(end), fromTable(encoding));
  }
}
