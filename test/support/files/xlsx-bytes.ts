import { type ZipPart, zipBytes } from './zip-bytes.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface SheetSource {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** What stands inside `<sheetData>`. */
  readonly data: string;
}

export interface WorkbookSource {
  readonly sheets: readonly SheetSource[];
  /** Number formats of the cell styles, in order: an id built in, or a format spelled out. */
  readonly formats?: readonly (number | string)[];
  /** What stands inside each `<si>`. */
  readonly strings?: readonly string[];
  readonly since1904?: boolean;
  /** Parts to add, or to put in the place of those of the same name. */
  readonly parts?: readonly ZipPart[];
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

function stylesPart(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, index) =>
    typeof format === 'string'
      ? [
          `<numFmt numFmtId="${200 + index}" formatCode="${xmlText(format).replaceAll('"', '&quot;')}"/>`,
        ]
      : [],
  );
  const styles = formats.map(
    (format, index) => `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}"/>`,
  );
  return `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${styles.join('')}</cellXfs></styleSheet>`;
}

/** The parts of a workbook as Excel lays them out, for tests to change one of them. */
export function xlsxParts(source: WorkbookSource): ZipPart[] {
  const sheets = source.sheets.map((sheet, index) => {
    const state = sheet.state === undefined ? '' : ` state="${sheet.state}"`;
    return `<sheet name="${xmlText(sheet.name)}" sheetId="${index + 1}"${state} r:id="rId${index + 1}"/>`;
  });
  const targets: (readonly [string, string])[] = source.sheets.map(
    (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const,
  );
  const parts: ZipPart[] = [
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${source.since1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...targets,
        ['styles', 'styles.xml'],
        ['sharedStrings', '/xl/sharedStrings.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: stylesPart(source.formats ?? [0]) },
    {
      name: 'xl/sharedStrings.xml',
      content: `<sst xmlns="${MAIN}">${(source.strings ?? []).map((item) => `<si>${item}</si>`).join('')}</sst>`,
    },
    ...source.sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><sheetData>${sheet.data}</sheetData></worksheet>`,
    })),
  ];
  const replaced = parts.map(
    (part) => source.parts?.find((other) => other.name === part.name) ?? part,
  );
  const added = (source.parts ?? []).filter((part) => !parts.some((own) => own.name === part.name));
  return [...replaced, ...added];
}

export function xlsxBytes(source: WorkbookSource): Buffer {
  return zipBytes(xlsxParts(source));
}

/** A workbook of one sheet from what stands inside its `<sheetData>`. */
export function sheetBytes(data: string, rest: Omit<WorkbookSource, 'sheets'> = {}): Buffer {
  return xlsxBytes({ ...rest, sheets: [{ name: 'Лист1', data }] });
}
