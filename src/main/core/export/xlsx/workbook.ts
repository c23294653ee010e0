import { Readable } from 'node:stream';
import type { FileStyle, Sheet } from '../sheet.ts';
import { contentTypes, packageRelations, workbook, workbookRelations } from './package.ts';
import { createStyles } from './styles.ts';
import { worksheetXml } from './worksheet.ts';
import { zipBytes, type ZipEntry } from './zip.ts';

/**
 * A workbook with one worksheet as bytes, made while they are taken: memory does not grow with the rows. What the
 * rows throw ends the stream with it.
 */
export const xlsxStream = (name: string, sheets: readonly Sheet[], style: FileStyle): Readable =>
  Readable.from(zipBytes(parts(sheetName(name), sheets, style)), { objectMode: false });

function* parts(name: string, sheets: readonly Sheet[], style: FileStyle): Generator<ZipEntry> {
  const styles = createStyles();
  yield { name: '[Content_Types].xml', text: [contentTypes] };
  yield { name: '_rels/.rels', text: [packageRelations] };
  yield { name: 'xl/workbook.xml', text: [workbook(name, sheets.length === 1)] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelations] };
  yield { name: 'xl/worksheets/sheet1.xml', text: worksheetXml(sheets, style, styles) };
  // After the rows, which say what looks there are.
  yield { name: 'xl/styles.xml', text: [styles.toXml()] };
}

/** Excel takes 31 characters, without some. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[[\]:*?/\\']/g, ' ')
    .slice(0, 31)
    .trim() || 'Fifteen';
