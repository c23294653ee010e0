import { Readable } from 'node:stream';
import type { FileStyle, Sheet } from '../sheet.ts';
import {
  contentTypes,
  packageRelations,
  workbook,
  workbookRelations,
  worksheetPath,
} from './package.ts';
import { sheetNames } from './sheet-names.ts';
import { createStyles } from './styles.ts';
import { worksheetXml } from './worksheet.ts';
import { zipBytes, type ZipEntry } from './zip.ts';

/**
 * A workbook as bytes, made while they are taken: memory does not grow with the rows. Each table has a worksheet of
 * its own under its title, a single one under the name of the whole. What the rows throw ends the stream with it.
 */
export const xlsxStream = (name: string, sheets: readonly Sheet[], style: FileStyle): Readable =>
  Readable.from(zipBytes(parts(worksheets(name, sheets), style)), { objectMode: false });

/** A workbook without a worksheet is a damaged one to Excel. */
function worksheets(name: string, sheets: readonly Sheet[]): Sheet[] {
  const [first = nothing, ...others] = sheets;
  return others.length === 0 ? [{ ...first, title: name }] : [first, ...others];
}

const nothing: Sheet = { title: '', columns: [], rowCount: 0, rows: () => [], totals: null };

function* parts(sheets: readonly Sheet[], style: FileStyle): Generator<ZipEntry> {
  const styles = createStyles();
  const names = sheetNames(sheets.map(({ title }) => title));
  yield { name: '[Content_Types].xml', text: [contentTypes(names)] };
  yield { name: '_rels/.rels', text: [packageRelations()] };
  yield { name: 'xl/workbook.xml', text: [workbook(names)] };
  yield { name: 'xl/_rels/workbook.xml.rels', text: [workbookRelations(names)] };
  for (const [index, sheet] of sheets.entries()) {
    yield { name: `xl/${worksheetPath(index + 1)}`, text: worksheetXml(sheet, style, styles) };
  }
  // After the rows, which say what looks there are.
  yield { name: 'xl/styles.xml', text: [styles.toXml()] };
}
