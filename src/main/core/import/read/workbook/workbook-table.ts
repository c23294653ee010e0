import type { FileBytes } from '../file-bytes.ts';
import { batched, firstRows } from '../row-batches.ts';
import type { BatchOptions, Row, TableFile } from '../table-file.ts';
import { UnreadableFile } from '../unreadable-file.ts';
import { RowCollector } from './sheet-rows.ts';
import { type SheetPart, type Workbook, readWorkbook } from './workbook.ts';
import { scanned } from './xml.ts';
import { type Archive, mostInflated, openArchive } from './zip.ts';

/** Inflated bytes that may still be looked at. */
interface Budget {
  readonly limitBytes: number;
  left: number;
}

/** @throws UnreadableFile `too_large_inflated`. */
async function* within(pieces: AsyncIterable<Buffer>, budget: Budget): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    budget.left -= piece.length;
    if (budget.left < 0) {
      throw new UnreadableFile('too_large_inflated', { limitBytes: budget.limitBytes });
    }
    yield piece;
  }
}

async function* rowsOf(
  archive: Archive,
  workbook: Workbook,
  sheet: SheetPart,
  { onShare, budget }: { onShare?: (share: number) => void; budget?: Budget } = {},
): AsyncGenerator<readonly Row[]> {
  const collector = new RowCollector({
    strings: await workbook.strings(),
    meanings: workbook.meanings,
    since1904: workbook.since1904,
  });
  const pieces = archive.part(sheet.part, onShare);
  for await (const _ of scanned(budget ? within(pieces, budget) : pieces, collector)) {
    yield collector.take();
  }
  yield collector.take();
}

function sheetNamed(workbook: Workbook, name: string): SheetPart {
  const wanted = name.trim().toLowerCase();
  const found =
    workbook.sheets.find((sheet) => sheet.name === name) ??
    workbook.sheets.find((sheet) => sheet.name.trim().toLowerCase() === wanted);
  if (found === undefined) {
    const sheets = workbook.sheets.map((sheet) => sheet.name).join(', ');
    throw new UnreadableFile('no_such_sheet', { sheet: name, sheets });
  }
  return found;
}

/**
 * Visible sheets come first: what was hidden was not meant to be seen. A part that several sheets are said to be is
 * looked at once, and all of them together within what the file may inflate to.
 */
async function firstFilled(
  archive: Archive,
  workbook: Workbook,
  fileBytes: number,
): Promise<SheetPart> {
  const limitBytes = mostInflated(fileBytes);
  const budget: Budget = { limitBytes, left: limitBytes };
  const seen = new Set<string>();
  const visible = workbook.sheets.filter((sheet) => !sheet.hidden);
  const hidden = workbook.sheets.filter((sheet) => sheet.hidden);
  for (const sheet of [...visible, ...hidden]) {
    const part = sheet.part.toLowerCase();
    if (seen.has(part)) continue;
    seen.add(part);
    const rows = await firstRows(rowsOf(archive, workbook, sheet, { budget }), 1);
    if (rows.length > 0) return sheet;
  }
  throw new UnreadableFile('empty');
}

/**
 * Looks for the first sheet with anything in it; `signal` throws when the reader was cancelled.
 * @throws UnreadableFile `empty`, `damaged`, `password_protected`, `too_large_inflated`,
 * `not_a_table` for a zip of another kind.
 */
export async function openWorkbook(
  bytes: FileBytes,
  { name, signal }: { readonly name: string; readonly signal?: (() => void) | undefined },
): Promise<TableFile> {
  const archive = await openArchive(bytes, signal);
  const workbook = await readWorkbook(archive);
  const first = await firstFilled(archive, workbook, bytes.sizeBytes);
  async function* batches(options: BatchOptions = {}): AsyncGenerator<readonly Row[]> {
    const sheet = options.sheet === undefined ? first : sheetNamed(workbook, options.sheet);
    const onShare = (share: number): void => options.onBytes?.(Math.round(share * bytes.sizeBytes));
    yield* batched(rowsOf(archive, workbook, sheet, { onShare }), options.signal);
  }
  return {
    name,
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    sheets: workbook.sheets.map((sheet) => ({ name: sheet.name, hidden: sheet.hidden })),
    defaultSheet: first.name,
    sizeBytes: bytes.sizeBytes,
    batches,
    head: (count, sheet) => firstRows(batches(sheet === undefined ? {} : { sheet }), count),
    close: () => bytes.close(),
  };
}
