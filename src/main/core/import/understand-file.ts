import type { ImportFileProblem, ImportMapping, ImportSource } from '#shared/contract/import.ts';
import { AppError } from '#shared/contract/errors.ts';
import { ownFieldIdOf, ownImportTarget } from '#shared/contract/import-fields.ts';
import type { OwnField } from '#shared/contract/own-fields.ts';
import type { ReadContext, ReadJobContext } from '../context.ts';
import { readOwnFields } from '../own-fields/own-fields.store.ts';
import { findHeadingRow } from './guess/heading-row.ts';
import { foldHeading } from './guess/heading-words.ts';
import { guessMapping } from './guess/guess-mapping.ts';
import { kindOfMapping } from './guess/sheet-kind.ts';
import { isTotalsRow } from './guess/totals-row.ts';
import { mappingForHeadings, mappingNamed, type RememberedMapping } from './mappings.store.ts';
import { openTable, UnreadableFile, type Row, type TableFile } from './read/table.ts';
import { cellText } from './rows/cell-text.ts';
import type { UnderstoodFile } from './rows/read-rows.ts';

/** The columns are judged by so many rows. */
const sampleRows = 250;

/** A file, as far as its first rows tell. */
export interface LookedAtFile {
  readonly source: ImportSource;
  readonly table: TableFile;
  readonly sheet: string | undefined;
  readonly headingRow: number | null;
  readonly headings: readonly string[];
  readonly mapping: ImportMapping;
  readonly certainties: readonly number[];
  readonly remembered: RememberedMapping | null;
  /** The first rows below the headings. */
  readonly sample: readonly Row[];
}

export type FileProblem = ImportFileProblem & { readonly name: string };

class NoSuchMapping extends Error {
  readonly mappingName: string;
  constructor(mappingName: string) {
    super(`no mapping is named ${mappingName}`);
    this.mappingName = mappingName;
  }
}

/** A problem of a file as a whole; anything else that was thrown is thrown again. */
export function toFileProblem(error: unknown, name: string): FileProblem {
  if (error instanceof UnreadableFile) return { name, code: error.code, params: error.params };
  if (error instanceof AppError && error.code === 'file_gone') {
    return { name, code: 'not_found', params: {} };
  }
  if (error instanceof NoSuchMapping) {
    return { name, code: 'no_such_mapping', params: { mapping: error.mappingName } };
  }
  throw error;
}

/** Opens a file and finds out where its table begins and what its columns hold. Throws `UnreadableFile`, `cancelled`. */
export async function lookAt(
  source: ImportSource,
  { db, files, job }: Pick<ReadJobContext, 'db' | 'files' | 'job'>,
): Promise<LookedAtFile> {
  const { path, name } = files.find(source.token);
  const table = await openTable(path, {
    name,
    signal: () => job.throwIfCancelled(),
    ...(source.encoding === undefined ? {} : { encoding: source.encoding }),
    ...(source.delimiter === undefined ? {} : { delimiter: source.delimiter }),
  });
  try {
    const sheet = source.sheet ?? table.defaultSheet ?? undefined;
    const rows = await table.head(sampleRows, sheet);
    if (rows.length === 0) throw new UnreadableFile('empty');
    if (table.knownColumns) return asKnown(source, table, rows);
    const headingRow = source.headingRow === undefined ? findHeadingRow(rows) : source.headingRow;
    const at = headingRow === null ? -1 : rows.findIndex(({ number }) => number === headingRow);
    const headings = at < 0 ? [] : (rows[at]?.cells.map((cell) => oneLine(cellText(cell))) ?? []);
    const below = rows.slice(at + 1).filter((row) => !isTotalsRow(row, []));
    const columns = await columnsOf(source, { db, headings, sample: below });
    return {
      source,
      table,
      sheet,
      headingRow: at < 0 ? null : headingRow,
      headings,
      sample: below,
      ...columns,
    };
  } catch (error) {
    await table.close();
    throw error;
  }
}

/** A format that names its columns itself; what was chosen by hand still goes before. */
function asKnown(source: ImportSource, table: TableFile, sample: readonly Row[]): LookedAtFile {
  const columns = table.knownColumns ?? [];
  const mapping = source.mapping ?? columns.map(({ field }) => field);
  return {
    source,
    table,
    sheet: undefined,
    headingRow: null,
    headings: columns.map(({ heading }) => heading),
    mapping,
    certainties: mapping.map(() => 1),
    remembered: null,
    sample,
  };
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').slice(0, 300);

async function columnsOf(
  source: ImportSource,
  {
    db,
    headings,
    sample,
  }: { db: ReadContext['db']; headings: readonly string[]; sample: readonly Row[] },
): Promise<Pick<LookedAtFile, 'mapping' | 'certainties' | 'remembered'>> {
  const hasHeadings = headings.some((heading) => heading !== '');
  const own = (await readOwnFields(db)).filter(({ isArchived }) => !isArchived);
  const guess = withOwnFields(guessMapping(hasHeadings ? headings : null, sample), headings, own);
  if (source.mapping) {
    return { mapping: source.mapping, certainties: source.mapping.map(() => 1), remembered: null };
  }
  const remembered =
    source.mappingName === undefined
      ? hasHeadings
        ? await mappingForHeadings(db, headings)
        : null
      : await mappingNamed(db, source.mappingName);
  if (!remembered) {
    if (source.mappingName !== undefined) throw new NoSuchMapping(source.mappingName);
    return { ...guess, remembered: null };
  }
  const mapping = stillThere(byHeadings(remembered, headings), own);
  return { mapping, certainties: mapping.map((field) => (field === null ? 0 : 1)), remembered };
}

type Guess = Pick<LookedAtFile, 'mapping' | 'certainties'>;

/** A heading that is the very name of an own field means that field, whatever else its words may mean. */
function withOwnFields(
  { mapping, certainties }: Guess,
  headings: readonly string[],
  own: readonly OwnField[],
): Guess {
  const byName = new Map(own.map(({ id, name }) => [foldHeading(name), id]));
  const taken = new Set<number>();
  const targets = mapping.map((guessed, column) => {
    const id = byName.get(foldHeading(headings[column] ?? ''));
    if (id === undefined || taken.has(id)) return guessed;
    taken.add(id);
    return ownImportTarget(id);
  });
  return {
    mapping: targets,
    certainties: certainties.map((certainty, column) =>
      targets[column] === mapping[column] ? certainty : 1,
    ),
  };
}

/** A remembered mapping without the own fields that have been put away since. */
const stillThere = (mapping: ImportMapping, own: readonly OwnField[]): ImportMapping =>
  mapping.map((target) => {
    const id = target === null ? null : ownFieldIdOf(target);
    return id === null || own.some((field) => field.id === id) ? target : null;
  });

/** A mapping that was asked for by name goes by its headings, wherever the columns stand now. */
function byHeadings(
  { headings, mapping }: RememberedMapping,
  actual: readonly string[],
): ImportMapping {
  if (headings.length === 0 || actual.length === 0) return mapping;
  const left = [...headings];
  return actual.map((heading) => {
    const at = heading === '' ? -1 : left.indexOf(heading);
    if (at < 0) return null;
    left[at] = '';
    return mapping[at] ?? null;
  });
}

/** What the import needs of a file; a problem where its columns are not enough. */
export function understood(file: LookedAtFile): UnderstoodFile | FileProblem {
  const kind = kindOfMapping(file.mapping);
  if (kind === null) return { name: file.table.name, code: 'no_mapping', params: {} };
  const { table, sheet, headingRow, headings, mapping, sample } = file;
  return { table, sheet, kind, headingRow, headings, mapping, sample };
}
