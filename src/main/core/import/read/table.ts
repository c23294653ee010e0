import { basename } from 'node:path';
import { type FileBytes, gunzipped, openBytes } from './file-bytes.ts';
import { binaryKind, containerOf } from './file-kind.ts';
import type { TableFile } from './table-file.ts';
import { openText } from './text/text-table.ts';
import { UnreadableFile, notATable } from './unreadable-file.ts';
import { isVcard, openVcard } from './vcard/vcard-table.ts';
import { refusalOfOle } from './workbook/ole.ts';
import { openWorkbook } from './workbook/workbook-table.ts';

export type { Cell, Row, TableFile } from './table-file.ts';
export { UnreadableFile } from './unreadable-file.ts';
export { detached } from './detached.ts';

export interface OpenOptions {
  /** The name to show, when the path is a temporary one. */
  readonly name?: string;
  /** Set by hand where the guess was wrong; any of the names in `TableFile.encoding`. */
  readonly encoding?: string;
  /** One character; a space for columns aligned by runs of spaces. */
  readonly delimiter?: string;
  /** Called while a workbook is looked through; throws when the reader was cancelled. */
  readonly signal?: () => void;
}

/**
 * Finds out what the file is by its contents, whatever its name ends in, and reads as little of
 * it as that takes. @throws UnreadableFile with any of its codes but `no_such_sheet`.
 */
export async function openTable(path: string, options: OpenOptions = {}): Promise<TableFile> {
  const bytes = await openBytes(path);
  try {
    return await openByContents(bytes, options.name ?? basename(path), options);
  } catch (error) {
    await bytes.close();
    throw error;
  }
}

async function openByContents(
  bytes: FileBytes,
  name: string,
  options: OpenOptions,
): Promise<TableFile> {
  const start = await bytes.at(0, 4096);
  if (start.length === 0) throw new UnreadableFile('empty');
  const container = containerOf(start);
  if (container === 'zip') return openWorkbook(bytes, { name, signal: options.signal });
  if (container === 'ole') throw await refusalOfOle(bytes);
  if (container === 'bare_xls') throw new UnreadableFile('old_excel');
  const gzipped = container === 'gzip';
  const beginning = gzipped ? await firstInflated(bytes) : start;
  refuseBinary(beginning);
  const { encoding, delimiter } = options;
  if (isVcard(beginning)) return openVcard(bytes, { name, gzipped, encoding });
  return openText(bytes, { name, gzipped, encoding, delimiter });
}

async function firstInflated(bytes: FileBytes): Promise<Buffer> {
  for await (const piece of gunzipped(bytes)) return piece;
  throw new UnreadableFile('empty');
}

function refuseBinary(start: Buffer): void {
  const container = containerOf(start);
  // A workbook or another archive packed once more.
  if (container !== 'text') throw notATable('archive');
  const kind = binaryKind(start);
  if (kind !== null) throw notATable(kind);
}
