import { fullHeading, type Sheet } from '../sheet.ts';

const widest = 48;
const narrowest = 8;

const byKind = {
  text: 30,
  label: 18,
  theme: 18,
  client: 36,
  phone: 19,
  integer: 10,
  decimal: 10,
  number: 12,
  money: 17,
  percent: 10,
  date: 12,
  month: 11,
} as const;

/** In characters: what the kind needs or the longest word of the heading, over all tables that share a column. */
export function columnWidths(sheets: readonly Sheet[]): number[] {
  const columns = Math.max(1, ...sheets.map((sheet) => sheet.columns.length));
  return Array.from({ length: columns }, (_, index) =>
    Math.max(...sheets.map((sheet) => widthOf(sheet, index))),
  );
}

function widthOf(sheet: Sheet, index: number): number {
  const column = sheet.columns[index];
  if (!column) return narrowest;
  const longestWord = Math.max(
    ...fullHeading(column)
      .split(/\s/)
      .map((word) => word.length),
  );
  return Math.min(widest, Math.max(byKind[column.kind], longestWord + 2));
}
