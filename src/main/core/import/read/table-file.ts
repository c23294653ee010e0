import type { ImportField } from '#shared/contract/import-fields.ts';

/**
 * A cell as the file holds it: text, number, boolean, an ISO date (yyyy-mm-dd or
 * yyyy-mm-ddThh:mm:ss, local, no zone) for a date-formatted spreadsheet cell, or nothing.
 * A text may share memory with the piece of the file it came from: whoever keeps texts for the
 * whole length of an import keeps `detached(text)` instead.
 */
export type Cell = string | number | boolean | { readonly date: string } | null;

export interface Row {
  /** 1-based, as a person sees it in the file; in a text file, the line its record starts on. */
  readonly number: number;
  /** May be shorter or longer than the heading: rows are given as ragged as they are. */
  readonly cells: readonly Cell[];
  /** A contact's photo as base64; null where there is one that cannot be taken as it is. */
  readonly photo?: string | null;
}

export interface SheetInfo {
  readonly name: string;
  readonly hidden: boolean;
}

export interface BatchOptions {
  /** A name out of `sheets`; the default is `defaultSheet`. Text files have no sheets. */
  readonly sheet?: string;
  /** Bytes of the file consumed so far, never more than `sizeBytes`. */
  readonly onBytes?: (read: number) => void;
  /** Called before each batch; throws when the reader was cancelled. */
  readonly signal?: () => void;
}

export interface TableFile {
  readonly name: string;
  readonly format: 'csv' | 'xlsx' | 'vcard';
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `windows-1252`, `koi8-r`, `cp866`; null for XLSX. */
  readonly encoding: string | null;
  /** `;`, `,`, tab, `|`, or a space for columns aligned by runs of spaces; null for XLSX. */
  readonly delimiter: string | null;
  /** In the order of the workbook's tabs; empty for a text file. */
  readonly sheets: readonly SheetInfo[];
  /** The first visible sheet with anything in it; null for a text file. */
  readonly defaultSheet: string | null;
  /** What the columns are, where the format itself says so: then no row holds headings, and nothing is guessed. */
  readonly knownColumns?: readonly { readonly heading: string; readonly field: ImportField }[];
  /** Size on disk, in bytes: compressed size for .gz and .xlsx. */
  readonly sizeBytes: number;
  /**
   * Batches of up to about 1,000 rows in file order, empty rows skipped; may be read again from
   * the start. Throws `UnreadableFile` where the file turns out to be broken further down.
   */
  batches(options?: BatchOptions): AsyncIterable<readonly Row[]>;
  /** The first `count` rows that are not empty. */
  head(count: number, sheet?: string): Promise<readonly Row[]>;
  close(): Promise<void>;
}
