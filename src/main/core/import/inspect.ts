import type { ImportFileInfo, ImportSource } from '#shared/contract/import.ts';
import type { ReadJobContext } from '../context.ts';
import { kindOfMapping } from './guess/sheet-kind.ts';
import { cellText } from './rows/cell-text.ts';
import { lookAt, toFileProblem, type LookedAtFile } from './understand-file.ts';

const shownRows = 20;
/** A cell on the screen is cut here: a file may hold a novel in one. */
const longestShown = 300;

const unreadable = (token: string, name: string): Omit<ImportFileInfo, 'problem'> => ({
  token,
  name,
  format: null,
  encoding: null,
  delimiter: null,
  sizeBytes: 0,
  sheets: [],
  sheet: null,
  headingRow: null,
  columns: [],
  rows: [],
  kind: null,
  remembered: null,
});

function describe(file: LookedAtFile): ImportFileInfo {
  const { table, source, remembered } = file;
  const kind = kindOfMapping(file.mapping);
  return {
    token: source.token,
    name: table.name,
    problem: null,
    format: table.format,
    encoding: table.encoding,
    delimiter: table.delimiter,
    sizeBytes: table.sizeBytes,
    sheets: table.sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet: file.sheet ?? null,
    headingRow: file.headingRow,
    columns: file.mapping.map((field, index) => ({
      index,
      heading: file.headings[index] ?? '',
      field,
      certainty: file.certainties[index] ?? 0,
    })),
    rows: file.sample.slice(0, shownRows).map(({ number, cells }) => ({
      number,
      cells: cells.map((cell) => cellText(cell).slice(0, longestShown)),
    })),
    kind,
    remembered: remembered && { id: remembered.id, name: remembered.name },
  };
}

/** What one file is; a file that cannot be read is described by its problem. */
export async function inspectFile(
  source: ImportSource,
  context: Pick<ReadJobContext, 'db' | 'files' | 'job'>,
): Promise<ImportFileInfo> {
  let name = source.token;
  try {
    ({ name } = context.files.find(source.token));
    const file = await lookAt(source, context);
    await file.table.close();
    return describe(file);
  } catch (error) {
    const { code, params } = toFileProblem(error, name);
    return { ...unreadable(source.token, name), problem: { code, params } };
  }
}
