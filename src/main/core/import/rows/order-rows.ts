import { amounts, flags, integers } from './column.ts';
import type { StateWord } from './states.ts';

/** States as small numbers; 0 is a row that says none. */
const words: readonly (StateWord | null)[] = [
  null,
  'new',
  'in_work',
  'delivered',
  'paid',
  'cancelled',
  'returned',
  'return_document',
];
export const codeOfState = (state: StateWord): number => words.indexOf(state);
export const stateOfCode = (code: number): StateWord | null => words[code] ?? null;

const dayMs = 86_400_000;

/** Days since 1970 of an ISO date. */
export const dayOfDate = (date: string): number => Date.parse(date) / dayMs;

const isoDates = new Map<number, string>();
export const dateOfDay = (day: number): string => {
  let date = isoDates.get(day);
  if (date === undefined) {
    date = new Date(day * dayMs).toISOString().slice(0, 10);
    isoDates.set(day, date);
  }
  return date;
};

/**
 * Every row of every file that tells of an order or of one of its lines, as columns of numbers. Days are days since
 * 1970, sums minor units, quantities thousandths; texts are numbers of `Texts`.
 */
export class OrderRows {
  length = 0;
  /** There are never more than fifty. */
  readonly file = flags();
  readonly row = integers();
  /** -1: the row names no client. */
  readonly party = integers();
  readonly number = integers();
  readonly day = integers();
  /** Of the order as a whole. */
  readonly total = amounts();
  readonly state = flags();
  /** 1: a paper of its own that takes money back. */
  readonly isReturn = flags();
  readonly paid = amounts();
  readonly cost = amounts();
  readonly promisedDay = integers();
  readonly channel = integers();
  readonly employee = integers();
  readonly note = integers();
  /** -1: the row has no goods, it is the order itself. */
  readonly product = integers();
  readonly quantity = amounts();
  readonly price = amounts();
  readonly discount = integers();
  readonly lineTotal = amounts();
}
