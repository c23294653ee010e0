import type { ImportField } from '#shared/contract/import-fields.ts';
import type { FileBytes } from '../file-bytes.ts';
import { gunzipped } from '../file-bytes.ts';
import { batched, firstRows } from '../row-batches.ts';
import type { BatchOptions, Row, TableFile } from '../table-file.ts';
import { decoderOf, encodingNamed, type Encoding } from '../text/decoder.ts';
import { guessEncoding } from '../text/encoding.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { CardReader, type VcardContact } from './vcard-card.ts';
import { LineCutter, LineJoiner, type VcardLine } from './vcard-lines.ts';

interface VcardOptions {
  readonly name: string;
  readonly gzipped: boolean;
  readonly encoding: string | undefined;
}

/** Several telephones in one cell, one below the other. */
const lines = (values: readonly string[]): string => values.join('\n');

interface Column {
  readonly heading: string;
  readonly field: ImportField;
  readonly cell: (contact: VcardContact) => string;
}

/** A card as a row, under the names that vCard itself has for what it holds. */
const columns: readonly Column[] = [
  { heading: 'FN', field: 'name', cell: ({ name }) => name },
  { heading: 'TEL', field: 'phone', cell: ({ phones }) => lines(phones) },
  { heading: 'EMAIL', field: 'email', cell: ({ emails }) => lines(emails) },
  { heading: 'ORG', field: 'company', cell: ({ company }) => company },
  { heading: 'JOB TITLE', field: 'position', cell: ({ position }) => position },
  { heading: 'ROLE', field: 'occupation', cell: ({ occupation }) => occupation },
  { heading: 'BDAY', field: 'birthday', cell: ({ birthday }) => birthday },
  { heading: 'ADR', field: 'address', cell: ({ addresses }) => addresses.join('; ') },
  { heading: 'NOTE', field: 'wishes', cell: ({ notes }) => lines(notes) },
  { heading: 'CATEGORIES', field: 'tags', cell: ({ categories }) => lines(categories) },
];

/** Whether a file with such first bytes holds contacts, in whatever encoding. */
export function isVcard(start: Buffer): boolean {
  const marked = start[0] === 0xff && start[1] === 0xfe;
  const swapped = start[0] === 0xfe && start[1] === 0xff;
  const head = start.subarray(0, 512);
  const text = marked
    ? head.toString('utf16le')
    : swapped
      ? Buffer.from(head.subarray(0, head.length - (head.length % 2)))
          .swap16()
          .toString('utf16le')
      : head.toString('latin1').replace(/^ï»¿/, '');
  return /^\uFEFF?\s*BEGIN:VCARD\s/i.test(text);
}

const mostCards = 1_000_000;
const mostLinesOfCard = 20_000;
/** A card may hold the card of an assistant; cards within cards within cards are nobody's telephone. */
const deepest = 4;

/** The cards of a file, read one property at a time; what stands outside of cards is left out. */
class Cards {
  readonly #encoding: Encoding;
  #card: CardReader | null = null;
  #depth = 0;
  #lines = 0;
  #count = 0;

  constructor(encoding: Encoding) {
    this.#encoding = encoding;
  }

  read(line: VcardLine): Row | null {
    const text = line.text.trim();
    if (/^BEGIN\s*:\s*VCARD$/i.test(text)) this.#begin(line);
    else if (/^END\s*:\s*VCARD$/i.test(text)) return this.#end();
    else if (this.#depth === 1) {
      this.#lines += 1;
      if (this.#lines > mostLinesOfCard) throw new UnreadableFile('damaged', { row: line.number });
      this.#card?.read(line);
    }
    return null;
  }

  #begin({ number }: VcardLine): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new UnreadableFile('damaged', { row: number });
    if (this.#depth > 1) return;
    this.#count += 1;
    if (this.#count > mostCards) throw new UnreadableFile('too_many_rows', { limit: mostCards });
    this.#card = new CardReader(this.#encoding);
    this.#lines = 0;
  }

  #end(): Row | null {
    if (this.#depth > 0) this.#depth -= 1;
    const card = this.#card;
    if (this.#depth > 0 || !card) return null;
    this.#card = null;
    const contact = card.contact();
    if (contact.isGroup) return null;
    const cells = columns.map(({ cell }) => cell(contact) || null);
    if (cells.every((cell) => cell === null)) return null;
    const { photo, hasOtherPhoto } = contact;
    const hasPhoto = photo !== null || hasOtherPhoto;
    return { number: this.#count, cells, ...(hasPhoto ? { photo } : {}) };
  }

  /** Throws where the file ends within a card: it was cut short. */
  finish(): void {
    if (this.#card) throw new UnreadableFile('damaged', { row: this.#count });
  }
}

function pieces(
  bytes: FileBytes,
  gzipped: boolean,
  onBytes?: (read: number) => void,
): AsyncGenerator<Buffer> {
  return gzipped ? gunzipped(bytes, onBytes) : bytes.chunks(onBytes);
}

/** The file's letters, a byte each: charsets are told property by property. UTF-16 comes as UTF-8. */
async function* letters(source: AsyncIterable<Buffer>, encoding: Encoding): AsyncGenerator<string> {
  if (!encoding.startsWith('utf-16')) {
    for await (const piece of source) yield piece.toString('latin1');
    return;
  }
  const decoder = decoderOf(encoding);
  const asUtf8 = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');
  for await (const piece of source) yield asUtf8(decoder.write(piece));
  yield asUtf8(decoder.end());
}

async function* rowsOf(
  source: AsyncIterable<Buffer>,
  encoding: Encoding,
): AsyncGenerator<readonly Row[]> {
  const cutter = new LineCutter();
  const joiner = new LineJoiner();
  const cards = new Cards(encoding);
  const take = (line: VcardLine | null, rows: Row[]): void => {
    const row = line && cards.read(line);
    if (row) rows.push(row);
  };
  let isFirst = true;
  for await (const piece of letters(source, encoding)) {
    const rows: Row[] = [];
    const text = isFirst ? piece.replace(/^ï»¿/, '') : piece;
    isFirst = false;
    for (const physical of cutter.push(text, false)) take(joiner.push(physical), rows);
    yield rows;
  }
  const rows: Row[] = [];
  for (const physical of cutter.push('', true)) take(joiner.push(physical), rows);
  take(joiner.end(), rows);
  cards.finish();
  yield rows;
}

/**
 * Contacts as a table with known columns; a row is a card, numbered by its place in the file. vCard 2.1, 3.0, 4.0, also
 * mixed. @throws UnreadableFile `empty`, `unknown_encoding`, `damaged`, `row_too_long`, `too_many_rows`.
 */
export async function openVcard(
  bytes: FileBytes,
  { name, gzipped, encoding: told }: VcardOptions,
): Promise<TableFile> {
  const encoding =
    told === undefined
      ? (await guessEncoding(pieces(bytes, gzipped))).encoding
      : encodingNamed(told);
  async function* batches(asked: BatchOptions = {}): AsyncGenerator<readonly Row[]> {
    if (asked.sheet !== undefined) {
      throw new UnreadableFile('no_such_sheet', { sheet: asked.sheet, sheets: '' });
    }
    yield* batched(rowsOf(pieces(bytes, gzipped, asked.onBytes), encoding), asked.signal);
  }
  const table: TableFile = {
    name,
    format: 'vcard',
    encoding,
    delimiter: null,
    sheets: [],
    defaultSheet: null,
    sizeBytes: bytes.sizeBytes,
    knownColumns: columns,
    batches,
    head: (count, sheet) => firstRows(batches(sheet === undefined ? {} : { sheet }), count),
    close: () => bytes.close(),
  };
  if ((await table.head(1)).length === 0) throw new UnreadableFile('empty');
  return table;
}
