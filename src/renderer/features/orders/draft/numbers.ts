import {
  formatMoneyPlain,
  formatQuantity,
  parseMoney,
  parseQuantity,
} from '#shared/rules/money.ts';
import { readDecimal } from '#shared/rules/decimal.ts';

export type Language = 'ru' | 'en';
/** What is wrong with a text; the words are `orders.problem.…`. */
export type Problem =
  | 'name'
  | 'quantity'
  | 'quantityZero'
  | 'price'
  | 'discount'
  | 'money'
  | 'date'
  | 'tooLarge'
  | 'tooLong'
  | 'empty';
export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

const good = <T>(value: T): Reading<T> => ({ ok: true, value });
const bad = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem,
});

/** Far more than any order, and still exact when a quantity of it is multiplied by a price. */
const largestMinor = 1_000_000_000_000;
const largestMilli = 1_000_000_000;

const bounded = (value: number | null, largest: number, problem: Problem): Reading<number> => {
  if (value === null) return bad(problem);
  return Math.abs(value) > largest ? bad('tooLarge') : good(value);
};

/** Minor units. */
export const readMoney = (
  text: string,
  fractionDigits: number,
  problem: Problem = 'money',
): Reading<number> => bounded(parseMoney(text, fractionDigits), largestMinor, problem);

/** Minor units, null for an empty field. */
export const readOptionalMoney = (text: string, fractionDigits: number): Reading<number | null> =>
  text.trim() === '' ? good(null) : readMoney(text, fractionDigits);

/** Thousandths, never zero. */
export const readQuantity = (text: string): Reading<number> => {
  const reading = bounded(parseQuantity(text), largestMilli, 'quantity');
  return reading.ok && reading.value === 0 ? bad('quantityZero') : reading;
};

/** Basis points of «5», «5%», «2,5 %»; empty is none. */
export const readDiscount = (text: string): Reading<number> => {
  if (text.trim() === '') return good(0);
  const value = readDecimal(text, {
    fractionDigits: 2,
    commaBeforeThree: 'fraction',
    isUnit: (word) => word === '%',
  });
  return value === null || value < 0 || value > 10_000 ? bad('discount') : good(value);
};

/** Minor units as one would type them: «380», «380,50». */
export function moneyText(minor: number, fractionDigits: number, language: Language): string {
  const plain = formatMoneyPlain(minor, fractionDigits).replace(/\.0+$/, '').replace('-', '−');
  return language === 'ru' ? plain.replace('.', ',') : plain;
}

/** Thousandths as one would type them. */
export const quantityText = (milli: number, language: Language): string =>
  formatQuantity(milli, language);

/** Basis points as one would type them: 250 is «2,5»; nothing for none. */
export function discountText(basisPoints: number, language: Language): string {
  return basisPoints === 0 ? '' : formatQuantity(basisPoints * 10, language);
}
