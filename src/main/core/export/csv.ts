import type { ColumnKind, ReportCell } from '#shared/contract/reports.ts';
import { cellText } from '#shared/reports/cell-text.ts';
import { currencyFractionDigits, formatMoneyPlain } from '#shared/rules/money.ts';
import { fullHeading, type FileStyle, type Sheet } from './sheet.ts';

/** What Excel expects of a CSV in each language's usual settings. */
const marks = {
  ru: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
} as const;

const endOfLine = '\r\n';
const byteOrderMark = '\uFEFF';
/** Rows a chunk: fewer and larger writes. */
const rowsAtOnce = 500;

/**
 * CSV for spreadsheets (RFC 4180, UTF-8 with a byte order mark), in chunks. Several tables follow each other,
 * each under its title. Rows only, without totals: whoever reads the file adds up for themselves.
 */
export function* csvChunks(sheets: readonly Sheet[], style: FileStyle): Generator<string> {
  const { separator } = marks[style.language];
  const line = (cells: readonly string[]): string => cells.join(separator) + endOfLine;
  let chunk = byteOrderMark;
  for (const [index, sheet] of sheets.entries()) {
    if (sheets.length > 1) {
      chunk += (index > 0 ? endOfLine : '') + line([textCell(sheet.title, separator)]);
    }
    chunk += line(sheet.columns.map((column) => textCell(fullHeading(column), separator)));
    let rows = 0;
    for (const row of sheet.rows()) {
      chunk += line(
        sheet.columns.map(({ kind }, column) => csvCell(row[column] ?? null, kind, style)),
      );
      rows += 1;
      if (rows % rowsAtOnce === 0) {
        yield chunk;
        chunk = '';
      }
    }
  }
  yield chunk;
}

function csvCell(cell: ReportCell, kind: ColumnKind, style: FileStyle): string {
  const { separator, decimal } = marks[style.language];
  if (typeof cell === 'number') return numberCell(cell, kind, style).replace('.', decimal);
  // Dates as yyyy-mm-dd: every program reads them alike. Everything else as it is written on the screen.
  const text = kind === 'date' || kind === 'month' ? cell : cellText(cell, kind, style);
  return textCell(typeof text === 'string' ? text : '', separator);
}

/** A number that stays one: no grouping, no sign of currency; a share as a fraction of one. */
function numberCell(value: number, kind: ColumnKind, { currency }: FileStyle): string {
  if (kind === 'money') return formatMoneyPlain(value, currencyFractionDigits(currency));
  return kind === 'percent' ? value.toFixed(6) : String(value);
}

/**
 * A text that no spreadsheet takes for a formula: what begins with = + - @, a tab or a return gets an apostrophe
 * before it (OWASP, "CSV Injection").
 */
function textCell(text: string, separator: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  const isPlain = !/["\r\n]/.test(harmless) && !harmless.includes(separator);
  return isPlain ? harmless : `"${harmless.replaceAll('"', '""')}"`;
}
