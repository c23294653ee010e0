import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import type { FileBytes } from '../file-bytes.ts';
import { UnreadableFile } from '../unreadable-file.ts';

const END_RECORD = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64_RECORD = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_LIMIT_BYTES = 32 * 1024 ** 2;
const CHUNK_BYTES = 256 * 1024;

/**
 * What a part may inflate to, whatever its header promises: so much in any case, above that so
 * many times its own size, and never more than the last. A sheet of a million rows is 1–2 GB.
 */
const FREE_BYTES = 64 * 1024 ** 2;
const RATIO_LIMIT = 250;
const PART_LIMIT_BYTES = 8 * 1024 ** 3;

interface Entry {
  readonly encrypted: boolean;
  readonly method: number;
  readonly crc: number;
  readonly compressed: number;
  readonly offset: number;
}

export interface Archive {
  /** Names of the parts, in lower case, with forward slashes. */
  readonly names: ReadonlySet<string>;
  /**
   * A part's bytes, piece by piece; `onRead` tells its share read so far, 0 to 1.
   * @throws UnreadableFile `damaged`, `password_protected`, `too_large_inflated`.
   */
  part(name: string, onRead?: (share: number) => void): AsyncGenerator<Buffer>;
}

function damaged(): UnreadableFile {
  return new UnreadableFile('damaged');
}

/**
 * What so many bytes of a zip may inflate to. A part is held to it by its own size, and all that is looked at before a
 * table is found by the size of the file: a hundred parts within their measure are one bomb.
 */
export const mostInflated = (compressedBytes: number): number =>
  Math.min(PART_LIMIT_BYTES, Math.max(FREE_BYTES, compressedBytes * RATIO_LIMIT));

/**
 * Reads a zip's directory and no more. `signal` is called before each piece of a part, and throws when the reader was
 * cancelled. @throws UnreadableFile `damaged`.
 */
export async function openArchive(bytes: FileBytes, signal?: () => void): Promise<Archive> {
  const entries = readDirectory(await directoryOf(bytes));
  return {
    names: new Set(entries.keys()),
    part(name, onRead) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw damaged();
      return inflated(bytes, entry, (share) => {
        signal?.();
        onRead?.(share);
      });
    },
  };
}

async function directoryOf(bytes: FileBytes): Promise<Buffer> {
  const tailStart = Math.max(0, bytes.sizeBytes - 65_557);
  const tail = await bytes.at(tailStart, 65_557);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== END_RECORD) continue;
    let size = tail.readUInt32LE(at + 12);
    let offset = tail.readUInt32LE(at + 16);
    if (size === 0xffffffff || offset === 0xffffffff) {
      [size, offset] = await directory64(bytes, tailStart + at);
    }
    if (size > DIRECTORY_LIMIT_BYTES || offset + size > bytes.sizeBytes) throw damaged();
    return bytes.at(offset, size);
  }
  throw damaged();
}

async function directory64(bytes: FileBytes, endRecord: number): Promise<[number, number]> {
  const locator = await bytes.at(Math.max(0, endRecord - 20), 20);
  if (locator.length < 20 || locator.readUInt32LE(0) !== END64_LOCATOR) throw damaged();
  const record = await bytes.at(Number(locator.readBigUInt64LE(8)), 56);
  if (record.length < 56 || record.readUInt32LE(0) !== END64_RECORD) throw damaged();
  return [Number(record.readBigUInt64LE(40)), Number(record.readBigUInt64LE(48))];
}

function readDirectory(directory: Buffer): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.length;) {
    if (directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const extraEnd = nameEnd + directory.readUInt16LE(at + 30);
    if (extraEnd > directory.length) throw damaged();
    const name = directory
      .toString('utf8', at + 46, nameEnd)
      .replaceAll('\\', '/')
      .toLowerCase();
    const compressed = directory.readUInt32LE(at + 20);
    const offset = directory.readUInt32LE(at + 42);
    const wide = wideSizes(directory.subarray(nameEnd, extraEnd), [
      directory.readUInt32LE(at + 24),
      compressed,
      offset,
    ]);
    // Of two parts with one name the first is read, whichever a bomb would like.
    if (!entries.has(name)) {
      entries.set(name, {
        encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
        method: directory.readUInt16LE(at + 10),
        crc: directory.readUInt32LE(at + 16),
        compressed: wide[1] ?? compressed,
        offset: wide[2] ?? offset,
      });
    }
    at = extraEnd + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Sizes that do not fit 32 bits stand in an extra field, in this order, only those that do not. */
function wideSizes(extra: Buffer, sizes: readonly number[]): readonly number[] {
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1 && end <= extra.length) {
      let next = at + 4;
      return sizes.map((size) => {
        if (size !== 0xffffffff) return size;
        if (next + 8 > end) throw damaged();
        next += 8;
        return Number(extra.readBigUInt64LE(next - 8));
      });
    }
    at = end;
  }
  return sizes;
}

async function* inflated(
  bytes: FileBytes,
  entry: Entry,
  onRead: (share: number) => void,
): AsyncGenerator<Buffer> {
  if (entry.encrypted) throw new UnreadableFile('password_protected');
  const header = await bytes.at(entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged();
  const from = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const to = from + entry.compressed;
  if (to > bytes.sizeBytes) throw damaged();
  let consumed = from;
  const stored = bytes.chunks((read) => (consumed = read), from, to);
  const limit = mostInflated(entry.compressed);
  let size = 0;
  let crc = 0;
  for await (const piece of unpacked(stored, entry.method)) {
    size += piece.length;
    if (size > limit) throw new UnreadableFile('too_large_inflated', { limitBytes: limit });
    crc = crc32(piece, crc);
    onRead(entry.compressed === 0 ? 1 : (consumed - from) / entry.compressed);
    yield piece;
  }
  if (crc !== entry.crc) throw damaged();
}

async function* unpacked(stored: AsyncGenerator<Buffer>, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield* stored;
    return;
  }
  if (method !== 8) throw damaged();
  // Pieces wait inside the stream, so each needs memory of its own.
  async function* own(): AsyncGenerator<Buffer> {
    for await (const piece of stored) yield Buffer.from(piece);
  }
  const source = Readable.from(own(), { highWaterMark: 1 });
  const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => inflate.destroy(error));
  source.pipe(inflate);
  try {
    for await (const piece of inflate) {
      if (!Buffer.isBuffer(piece)) throw new TypeError('inflate gave something other than bytes');
      yield piece;
    }
  } catch (error) {
    const fromZlib =
      error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
    throw fromZlib ? damaged() : error;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}
