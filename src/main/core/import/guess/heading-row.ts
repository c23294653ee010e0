import { parseMoney } from '#shared/rules/money.ts';
import type { Row } from '../read/table.ts';
import { cellText } from '../rows/cell-text.ts';
import { readHeading } from './heading-words.ts';

/** Titles, the shop's name and filters stand above a table; further down than this nobody looks. */
const deepest = 30;

const known = (row: Row): number =>
  row.cells.slice(0, 500).reduce<number>((sum, cell) => {
    const text = typeof cell === 'string' ? cellText(cell) : '';
    if (text === '' || text.length > 60) return sum;
    return sum + (readHeading(text)?.certainty ?? 0);
  }, 0);

const filled = (row: Row): number => row.cells.filter((cell) => cellText(cell) !== '').length;

const isTyped = (cell: Row['cells'][number] | undefined): boolean => {
  if (cell === null || cell === undefined) return false;
  if (typeof cell !== 'string') return true;
  return /\d/.test(cell) && (parseMoney(cell) !== null || /\d{2,}/.test(cell));
};

/**
 * Which of the first rows holds the headings: the one with the most words that we know as headings; failing that
 * a first full row of plain words above rows of numbers. Null where the table begins at once.
 */
export function findHeadingRow(rows: readonly Row[]): number | null {
  let best: Row | null = null;
  let bestScore = 0;
  for (const row of rows.slice(0, deepest)) {
    const score = known(row);
    const cells = filled(row);
    // In a row of data a word may look like a heading («Доставка»); among headings most are known.
    if (score < 0.9 || score < cells * 0.3 || row.cells.some(isDateCell)) continue;
    if (score > bestScore + 0.5) [best, bestScore] = [row, score];
  }
  if (best) return best.number;
  const width = Math.max(0, ...rows.map(filled));
  const first = rows.findIndex((row) => filled(row) >= Math.max(2, width * 0.7));
  const candidate = rows[first];
  const below = rows.slice(first + 1, first + 6);
  if (!candidate || below.length === 0) return null;
  const isWords = candidate.cells.every((cell) => !isTyped(cell));
  const isAboveNumbers = candidate.cells.some(
    (cell, index) => cellText(cell) !== '' && below.every((row) => isTyped(row.cells[index])),
  );
  return isWords && isAboveNumbers ? candidate.number : null;
}

const isDateCell = (cell: Row['cells'][number]): boolean =>
  typeof cell === 'object' && cell !== null;
