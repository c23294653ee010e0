import { isNumeric } from '#shared/reports/cell-text.ts';
import type { SheetColumn } from '../sheet.ts';

/** A4 in points, less the margins. */
export const margin = 40;
const usable = { portrait: 595 - 2 * margin, landscape: 842 - 2 * margin } as const;

export interface PageFit {
  readonly orientation: 'portrait' | 'landscape';
  /** Points between the margins. */
  readonly width: number;
  readonly fontSize: number;
  /** Points between two columns. */
  readonly gap: number;
}

export interface WrittenTable {
  readonly columns: readonly SheetColumn[];
  /** Rows and totals, as text. */
  readonly lines: readonly (readonly string[])[];
}

const fontSizes = [9, 8, 7, 6] as const;
/** Texts may break into lines; this many letters of one should stay together. */
const letters = { client: 22, text: 26, label: 14, theme: 14 } as const;
/** Width of a letter or figure of Onest, in parts of its size: figures are the widest of what cannot break. */
const perLetter = 0.6;

/** Upright paper where the tables fit, else across; smaller letters only where even that is too narrow. */
export function fitPage(tables: readonly WrittenTable[]): PageFit {
  for (const fontSize of fontSizes) {
    const gap = fontSize < 8 ? 6 : 10;
    const needed = Math.max(0, ...tables.map((table) => neededWidth(table, fontSize, gap)));
    for (const orientation of ['portrait', 'landscape'] as const) {
      const width = usable[orientation];
      if (needed <= width) return { orientation, width, fontSize, gap };
    }
  }
  return { orientation: 'landscape', width: usable.landscape, fontSize: 6, gap: 4 };
}

function neededWidth({ columns, lines }: WrittenTable, fontSize: number, gap: number): number {
  const widths = columns.map((column, index) => {
    const { kind } = column;
    const most = kind in letters ? letters[kind as keyof typeof letters] : Number.POSITIVE_INFINITY;
    const longest = Math.max(0, ...lines.map((line) => line[index]?.length ?? 0));
    const word = Math.max(...column.heading.split(/\s/).map((part) => part.length));
    return Math.max(Math.min(longest, most), word) * fontSize * perLetter + gap;
  });
  return widths.reduce((sum, width) => sum + width, 0);
}

/** Figures take what they need, texts share the rest. */
export const columnWidth = ({ kind }: SheetColumn): 'auto' | '*' =>
  isNumeric(kind) || kind === 'date' || kind === 'month' || kind === 'phone' ? 'auto' : '*';
