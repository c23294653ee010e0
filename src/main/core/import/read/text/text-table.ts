import type { FileBytes } from '../file-bytes.ts';
import { gunzipped } from '../file-bytes.ts';
import { markupKind } from '../file-kind.ts';
import { batched, firstRows } from '../row-batches.ts';
import type { BatchOptions, Row, TableFile } from '../table-file.ts';
import { UnreadableFile, notATable } from '../unreadable-file.ts';
import { type Encoding, decoderOf, encodingNamed } from './decoder.ts';
import { declaredDelimiter, guessDelimiter, lineEndOf } from './delimiter.ts';
import { type GuessedEncoding, guessEncoding, sampleIn } from './encoding.ts';
import { type Dialect, RecordSplitter } from './records.ts';

export interface TextOptions {
  readonly name: string;
  readonly gzipped: boolean;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
}

interface Reading extends Dialect {
  readonly encoding: Encoding;
  /** The first line says only what the delimiter is. */
  readonly skipsFirstLine: boolean;
}

function pieces(
  bytes: FileBytes,
  gzipped: boolean,
  onBytes?: (read: number) => void,
): AsyncGenerator<Buffer> {
  return gzipped ? gunzipped(bytes, onBytes) : bytes.chunks(onBytes);
}

async function firstPiece(bytes: FileBytes, gzipped: boolean): Promise<Buffer> {
  for await (const piece of pieces(bytes, gzipped)) return Buffer.from(piece);
  return Buffer.alloc(0);
}

async function asTold(
  encoding: Encoding,
  bytes: FileBytes,
  gzipped: boolean,
): Promise<GuessedEncoding> {
  return { encoding, sample: sampleIn(encoding, await firstPiece(bytes, gzipped)) };
}

async function guessReading(bytes: FileBytes, options: TextOptions): Promise<Reading> {
  const { encoding, sample } =
    options.encoding === undefined
      ? await guessEncoding(pieces(bytes, options.gzipped))
      : await asTold(encodingNamed(options.encoding), bytes, options.gzipped);
  if (options.delimiter !== undefined && !/^[^"\r\n]$/.test(options.delimiter)) {
    throw new TypeError('a delimiter is one character, and no quote or line end');
  }
  const kind = markupKind(sample);
  if (kind !== null) throw notATable(kind);
  const declared = declaredDelimiter(sample);
  const table = declared === null ? sample : afterFirstLine(sample, lineEndOf(sample));
  return {
    encoding,
    lineEnd: lineEndOf(sample),
    delimiter: options.delimiter ?? declared ?? guessDelimiter(table),
    skipsFirstLine: declared !== null,
  };
}

function afterFirstLine(text: string, lineEnd: string): string {
  const end = text.indexOf(lineEnd);
  return end < 0 ? '' : text.slice(end + 1);
}

async function* rowsOf(
  bytes: FileBytes,
  reading: Reading,
  gzipped: boolean,
  onBytes?: (read: number) => void,
): AsyncGenerator<readonly Row[]> {
  const decoder = decoderOf(reading.encoding);
  const wide = reading.encoding.startsWith('utf-16');
  const splitter = new RecordSplitter(reading, reading.skipsFirstLine ? 2 : 1);
  let first = true;
  let row = 1;
  for await (const piece of pieces(bytes, gzipped, onBytes)) {
    // Zeros in the middle are what a failing disk or a power cut leaves behind.
    if (!wide && piece.includes(0)) throw new UnreadableFile('damaged', { row });
    let text = decoder.write(piece);
    if (first && text !== '') {
      text = text.replace(/^\uFEFF/, '');
      if (reading.skipsFirstLine) text = afterFirstLine(text, reading.lineEnd);
      first = false;
    }
    const rows = splitter.push(text, false);
    row = rows.at(-1)?.number ?? row;
    yield rows;
  }
  yield splitter.push(decoder.end(), true);
}

/** @throws UnreadableFile `empty`, `not_a_table`, `unknown_encoding`, `damaged`. */
export async function openText(bytes: FileBytes, options: TextOptions): Promise<TableFile> {
  const reading = await guessReading(bytes, options);
  async function* batches(asked: BatchOptions = {}): AsyncGenerator<readonly Row[]> {
    if (asked.sheet !== undefined) {
      throw new UnreadableFile('no_such_sheet', { sheet: asked.sheet, sheets: '' });
    }
    yield* batched(rowsOf(bytes, reading, options.gzipped, asked.onBytes), asked.signal);
  }
  const table: TableFile = {
    name: options.name,
    format: 'csv',
    encoding: reading.encoding,
    delimiter: reading.delimiter,
    sheets: [],
    defaultSheet: null,
    sizeBytes: bytes.sizeBytes,
    batches,
    head: (count, sheet) => firstRows(batches(sheet === undefined ? {} : { sheet }), count),
    close: () => bytes.close(),
  };
  if ((await table.head(1)).length === 0) throw new UnreadableFile('empty');
  return table;
}
