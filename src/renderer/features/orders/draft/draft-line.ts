import type { OrderLine } from '#shared/contract/orders.ts';
import { lineTotal, type LineAmounts } from '#shared/rules/money.ts';
import {
  discountText,
  moneyText,
  quantityText,
  readDiscount,
  readMoney,
  readQuantity,
  type Language,
  type Problem,
} from './numbers.ts';

export const lineFields = ['name', 'quantity', 'price', 'discount'] as const;
export type LineField = (typeof lineFields)[number];

/** A line as it stands in the editor: texts, right or wrong. */
export interface DraftLine {
  /** Tells lines apart while they are edited. */
  readonly key: number;
  readonly name: string;
  readonly quantity: string;
  readonly price: string;
  readonly discount: string;
  /** A line of the base keeps its own total as long as its amounts are these: a file may have rounded it elsewhere. */
  readonly kept?: LineAmounts & { readonly totalMinor: number };
}

export interface LineInput extends LineAmounts {
  readonly name: string;
  readonly totalMinor: number;
}

export interface LineReading {
  /** Null while something is wrong. */
  readonly input: LineInput | null;
  readonly problems: Partial<Record<LineField, Problem>>;
}

const longestName = 500;

export const emptyLine = (key: number): DraftLine => ({
  key,
  name: '',
  quantity: '',
  price: '',
  discount: '',
});

export const isEmptyLine = (line: DraftLine): boolean =>
  lineFields.every((field) => line[field].trim() === '');

export const draftOfLine = (
  line: OrderLine,
  key: number,
  { fractionDigits, language }: { readonly fractionDigits: number; readonly language: Language },
): DraftLine => ({
  key,
  name: line.name,
  quantity: quantityText(line.quantityMilli, language),
  price: moneyText(line.priceMinor, fractionDigits, language),
  discount: discountText(line.discountBp, language),
  kept: {
    quantityMilli: line.quantityMilli,
    priceMinor: line.priceMinor,
    discountBp: line.discountBp,
    totalMinor: line.totalMinor,
  },
});

/** What a line says, or what is wrong with each of its fields. Totals are in minor units, by the rule of `lineTotal`. */
export function readLine(line: DraftLine, fractionDigits: number): LineReading {
  const name = line.name.trim();
  const quantity = readQuantity(line.quantity);
  const price = readMoney(line.price, fractionDigits, 'price');
  const discount = readDiscount(line.discount);
  const problems: LineReading['problems'] = {
    ...(name === '' ? { name: 'name' } : {}),
    ...(name.length > longestName ? { name: 'tooLong' } : {}),
    ...(quantity.ok ? {} : { quantity: quantity.problem }),
    ...(price.ok ? {} : { price: price.problem }),
    ...(discount.ok ? {} : { discount: discount.problem }),
  };
  if (Object.keys(problems).length > 0 || !quantity.ok || !price.ok || !discount.ok) {
    return { input: null, problems };
  }
  const amounts = {
    quantityMilli: quantity.value,
    priceMinor: price.value,
    discountBp: discount.value,
  };
  const totalMinor =
    line.kept && isSame(line.kept, amounts) ? line.kept.totalMinor : lineTotal(amounts);
  if (!Number.isSafeInteger(totalMinor)) return { input: null, problems: { price: 'tooLarge' } };
  return { input: { name, ...amounts, totalMinor }, problems };
}

const isSame = (a: LineAmounts, b: LineAmounts): boolean =>
  a.quantityMilli === b.quantityMilli &&
  a.priceMinor === b.priceMinor &&
  a.discountBp === b.discountBp;
