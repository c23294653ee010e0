import { StringDecoder } from 'node:string_decoder';
import iconv from 'iconv-lite';
import { UnreadableFile } from '../unreadable-file.ts';

export const SINGLE_BYTE = ['windows-1251', 'windows-1252', 'koi8-r', 'cp866'] as const;
export type SingleByte = (typeof SINGLE_BYTE)[number];
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | SingleByte;
export const ENCODINGS: readonly Encoding[] = ['utf-8', 'utf-16le', 'utf-16be', ...SINGLE_BYTE];

export interface Decoder {
  write(bytes: Buffer): string;
  /** What was left of a character cut in half by the end of the file. */
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

function singleByteDecoder(encoding: SingleByte): Decoder {
  const table = characterTable(encoding);
  let units = new Uint16Array(0);
  return {
    write(bytes) {
      if (units.length < bytes.length) units = new Uint16Array(bytes.length);
      let seen = 0;
      for (let i = 0; i < bytes.length; i += 1) {
        const byte = bytes[i] ?? 0;
        seen |= byte;
        units[i] = table[byte] ?? 0xfffd;
      }
      // Half the memory, and faster to cut, where a piece holds nothing but ASCII.
      if (seen < 0x80) return bytes.toString('latin1');
      return Buffer.from(units.buffer, 0, bytes.length * 2).toString('utf16le');
    },
    end: () => '',
  };
}

function bigEndianDecoder(): Decoder {
  let odd: Buffer = Buffer.alloc(0);
  const decoder = new StringDecoder('utf16le');
  return {
    write(bytes) {
      const all = Buffer.concat([odd, bytes]);
      const even = all.length - (all.length % 2);
      odd = Buffer.from(all.subarray(even));
      return decoder.write(all.subarray(0, even).swap16());
    },
    end: () => decoder.end(),
  };
}

/** Decodes piece by piece; a mark of byte order at the start comes out as U+FEFF. */
export function decoderOf(encoding: Encoding): Decoder {
  switch (encoding) {
    case 'utf-8':
      return new StringDecoder('utf8');
    case 'utf-16le':
      return new StringDecoder('utf16le');
    case 'utf-16be':
      return bigEndianDecoder();
    default:
      return singleByteDecoder(encoding);
  }
}
