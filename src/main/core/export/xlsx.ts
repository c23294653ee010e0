import type { ReadableStream } from 'node:stream/web';
import { writeXlsxStream, type CellStyle, type ColumnDef } from 'hucre/xlsx';
import { isNumeric } from '#shared/reports/cell-text.ts';
import { fullHeading, writtenTotals, type FileStyle, type Sheet } from './sheet.ts';
import { numberFormat, xlsxValue } from './xlsx-formats.ts';

/** What a line of the workbook is, which decides how its cells look. */
type LineKind = 'title' | 'heading' | 'row' | 'totals';
type Value = string | number | null;

/** Characters that a column can be wide before it takes too much of the screen. */
const widest = 48;
const narrowest = 8;

/**
 * A workbook as bytes, made while they are taken: memory does not grow with the rows. One worksheet; several
 * tables stand below each other, each under its title. The heading of a single table is frozen.
 */
export function xlsxStream(
  name: string,
  sheets: readonly Sheet[],
  style: FileStyle,
): ReadableStream<Uint8Array> {
  const pen: Pen = { line: 'row', sheet: sheets[0] };
  const columns = Array.from({ length: Math.max(1, ...sheets.map((one) => one.columns.length)) });
  const bytes = writeXlsxStream(lines(sheets, style, pen), {
    name: sheetName(name),
    columns: columns.map((_, index) => columnDef(index, sheets, style, pen)),
    ...(sheets.length === 1 ? { freezePane: { rows: 1 } } : {}),
  });
  // The very class that Node has; hucre describes it as the browser does.
  return bytes as unknown as ReadableStream<Uint8Array>;
}

/** Where the writer stands: which table, and what kind of line. */
interface Pen {
  line: LineKind;
  sheet: Sheet | undefined;
}

function* lines(sheets: readonly Sheet[], style: FileStyle, pen: Pen): Generator<Value[]> {
  for (const [index, sheet] of sheets.entries()) {
    pen.sheet = sheet;
    if (sheets.length > 1) {
      if (index > 0) yield [];
      pen.line = 'title';
      yield [sheet.title];
    }
    pen.line = 'heading';
    yield sheet.columns.map(fullHeading);
    pen.line = 'row';
    for (const row of sheet.rows()) {
      yield sheet.columns.map(({ kind }, column) => xlsxValue(row[column] ?? null, kind, style));
    }
    const totals = writtenTotals(sheet, style, (cell, kind) => xlsxValue(cell, kind, style));
    if (!totals) continue;
    pen.line = 'totals';
    yield totals;
  }
}

/**
 * hucre's stream styles by column only, and asks for the style anew at each cell: what it is told depends on the
 * line that is being written.
 */
function columnDef(index: number, sheets: readonly Sheet[], style: FileStyle, pen: Pen): ColumnDef {
  const bySheet = new Map(sheets.map((sheet) => [sheet, looks(sheet, index, style)]));
  return {
    width: Math.max(...sheets.map((sheet) => widthOf(sheet, index))),
    get style() {
      return (pen.sheet && bySheet.get(pen.sheet)?.[pen.line]) ?? plain;
    },
  };
}

const plain: CellStyle = {};

function looks(sheet: Sheet, index: number, style: FileStyle): Record<LineKind, CellStyle> {
  const column = sheet.columns[index];
  const numFmt = column && numberFormat(column.kind, style);
  const row: CellStyle = numFmt === undefined ? {} : { numFmt };
  const horizontal = column && isNumeric(column.kind) ? 'right' : 'left';
  const line = { style: 'thin' } as const;
  return {
    title: { font: { bold: true, size: 13 } },
    heading: {
      font: { bold: true },
      alignment: { wrapText: true, vertical: 'top', horizontal },
      border: { bottom: line },
    },
    row,
    totals: { ...row, font: { bold: true }, border: { top: line } },
  };
}

const widthByKind = {
  text: 30,
  label: 18,
  theme: 18,
  client: 36,
  phone: 19,
  integer: 10,
  decimal: 10,
  money: 17,
  percent: 10,
  date: 12,
  month: 11,
} as const;

/** In characters: what the kind needs, or the longest word of the heading. */
function widthOf(sheet: Sheet, index: number): number {
  const column = sheet.columns[index];
  if (!column) return narrowest;
  const longestWord = Math.max(
    ...fullHeading(column)
      .split(/\s/)
      .map((word) => word.length),
  );
  return Math.min(widest, Math.max(widthByKind[column.kind], longestWord + 2));
}

/** Excel takes 31 characters, without some. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Fifteen';
