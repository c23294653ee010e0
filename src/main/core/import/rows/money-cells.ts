import { currencyIn, parseMoney, parseQuantity } from '#shared/rules/money.ts';
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

const mostRemembered = 20_000;

/**
 * The integer of the plainest writings, «12 345,60» and "684.00": digits, groups of three behind spaces, and exactly
 * `fractionDigits` decimals. NaN for any other writing, which says nothing about whether it is a number.
 */
function plainAmount(text: string, fractionDigits: number): number {
  const { length } = text;
  let at = text.charCodeAt(0) === 0x2d ? 1 : 0;
  const isNegative = at === 1;
  if (length - at > 15 || fractionDigits === 0) return NaN;
  const mark = length - fractionDigits - 1;
  const code = text.charCodeAt(mark);
  if (mark <= at || (code !== 0x2c && code !== 0x2e)) return NaN;
  let amount = 0;
  let group = 0;
  let hasGroups = false;
  for (; at < length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit >= 0 && digit <= 9) {
      amount = amount * 10 + digit;
      group += 1;
    } else if (at === mark) {
      if (group === 0 || (hasGroups && group !== 3)) return NaN;
      hasGroups = false;
    } else if (at < mark && (digit === 0xa0 - 0x30 || digit === 0x20 - 0x30)) {
      if (group === 0 || group > 3 || (hasGroups && group !== 3)) return NaN;
      hasGroups = true;
      group = 0;
    } else return NaN;
  }
  return isNegative && amount !== 0 ? -amount : amount;
}

/** Reads the numbers of one column, remembering what it has read. NaN where a cell is no number. */
export class NumberCells {
  readonly #read: (value: string | number) => number | null;
  readonly #plainDigits: number;
  readonly #known = new Map<string | number, number>();

  /** `plainDigits`: of how many decimals the plainest writings are read at once; 0 where none is that plain. */
  constructor(read: (value: string | number) => number | null, plainDigits = 0) {
    this.#read = read;
    this.#plainDigits = plainDigits;
  }

  read(cell: Cell): number {
    const value = typeof cell === 'number' ? cell : cellText(cell);
    if (typeof value === 'string' && this.#plainDigits > 0) {
      const plain = plainAmount(value, this.#plainDigits);
      if (!Number.isNaN(plain)) return plain;
    }
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

/** Whether a cell says that its sum is in another currency than the base's. */
export const isOtherCurrency = (text: string, currency: string): boolean =>
  (currencyIn(text) ?? currency) !== currency;

/** `fractionDigits` 2 for kopecks; more where a price has them. A sum in another currency is none. */
export const moneyCells = (
  mark: DecimalMark | undefined,
  fractionDigits: number,
  currency: string,
): NumberCells =>
  new NumberCells(
    (value) =>
      typeof value === 'string' && isOtherCurrency(value, currency)
        ? null
        : parseMoney(value, fractionDigits, mark),
    fractionDigits === 2 ? 2 : 0,
  );

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
