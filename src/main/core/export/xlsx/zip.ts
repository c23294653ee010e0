import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

export interface ZipEntry {
  /** Path inside the archive, ASCII. */
  readonly name: string;
  /** Its text, made while it is taken. */
  readonly text: Iterable<string>;
}

/**
 * A ZIP archive as bytes, made while they are taken: sizes follow each entry in a data descriptor (APPNOTE 4.3.9),
 * so that nothing is held. An entry and the archive must stay below 4 GiB.
 */
export async function* zipBytes(entries: Iterable<ZipEntry>): AsyncGenerator<Buffer> {
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text } of entries) {
    const header = localHeader(name);
    yield header;
    const sums = { crc: 0, plain: 0, packed: 0 };
    for await (const chunk of deflated(counted(text, sums))) {
      sums.packed += chunk.length;
      yield chunk;
    }
    const tail = descriptor(sums);
    yield tail;
    directory.push(directoryEntry(name, sums, offset));
    offset += header.length + sums.packed + tail.length;
    if (Math.max(offset, sums.plain) > largest) throw new RangeError(`${name}: 4 GiB and more`);
  }
  const list = Buffer.concat(directory);
  yield list;
  yield endOfDirectory(directory.length, list.length, offset);
}

const largest = 0xff_ff_ff_ff;

interface Sums {
  crc: number;
  plain: number;
  packed: number;
}

function* counted(text: Iterable<string>, sums: Sums): Generator<Buffer> {
  for (const part of text) {
    const bytes = Buffer.from(part);
    sums.crc = crc32(bytes, sums.crc);
    sums.plain += bytes.length;
    yield bytes;
  }
}

function deflated(chunks: Iterable<Buffer>): AsyncIterable<Buffer> {
  const deflate = createDeflateRaw({ chunkSize: 64 * 1024 });
  // What is thrown while the chunks are made destroys `deflate` with it, and so reaches whoever reads it.
  pipeline(Readable.from(chunks), deflate, () => undefined);
  return deflate;
}

/** 2.0; bit 3: sizes follow, bit 11: UTF-8; deflated; 1 January 1980, so that the same rows make the same file. */
const version = 20;
const flags = 0x08_08;
const method = 8;
const date = 0x00_21;

function localHeader(name: string): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04_03_4b_50, 0);
  header.writeUInt16LE(version, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt16LE(date, 12);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function descriptor({ crc, packed, plain }: Sums): Buffer {
  const tail = Buffer.alloc(16);
  tail.writeUInt32LE(0x08_07_4b_50, 0);
  tail.writeUInt32LE(crc, 4);
  tail.writeUInt32LE(packed, 8);
  tail.writeUInt32LE(plain, 12);
  return tail;
}

function directoryEntry(name: string, { crc, packed, plain }: Sums, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02_01_4b_50, 0);
  entry.writeUInt16LE(version, 4);
  entry.writeUInt16LE(version, 6);
  entry.writeUInt16LE(flags, 8);
  entry.writeUInt16LE(method, 10);
  entry.writeUInt16LE(date, 14);
  entry.writeUInt32LE(crc, 16);
  entry.writeUInt32LE(packed, 20);
  entry.writeUInt32LE(plain, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, Buffer.from(name)]);
}

function endOfDirectory(entries: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06_05_4b_50, 0);
  end.writeUInt16LE(entries, 8);
  end.writeUInt16LE(entries, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
