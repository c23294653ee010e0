import iconv from 'iconv-lite';

export interface CsvStyle {
  readonly encoding?: string;
  readonly bom?: boolean;
  readonly delimiter?: string;
  readonly lineEnd?: string;
  /** Quotes around every cell, not only those that need them. */
  readonly quoteAll?: boolean;
  readonly endsWithLineEnd?: boolean;
}

/** A table as the bytes of a CSV file in the given style; UTF-8 with `;` unless told otherwise. */
export function csvBytes(rows: readonly (readonly string[])[], style: CsvStyle = {}): Buffer {
  const { encoding = 'utf-8', delimiter = ';', lineEnd = '\r\n', quoteAll = false } = style;
  const needsQuotes = (cell: string): boolean =>
    quoteAll || cell.includes(delimiter) || /["\r\n]/.test(cell);
  const written = (cell: string): string =>
    needsQuotes(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = rows.map((row) => row.map(written).join(delimiter)).join(lineEnd);
  const text = (style.bom === true ? '\uFEFF' : '') + lines;
  return encoded(style.endsWithLineEnd === false ? text : text + lineEnd, encoding);
}

/** Text in any encoding, with no mark of byte order but its own. */
export function encoded(text: string, encoding: string): Buffer {
  return iconv.encode(text, encoding, { addBOM: false });
}
