import type { ColumnKind } from '#shared/contract/reports.ts';
import { isNumeric } from '#shared/reports/cell-text.ts';
import { fullHeading, writtenTotals, type FileStyle, type Sheet } from '../sheet.ts';
import type { Look, Styles } from './styles.ts';
import { numberFormat, xlsxValue, type XlsxValue } from './values.ts';
import { columnWidth } from './widths.ts';
import { escapeXml, xmlHead } from './xml.ts';

/** Letters gathered before they are passed on. */
const chunkLength = 64 * 1024;

/** The XML of a table's worksheet, made while it is taken: a frozen heading, rows, totals. */
export function* worksheetXml(sheet: Sheet, style: FileStyle, styles: Styles): Generator<string> {
  const looks = looksOf(sheet, style, styles);
  let text = beginning(sheet);
  let row = 0;
  const line = (values: readonly XlsxValue[], lineLooks: readonly number[]): void => {
    row += 1;
    text += rowXml(row, values, lineLooks);
  };
  if (sheet.columns.length > 0) line(sheet.columns.map(fullHeading), looks.heading);
  for (const cells of sheet.rows()) {
    const values = sheet.columns.map(({ kind }, column) =>
      xlsxValue(cells[column] ?? null, kind, style),
    );
    line(values, looks.row);
    if (text.length < chunkLength) continue;
    yield text;
    text = '';
  }
  const totals = writtenTotals(sheet, style, (cell, kind) => xlsxValue(cell, kind, style));
  if (totals) line(totals, looks.totals);
  yield `${text}</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

function beginning({ columns }: Sheet): string {
  const widths = columns.map(
    (column, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${columnWidth(column)}" customWidth="1"/>`,
  );
  return (
    `${xmlHead}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    '<sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>' +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    // The schema has no place for a list of no columns.
    `${widths.length === 0 ? '' : `<cols>${widths.join('')}</cols>`}<sheetData>`
  );
}

interface Looks {
  readonly heading: readonly number[];
  readonly row: readonly number[];
  readonly totals: readonly number[];
}

function looksOf({ columns }: Sheet, style: FileStyle, styles: Styles): Looks {
  const each = (look: (kind: ColumnKind) => Look): number[] =>
    columns.map(({ kind }) => styles.numberOf(look(kind)));
  const cell = (kind: ColumnKind): Look => ({
    format: numberFormat(kind, style),
    lines: kind === 'text' ? 'left' : undefined,
  });
  return {
    heading: each((kind) => ({
      font: 'bold',
      border: 'below',
      lines: isNumeric(kind) ? 'right' : 'left',
    })),
    row: each(cell),
    totals: each((kind) => ({ ...cell(kind), font: 'bold', border: 'above' })),
  };
}

function rowXml(row: number, values: readonly XlsxValue[], looks: readonly number[]): string {
  let xml = `<row r="${row}">`;
  for (const [column, value] of values.entries()) {
    const look = looks[column] ?? 0;
    if (value === null && look === 0) continue;
    xml += `<c r="${letters(column)}${row}"${look === 0 ? '' : ` s="${look}"`}${contentXml(value)}`;
  }
  return `${xml}</row>`;
}

function contentXml(value: XlsxValue): string {
  if (value === null) return '/>';
  if (typeof value === 'number') return `><v>${value}</v></c>`;
  // Otherwise a reader takes spaces and line breaks at the ends away.
  const space = /^\s|\s$|\n/.test(value) ? ' xml:space="preserve"' : '';
  return ` t="inlineStr"><is><t${space}>${escapeXml(value)}</t></is></c>`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** A for 0, Z for 25, AA for 26. */
function letters(column: number): string {
  const last = alphabet[column % 26] ?? '';
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
