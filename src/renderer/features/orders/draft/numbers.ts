import { formatMoneyPlain, parseMoney, parseQuantity } from '#shared/rules/money.ts';
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
): Reading<number> => {
  // Where money has three decimals, a lone comma before three digits is a fraction: «1,250» dinars.
  const mark = fractionDigits > 2 && text.includes(',') && !text.includes('.') ? ',' : undefined;
  return bounded(parseMoney(text, fractionDigits, mark), largestMinor, problem);
};

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

/** A whole number of 10^-digits units as one would type it: no thousands, whose comma would be read as a fraction. */
function typed(units: number, digits: number, language: Language): string {
  const plain = formatMoneyPlain(units, digits).replace('-', '−');
  const short = digits === 0 ? plain : plain.replace(/\.?0+$/, '');
  return language === 'ru' ? short.replace('.', ',') : short;
}

/** Minor units: «380», «380,50». */
export function moneyText(minor: number, fractionDigits: number, language: Language): string {
  const isWhole = minor % 10 ** fractionDigits === 0;
  const text = typed(minor, fractionDigits, language);
  const digits = /[.,](\d+)$/.exec(text)?.[1]?.length ?? 0;
  return isWhole ? text : text + '0'.repeat(fractionDigits - digits);
}

/** Thousandths: «1,5». */
export const quantityText = (milli: number, language: Language): string =>
  typed(milli, 3, language);

/** Basis points: 250 is «2,5»; nothing for none. */
export const discountText = (basisPoints: number, language: Language): string =>
  basisPoints === 0 ? '' : typed(basisPoints, 2, language);
