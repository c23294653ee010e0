import { escapeXml, xmlHead } from './xml.ts';

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const part = (name: string, type: string): string =>
  `<Override PartName="/xl/${name}" ContentType="${spreadsheet}.${type}+xml"/>`;

/** The parts of a workbook with one worksheet that say what the others are (ECMA-376, part 1). */
export const contentTypes =
  `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  part('workbook.xml', 'sheet.main') +
  part('worksheets/sheet1.xml', 'worksheet') +
  part('styles.xml', 'styles') +
  '</Types>';

const relations = (...list: readonly (readonly [type: string, target: string])[]): string =>
  `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(
      ([type, target], index) =>
        `<Relationship Id="rId${index + 1}" Type="${office}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

export const packageRelations = relations(['officeDocument', 'xl/workbook.xml']);
export const workbookRelations = relations(
  ['worksheet', 'worksheets/sheet1.xml'],
  ['styles', 'styles.xml'],
);

/** `repeatsFirstRow`: the heading stands on every printed page. */
export function workbook(name: string, repeatsFirstRow: boolean): string {
  const title = escapeXml(name);
  const titles = repeatsFirstRow
    ? `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${title}'!$1:$1</definedName></definedNames>`
    : '';
  return (
    `${xmlHead}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}">` +
    `<sheets><sheet name="${title}" sheetId="1" r:id="rId1"/></sheets>${titles}</workbook>`
  );
}
