import { fullHeading, type SheetColumn } from '../sheet.ts';

const widest = 48;

const byKind = {
  text: 30,
  label: 18,
  theme: 18,
  client: 36,
  phone: 25,
  integer: 10,
  decimal: 10,
  number: 12,
  money: 17,
  percent: 10,
  date: 12,
  month: 11,
} as const;

/** In characters: what the kind needs, or the longest word of the heading. */
export function columnWidth(column: SheetColumn): number {
  const words = fullHeading(column).split(/\s/);
  const longestWord = Math.max(...words.map((word) => word.length));
  return Math.min(widest, Math.max(byKind[column.kind], longestWord + 2));
}
