import {
  repeatableImportFields,
  type ImportField,
  type ImportTarget,
} from '#shared/contract/import-fields.ts';
import type {
  ImportFileInfo,
  ImportKind,
  ImportMapping,
  ImportSource,
} from '#shared/contract/import.ts';
import type { ChosenFile, Reading } from './state.ts';

/** As many files as one import takes. */
export const mostFiles = 50;

export const newFile = (key: string, file: File, isFolder: boolean): ChosenFile => ({
  key,
  file,
  token: null,
  reading: {},
  mapping: null,
  ownColumns: [],
  info: null,
  isReading: !isFolder,
  error: null,
  isFolder,
});

/** The very same file, dropped twice by mistake. */
export const isSameFile = (a: File, b: File): boolean =>
  a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;

export const mappingOf = (info: ImportFileInfo): ImportMapping =>
  info.columns.map(({ field }) => field);

/** Whether the file takes part in the import as it stands. */
export const isUsable = ({ token, info, error, isFolder }: ChosenFile): boolean =>
  token !== null && !isFolder && error === null && info?.problem === null && info.kind !== null;

/** Nothing of the file can be read. */
export const isBroken = ({ info, error, isFolder, isReading }: ChosenFile): boolean =>
  !isReading && (isFolder || error !== null || (info !== null && info.problem !== null));

/** The file as the core is asked about it: what the user sees in the heads of the columns is what is brought in. */
export function sourceOf(file: ChosenFile): ImportSource | null {
  if (file.token === null) return null;
  const mapping = file.mapping ?? (isUsable(file) && file.info ? mappingOf(file.info) : null);
  return { token: file.token, ...file.reading, ...(mapping === null ? {} : { mapping }) };
}

/** For looking into the file: a guess is asked for anew where the user has set no fields. */
export function questionOf(file: ChosenFile): ImportSource | null {
  if (file.token === null) return null;
  const mapping = file.mapping === null ? {} : { mapping: file.mapping };
  return { token: file.token, ...file.reading, ...mapping };
}

/** Names the rows of a file: with another sheet or delimiter its row 12 is another row. */
export const rowsOf = ({ key, reading }: ChosenFile): string =>
  JSON.stringify([key, reading.sheet ?? null, reading.delimiter ?? null]);

/**
 * The file read in another way. Fields that the user set stay where its columns do: another sheet or delimiter
 * cuts other columns.
 */
export function readAs(file: ChosenFile, change: Reading): ChosenFile {
  const hasOtherColumns = change.sheet !== undefined || change.delimiter !== undefined;
  // Another sheet has its headings elsewhere.
  const { headingRow, ...rest } = file.reading;
  const kept = change.sheet === undefined && headingRow !== undefined ? { headingRow } : {};
  return {
    ...file,
    reading: { ...rest, ...kept, ...change },
    ...(hasOtherColumns ? { mapping: null, ownColumns: [] } : {}),
  };
}

/** Gives a column a field, and takes it from the column that had it where it may stand in one only. */
export function withField(
  file: ChosenFile,
  column: number,
  field: ImportTarget | null,
): ChosenFile {
  const { info } = file;
  if (info === null) return file;
  const mapping = file.mapping ?? mappingOf(info);
  const isSingle = field !== null && !repeatableImportFields.includes(field);
  const changed = mapping.map((other, index) => {
    if (index === column) return field;
    return isSingle && other === field ? null : other;
  });
  const columns = info.columns.map((head, index) => ({ ...head, field: changed[index] ?? null }));
  const touched = changed.flatMap((next, index) => (next === mapping[index] ? [] : [index]));
  return {
    ...file,
    mapping: changed,
    ownColumns: [...new Set([...file.ownColumns, ...touched, column])],
    info: { ...info, columns },
  };
}

/** The user has said himself how the file is to be read. */
export const isReadByHand = ({ reading }: ChosenFile): boolean => Object.keys(reading).length > 0;

/**
 * What was found in a file whose fields the user has set: how sure the program was of the other columns is known
 * from the look before, for it now takes all of them as given.
 */
export function foundWithOwnFields(found: ImportFileInfo, before: ImportFileInfo): ImportFileInfo {
  if (found.problem !== null || found.columns.length !== before.columns.length) return found;
  const columns = found.columns.map((column, index) => ({
    ...column,
    certainty: before.columns[index]?.certainty ?? column.certainty,
  }));
  return { ...found, columns, remembered: before.remembered };
}

export type Missing = 'client' | 'date' | 'amount';

/** What the rows would need to become clients and orders, and no column holds. */
export function missingIn(kind: ImportKind, fields: ImportMapping): Missing[] {
  const has = (...some: readonly ImportField[]): boolean => some.some((it) => fields.includes(it));
  const missing: Missing[] = [];
  if (!has('name', 'surname', 'givenName', 'company', 'phone', 'email', 'externalId')) {
    if (kind !== 'lines' || !has('orderNumber')) missing.push('client');
  }
  if (kind === 'clients') return missing;
  if (!has('orderedOn') && kind !== 'lines') missing.push('date');
  if (!has('orderTotal', 'lineTotal', 'price')) missing.push('amount');
  return missing;
}

/** What windows-1251 makes of the second byte of a Cyrillic letter in UTF-8. */
const secondByte = '[ЂЃѓЉЊЌЋЏђљњќћџЎўЈҐЁЄЇІіґёєјЅѕї\\u00A0-\\u00BF\\u2013-\\u203A€™№]';

/** Letters that come of reading a text in an encoding that is not its own. */
const misread = new RegExp(
  `\uFFFD|[ÐÑ][\u0080-\u00BF\u0152-\u0178\u2013-\u203A]|(?:[РС]${secondByte}){2}|[À-ÿ]{4}`,
  'u',
);

/** Whether the text looks wrong, or the columns have stuck together: then the way of reading is shown at once. */
export function looksMisread({ format, columns, rows }: ImportFileInfo): boolean {
  if (format !== 'csv') return false;
  const headings = columns.map(({ heading }) => heading);
  const cells = rows.slice(0, 5).flatMap((row) => row.cells);
  const isStuck = columns.length === 1 && [...headings, ...cells].some((it) => /[;\t|]/.test(it));
  return isStuck || [...headings, ...cells].some((text) => misread.test(text));
}
