import { escapeXml, xmlHead } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Path of a worksheet inside `xl`; numbered from 1. */
export const worksheetPath = (number: number): string => `worksheets/sheet${number}.xml`;

const numbers = (sheets: readonly string[]): number[] => sheets.map((_, index) => index + 1);

/**
 * The parts of a workbook that say what the others are (ECMA-376, part 1). `sheets`: names of its worksheets, as
 * Excel takes them.
 */
export const contentTypes = (sheets: readonly string[]): string =>
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  part('workbook.xml', 'sheet.main') +
  numbers(sheets)
    .map((number) => part(worksheetPath(number), 'worksheet'))
    .join('') +
  part('styles.xml', 'styles') +
  '</Types>';

const part = (name: string, type: string): string =>
  `<Override PartName="/xl/${name}" ContentType="${spreadsheet}.${type}+xml"/>`;

export const packageRelations = (): string => relations(['officeDocument', 'xl/workbook.xml']);

export const workbookRelations = (sheets: readonly string[]): string =>
  relations(...numbers(sheets).map((number) => ['worksheet', worksheetPath(number)] as const), [
    'styles',
    'styles.xml',
  ]);

const relations = (...list: readonly (readonly [type: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

/** The first row of each worksheet, its heading, stands on every printed page. */
export function workbook(sheets: readonly string[]): string {
  const names = sheets.map(escapeXml);
  const list = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const titles = names.map(
    (name, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${name}'!$1:$1</definedName>`,
  );
  return (
    `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
    `<sheets>${list.join('')}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`
  );
}
