import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { UnreadableFile, notATable } from './unreadable-file.ts';

const CHUNK_BYTES = 256 * 1024;
/** A gzip can hold a thousand times its size; no table of a shop comes near these. */
const INFLATED_LIMIT_BYTES = 16 * 1024 ** 3;
const RATIO_LIMIT = 250;
const RATIO_FREE_BYTES = 64 * 1024 ** 2;

/** A file held open, so that every pass sees the same bytes even if it is replaced meanwhile. */
export interface FileBytes {
  readonly sizeBytes: number;
  /** Up to `length` bytes from `position`; fewer only at the end of the file. */
  at(position: number, length: number): Promise<Buffer>;
  /** The whole file, or a stretch of it, piece by piece; each piece is valid until the next. */
  chunks(onBytes?: (read: number) => void, from?: number, to?: number): AsyncGenerator<Buffer>;
  close(): Promise<void>;
}

function refusal(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return new UnreadableFile('not_found');
  if (error.code === 'EISDIR') return notATable('folder');
  const code = String(error.code);
  return /^E[A-Z0-9]+$/.test(code) ? new UnreadableFile('unreadable', { reason: code }) : error;
}

/** @throws UnreadableFile `not_found`, `unreadable`, or `not_a_table` for a folder. */
export async function openBytes(path: string): Promise<FileBytes> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, 'r');
    const stat = await handle.stat();
    if (stat.isDirectory()) throw notATable('folder');
    if (!stat.isFile()) throw notATable('binary');
    return fileBytes(handle, stat.size);
  } catch (error) {
    await handle?.close();
    throw refusal(error);
  }
}

function fileBytes(handle: FileHandle, sizeBytes: number): FileBytes {
  let closed = false;
  const fill = async (buffer: Buffer, position: number): Promise<number> => {
    let filled = 0;
    try {
      while (filled < buffer.length) {
        const wanted = buffer.length - filled;
        const { bytesRead } = await handle.read(buffer, filled, wanted, position + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
    } catch (error) {
      throw refusal(error);
    }
    return filled;
  };
  return {
    sizeBytes,
    async at(position, length) {
      const available = Math.max(0, Math.min(length, sizeBytes - position));
      const buffer = Buffer.allocUnsafe(available);
      return buffer.subarray(0, await fill(buffer, position));
    },
    async *chunks(onBytes, from = 0, to = sizeBytes) {
      const buffer = Buffer.allocUnsafe(Math.max(1, Math.min(CHUNK_BYTES, to - from)));
      for (let position = from; position < to;) {
        const piece = buffer.subarray(0, Math.min(buffer.length, to - position));
        const read = await fill(piece, position);
        // Cut short by another program while it was read: half a table is none.
        if (read === 0) throw new UnreadableFile('damaged');
        position += read;
        onBytes?.(position);
        yield piece.subarray(0, read);
      }
    },
    async close() {
      if (closed) return;
      closed = true;
      await handle.close();
    },
  };
}

/**
 * What a gzip file holds, piece by piece; `onBytes` counts compressed bytes.
 * @throws UnreadableFile `damaged` when it is cut short or does not match its checksum,
 * `too_large_inflated` when it inflates without any measure.
 */
export async function* gunzipped(
  bytes: FileBytes,
  onBytes?: (read: number) => void,
): AsyncGenerator<Buffer> {
  let consumed = 0;
  let inflated = 0;
  // Pieces wait inside the stream, so each needs memory of its own.
  async function* compressed(): AsyncGenerator<Buffer> {
    for await (const piece of bytes.chunks((read) => (consumed = read))) yield Buffer.from(piece);
  }
  const source = Readable.from(compressed(), { highWaterMark: 1 });
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  source.on('error', (error) => gunzip.destroy(error));
  source.pipe(gunzip);
  try {
    for await (const piece of gunzip) {
      if (!Buffer.isBuffer(piece)) throw new TypeError('gunzip gave something other than bytes');
      inflated += piece.length;
      const limit = Math.min(
        INFLATED_LIMIT_BYTES,
        Math.max(RATIO_FREE_BYTES, bytes.sizeBytes * RATIO_LIMIT),
      );
      if (inflated > limit) throw new UnreadableFile('too_large_inflated', { limitBytes: limit });
      onBytes?.(consumed);
      yield piece;
    }
  } catch (error) {
    throw isZlibError(error) ? new UnreadableFile('damaged') : error;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_');
}
