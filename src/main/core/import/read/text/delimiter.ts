import type { Cell, Row } from '../table-file.ts';
import { RecordSplitter } from './records.ts';

const SAMPLE_ROWS = 200;
const SPACES = ' ';

/** In the order of trust: a comma is also a decimal sign and a mark in a sentence. */
const DELIMITERS = ['\t', ';', '|', ','] as const;

interface Reading {
  readonly delimiter: string;
  readonly columns: number;
  /** Share of rows that have exactly so many columns. */
  readonly steadiness: number;
}

/** CR alone only where no record ends in LF; within quotes such a file may still hold some. */
export function lineEndOf(sample: string): '\n' | '\r' {
  if (!sample.includes('\r') || sample.includes('\r\n')) return '\n';
  const outside = sample.replaceAll(/"[^"]*"/g, '');
  return outside.includes('\r') && !outside.includes('\n') ? '\r' : '\n';
}

/** `;` of a first line `sep=;`, which Excel reads and writes; null when there is none. */
export function declaredDelimiter(sample: string): string | null {
  return /^"?sep=(.)"?[;,\t|]*(?:\r|\n|$)/i.exec(sample)?.[1] ?? null;
}

/**
 * The delimiter that cuts the first rows most steadily. A comma between two digits or before a
 * space counts against the comma where another delimiter fits; columns aligned by runs of spaces
 * are taken for a table only when every row has the same number of them.
 */
export function guessDelimiter(sample: string): string {
  const lineEnd = lineEndOf(sample);
  const cut = (delimiter: string): Row[] => {
    const rows = new RecordSplitter({ delimiter, lineEnd }).push(sample, true);
    // The last one is cut short where the sample ends.
    return rows.slice(0, Math.max(20, Math.min(SAMPLE_ROWS, rows.length - 1)));
  };
  const readings = DELIMITERS.map((delimiter) => steadinessOf(delimiter, cut(delimiter)));
  const fitting = readings.filter((reading) => reading.columns > 1 && reading.steadiness >= 0.5);
  const best = fitting
    .map((reading) => ({ reading, worth: worthOf(reading, sample, fitting.length > 1) }))
    .toSorted((a, b) => b.worth - a.worth)[0]?.reading;
  if (best !== undefined) return best.delimiter;
  if (isAligned(sample, lineEnd, cut(SPACES))) return SPACES;
  // A title of many lines above the table: whichever delimiter is there at all.
  const widest = readings.toSorted((a, b) => widestShare(b) - widestShare(a))[0];
  return widest !== undefined && widest.columns > 1 ? widest.delimiter : presentIn(sample);
}

/**
 * Rows of one cell (a title, a note below) say nothing of the delimiter; a row in which a cell
 * holds half a pair of quotes was cut within the quotes, and speaks against it.
 */
function steadinessOf(delimiter: string, rows: readonly Row[]): Reading {
  const widths = new Map<number, number>();
  for (const { cells } of rows) {
    if (cells.some(hasHalfAPair)) continue;
    widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  }
  let columns = 1;
  let most = 0;
  for (const [width, count] of widths) {
    if (width > 1 && count > most) [columns, most] = [width, count];
  }
  return { delimiter, columns, steadiness: rows.length === 0 ? 0 : most / rows.length };
}

function hasHalfAPair(cell: Cell): boolean {
  return typeof cell === 'string' && cell.startsWith('"') && cell.split('"').length % 2 === 0;
}

function worthOf(reading: Reading, sample: string, rivals: boolean): number {
  const width = 1 + Math.min(reading.columns, 20) / 100;
  if (reading.delimiter !== ',' || !rivals) return reading.steadiness * width;
  const commas = sample.match(/,/g)?.length ?? 0;
  const doubtful = sample.match(/\d,\d|, /g)?.length ?? 0;
  return reading.steadiness * width * (1 - (doubtful / Math.max(1, commas)) * 0.5);
}

function widestShare(reading: Reading): number {
  return reading.steadiness * reading.columns;
}

function presentIn(sample: string): string {
  return DELIMITERS.find((delimiter) => sample.includes(delimiter)) ?? ';';
}

function isAligned(sample: string, lineEnd: string, rows: readonly Row[]): boolean {
  const columns = rows[0]?.cells.length ?? 0;
  if (columns < 2 || rows.length < 2 || rows.some((row) => row.cells.length !== columns)) {
    return false;
  }
  const lines = sample.split(lineEnd, SAMPLE_ROWS).filter((line) => line.trim() !== '');
  const padded = lines.filter((line) => /^ | {2}\S/.test(line)).length;
  return padded * 2 > lines.length;
}
