import type { SheetColumn } from '../sheet.ts';
import { headingLines, width as longestLine } from './heading-lines.ts';

/** A4 in points; below there is a line more, for the foot. */
export const margin = 36;
export const foot = 12;
const [short, long] = [595, 842];

export interface PageFit {
  readonly orientation: 'portrait' | 'landscape';
  /** Points between the margins. */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Points between two columns. */
  readonly gap: number;
}

export interface WrittenTable {
  readonly columns: readonly SheetColumn[];
  /** Rows and totals, as text. */
  readonly lines: readonly (readonly string[])[];
}

/** Upright paper hangs and files better, so that letters a little smaller are worth it. */
const tries = [
  ['portrait', 9],
  ['portrait', 8],
  ['landscape', 9],
  ['landscape', 8],
  ['landscape', 7],
  ['landscape', 6],
] as const;
/** Texts break into lines; so many letters of one should stay together. */
const together = { client: 24, text: 24 } as const;
/** Width of a letter or figure of Onest, in parts of its size, rather more than less. */
const perLetter = 0.57;
const perBoldLetter = 0.64;
/** Points of a row besides its letters. */
export const rowPadding = 4.5;

/** The first of `tries` on which every table has room; the last where none has. */
export function fitPage(tables: readonly WrittenTable[]): PageFit {
  const pages = tries.map(([orientation, fontSize]): PageFit => {
    const isUpright = orientation === 'portrait';
    return {
      orientation,
      fontSize,
      gap: fontSize < 8 ? 6 : fontSize,
      width: (isUpright ? short : long) - 2 * margin,
      height: (isUpright ? long : short) - 2 * margin - foot,
    };
  });
  const hasRoom = ({ width, fontSize, gap }: PageFit): boolean =>
    tables.every((table) => neededWidth(table, fontSize, gap) <= width);
  const last = pages.at(-1);
  const fit = pages.find(hasRoom) ?? last;
  if (!fit) throw new RangeError('no page to try');
  return fit;
}

/** Points that a table takes, a line a row. */
export const tableHeight = ({ lines }: WrittenTable, { fontSize }: PageFit): number =>
  (lines.length + 3) * (fontSize * 1.4 + rowPadding);

const neededWidth = (table: WrittenTable, fontSize: number, gap: number): number =>
  table.columns.reduce((sum, _, index) => sum + columnNeeds(table, index, fontSize) + gap, 0);

/** Points that a column's letters need: in one line, save for texts, which need only so much of one. */
function columnNeeds(table: WrittenTable, index: number, fontSize: number): number {
  const column = table.columns[index];
  const longest = longestCell(table, index);
  const cells = column && isText(column) ? Math.min(longest, together[column.kind]) : longest;
  return Math.max(cells * perLetter, headingWidth(table, index)) * fontSize;
}

/** Of the heading in its lines, in parts of the size of its letters. */
const headingWidth = (table: WrittenTable, index: number): number =>
  longestLine(headingOf(table, index).split('\n')) * perBoldLetter;

/** The heading of a column, broken to suit its cells. */
export const headingOf = (table: WrittenTable, index: number): string =>
  headingLines(table.columns[index]?.heading ?? '', longestCell(table, index));

const longestCell = ({ lines }: WrittenTable, index: number): number =>
  lines.reduce((longest, line) => Math.max(longest, line[index]?.length ?? 0), 0);

type TextColumn = SheetColumn & { readonly kind: keyof typeof together };
/** Whether a column may break into lines; everything else stays in one. */
export const isText = (column: SheetColumn): column is TextColumn => column.kind in together;

/**
 * What cannot break takes what it needs, and so does a text that needs no more than an equal part of the rest; longer
 * texts share what is left. Where none is long, the longest takes it, without a text the first column.
 */
export function columnWidths(
  table: WrittenTable,
  { width, fontSize, gap }: PageFit,
): ('auto' | '*')[] {
  const columns = table.columns.map((column, index) => ({ index, isText: isText(column) }));
  const needed = (index: number): number =>
    Math.max(longestCell(table, index) * perLetter, headingWidth(table, index)) * fontSize + gap;
  const sum = (list: typeof columns): number =>
    list.reduce((total, { index }) => total + needed(index), 0);
  const texts = columns
    .filter((column) => column.isText)
    .toSorted((a, b) => needed(a.index) - needed(b.index));
  let left = width - sum(columns.filter((column) => !column.isText));
  const wide = new Set<number>([(texts.at(-1) ?? { index: 0 }).index]);
  for (const [place, { index }] of texts.entries()) {
    if (needed(index) > left / (texts.length - place)) wide.add(index);
    else left -= needed(index);
  }
  return columns.map(({ index }) => (wide.has(index) ? '*' : 'auto'));
}
