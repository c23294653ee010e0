import { parseMoney, parseQuantity } from '#shared/rules/money.ts';
import type { Cell } from '../read/table.ts';
import { cellText } from './cell-text.ts';

type DecimalMark = '.' | ',';

/** The decimal mark that a column's cells show; undefined where they do not, or show both. */
export function decimalMarkOf(cells: readonly Cell[]): DecimalMark | undefined {
  let comma = false;
  let dot = false;
  for (const cell of cells) {
    if (typeof cell !== 'string') continue;
    const mark = /([.,])\d{1,2}\D*$/.exec(cell)?.[1];
    if (mark === ',') comma = true;
    if (mark === '.') dot = true;
  }
  if (comma === dot) return undefined;
  return comma ? ',' : '.';
}

const mostRemembered = 100_000;

/** Reads the numbers of one column, remembering what it has read. NaN where a cell is no number. */
export class NumberCells {
  readonly #read: (value: string | number) => number | null;
  readonly #known = new Map<string | number, number>();

  constructor(read: (value: string | number) => number | null) {
    this.#read = read;
  }

  read(cell: Cell): number {
    const value = typeof cell === 'number' ? cell : cellText(cell);
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const amount = this.#read(value) ?? NaN;
    if (this.#known.size > mostRemembered) this.#known.clear();
    this.#known.set(
      typeof value === 'string' && value.length > 12 ? ` ${value}`.slice(1) : value,
      amount,
    );
    return amount;
  }
}

/** `fractionDigits` 2 for kopecks; more where a price has them. */
export const moneyCells = (mark: DecimalMark | undefined, fractionDigits: number): NumberCells =>
  new NumberCells((value) => parseMoney(value, fractionDigits, mark));

/** Thousandths. */
export const quantityCells = (mark: DecimalMark | undefined): NumberCells =>
  new NumberCells((value) => parseQuantity(value, mark));

/** Basis points of «10», «10%», and of 0,1 in a column of fractions. */
export function discountCells(cells: readonly Cell[]): NumberCells {
  const values = cells.map((cell) =>
    typeof cell === 'number'
      ? cell
      : Number(cellText(cell).replace(',', '.').replace('%', '') || 0),
  );
  const isFraction =
    values.some((value) => value > 0 && value < 1) && values.every((value) => !(value >= 1));
  return new NumberCells((value) => {
    const text = typeof value === 'number' ? value : value.replace('%', '').trim();
    const hundredths = parseMoney(text, isFraction && !String(value).includes('%') ? 4 : 2);
    return hundredths === null || hundredths < 0 || hundredths > 10_000 ? null : hundredths;
  });
}
