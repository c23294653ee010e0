import type { ImportField } from '#shared/contract/import-fields.ts';
import type { Row } from '../read/table.ts';
import { contentsOf, type Contents } from './contents.ts';
import { readHeading, type HeadingMeaning } from './heading-words.ts';

/** A column as the guess sees it. */
export interface Column {
  readonly index: number;
  readonly heading: string;
  readonly meaning: HeadingMeaning | null;
  /** How sure the words of the heading alone are. */
  readonly certainty: number;
  readonly contents: Contents;
}

/** A guess for one column. */
export interface Guess {
  readonly index: number;
  readonly field: ImportField;
  readonly certainty: number;
}

/** Beyond so many columns only headings are looked at: a table that wide is not looked through cell by cell. */
const mostLookedAt = 200;

const nothing: Contents = contentsOf([], 0);

/** `headings` is null where the file has none. */
export function columnsOf(headings: readonly string[] | null, rows: readonly Row[]): Column[] {
  const width = Math.max(headings?.length ?? 0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, index) => {
    const heading = headings?.[index] ?? '';
    const reading = readHeading(heading);
    return {
      index,
      heading,
      meaning: reading?.meaning ?? null,
      certainty: reading?.certainty ?? 0,
      contents: index < mostLookedAt ? contentsOf(rows, index) : nothing,
    };
  });
}

/** What the columns together say of the sheet, before any single one is settled. */
export interface Surroundings {
  readonly hasName: boolean;
  readonly hasProduct: boolean;
  readonly hasQuantityOrPrice: boolean;
  readonly hasOrderNumber: boolean;
  /** Dates, sums, products: the sheet is of orders, not of clients. */
  readonly hasOrders: boolean;
  readonly productAt: number;
}

export function surroundingsOf(columns: readonly Column[]): Surroundings {
  const has = (...meanings: HeadingMeaning[]): boolean =>
    columns.some(({ meaning }) => meaning !== null && meanings.includes(meaning));
  const hasQuantityOrPrice = has('quantity', 'price');
  const hasDate = columns.some(
    ({ meaning, contents }) =>
      meaning === 'orderedOn' || (meaning === 'dated' && contents.date > 0.2),
  );
  return {
    hasName: has('name', 'surname'),
    hasProduct: has('product'),
    hasQuantityOrPrice,
    hasOrderNumber: has('orderNumber'),
    hasOrders:
      hasDate || hasQuantityOrPrice || has('orderNumber', 'orderTotal', 'lineTotal', 'summed'),
    productAt: columns.findIndex(({ meaning }) => meaning === 'product'),
  };
}
