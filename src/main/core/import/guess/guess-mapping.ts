import { repeatableImportFields, type ImportField } from '#shared/contract/import-fields.ts';
import type { ImportMapping } from '#shared/contract/import.ts';
import { cellText } from '../rows/cell-text.ts';
import type { Row } from '../read/table.ts';
import { isAmbiguous, settleAmbiguous } from './ambiguous.ts';
import { guessByContents } from './by-contents.ts';
import {
  columnsOf,
  surroundingsOf,
  type Column,
  type Guess,
  type Surroundings,
} from './columns.ts';
import { foldHeading } from './heading-words.ts';
import { isOfClient, kindOfMapping } from './sheet-kind.ts';

/** A heading that says its numbers are money. */
const inMoney =
  /[₽$€£₸₴]|(?<!\p{L})(?:руб\p{L}*|р|тг|тенге|грн|rub|usd|eur|gbp|kzt|uah|сумм\p{L}*|amount)(?!\p{L})/iu;

/** Sums that name the whole come before parts of it: «Сумма; Скидка; Итого». */
const sumRank = (heading: string): number => {
  const folded = foldHeading(heading);
  if (/итог|всего|total/.test(folded) && !/sub/.test(folded)) return 0.04;
  return /сумма|amount/.test(folded) ? 0.02 : 0;
};

/** The guess for one column by its heading, held against what its cells look like. */
function byHeading(column: Column, around: Surroundings): Guess | null {
  const { meaning, contents, index } = column;
  if (meaning === null) return null;
  let field: ImportField;
  let certainty: number;
  if (isAmbiguous(meaning)) {
    const settled = settleAmbiguous(meaning, column, around);
    if (!settled) return null;
    [field, certainty] = settled;
  } else {
    field = meaning;
    certainty = column.certainty;
  }
  if (contents.filled === 0) return { index, field, certainty: certainty * 0.6 };
  const fitting = fit(field, column, around);
  if (!fitting) return null;
  const rank = field === 'orderTotal' || field === 'lineTotal' ? sumRank(column.heading) : 0;
  return { index, field: fitting.field, certainty: Math.min(1, certainty * fitting.factor + rank) };
}

/** Whether the cells can be what the heading says; another field where they plainly are something else. */
function fit(
  field: ImportField,
  { contents, heading }: Column,
  around: Surroundings,
): { field: ImportField; factor: number } | null {
  const keep = { field, factor: 1 };
  const lower = { field, factor: 0.7 };
  switch (field) {
    case 'phone':
      return contents.phone > 0.5 ? keep : lower;
    case 'email':
      return contents.email > 0.3
        ? keep
        : contents.phone > 0.5
          ? { field: 'phone', factor: 0.6 }
          : lower;
    case 'name':
      if (contents.phone > 0.6) return { field: 'phone', factor: 0.7 };
      if (contents.email > 0.6) return { field: 'email', factor: 0.7 };
      return contents.date > 0.6 || contents.fractional > 0.6 ? null : keep;
    case 'orderedOn':
    case 'promisedOn':
      return contents.date > 0.2 ? keep : null;
    case 'orderNumber':
      if (contents.fractional > 0.6 || contents.date > 0.6) return null;
      return contents.state > 0.6 && contents.distinct < 0.3
        ? { field: 'documentKind', factor: 0.6 }
        : keep;
    case 'orderTotal':
    case 'lineTotal':
    case 'price':
    case 'paid':
    case 'cost':
      if (contents.money < 0.2) return null;
      return field === 'price' && !around.hasQuantityOrPrice
        ? { field: 'orderTotal', factor: 0.7 }
        : keep;
    case 'quantity':
    case 'discountAmount':
      return contents.money > 0.3 ? keep : null;
    case 'discount':
      if (contents.money <= 0.3) return null;
      // «Скидка, руб.»: a sum of money is no percentage.
      return inMoney.test(heading) ? { field: 'discountAmount', factor: 1 } : keep;
    case 'company':
      // One and the same in every row of orders: the shop's own firm.
      return around.hasOrders && contents.filled > 4 && contents.distinct * contents.filled === 1
        ? null
        : keep;
    default:
      return keep;
  }
}

/** The better guess keeps the field; an equal one further to the right does not take it. */
function withoutRivals(guesses: readonly Guess[]): Guess[] {
  const best = new Map<ImportField, Guess>();
  for (const guess of guesses) {
    const other = best.get(guess.field);
    if (!other || guess.certainty > other.certainty) best.set(guess.field, guess);
  }
  return guesses.filter(
    (guess) => repeatableImportFields.includes(guess.field) || best.get(guess.field) === guess,
  );
}

/**
 * Whether a sum beside goods is the order's rather than the line's: written once for an order of several lines, or
 * the same in each of them.
 */
function isSumOfOrder(rows: readonly Row[], number: number, sum: number): boolean {
  const sums = new Map<string, Set<string>>();
  const sizes = new Map<string, number>();
  for (const { cells } of rows) {
    const key = cellText(cells[number]);
    if (key === '') continue;
    const text = cellText(cells[sum]);
    sizes.set(key, (sizes.get(key) ?? 0) + 1);
    sums.set(key, (sums.get(key) ?? new Set()).add(text === '' ? '·' : text));
  }
  const several = [...sizes]
    .filter(([, size]) => size > 1)
    .map(([key]) => sums.get(key) ?? new Set());
  const blankBelow = several.filter((found) => found.has('·') && found.size === 2).length;
  const constant = several.filter((found) => found.size === 1 && !found.has('·')).length;
  return several.length > 2 && blankBelow + constant === several.length;
}

function settleSums(guesses: Guess[], rows: readonly Row[]): Guess[] {
  const at = (field: ImportField): Guess | undefined =>
    guesses.find((guess) => guess.field === field);
  const number = at('orderNumber');
  const hasGoods = at('product') ?? at('productCode') ?? at('quantity');
  const swap = (from: ImportField, to: ImportField): Guess[] =>
    guesses.map((guess) => (guess.field === from ? { ...guess, field: to } : guess));
  if (!hasGoods) return at('orderTotal') ? guesses : swap('lineTotal', 'orderTotal');
  const total = at('orderTotal');
  const line = at('lineTotal');
  if (line && !total && number && isSumOfOrder(rows, number.index, line.index)) {
    return at('price') ? swap('lineTotal', 'orderTotal') : guesses;
  }
  if (total && !line && !(number && isSumOfOrder(rows, number.index, total.index))) {
    return swap('orderTotal', 'lineTotal');
  }
  return guesses;
}

export interface GuessedColumns {
  readonly mapping: ImportMapping;
  /** For each column, 0…1. */
  readonly certainties: readonly number[];
}

/** Guesses what each column holds, by headings (null: there are none) and by the sample's cells. */
export function guessMapping(
  headings: readonly string[] | null,
  rows: readonly Row[],
): GuessedColumns {
  const columns = columnsOf(headings, rows);
  const around = surroundingsOf(columns);
  const named = withoutRivals(
    columns.map((column) => byHeading(column, around)).filter((guess) => guess !== null),
  );
  const settled = new Set(named.map(({ index }) => index));
  const taken = new Set<string>(named.map(({ field }) => field));
  if (taken.has('surname')) taken.add('name');
  // A heading that we know but did not use («№ п/п») says that its column is not for us.
  const unknown = columns.filter(({ index, meaning }) => !settled.has(index) && meaning === null);
  const guesses = settleSums(
    [...named, ...guessByContents(unknown, taken, headings === null)],
    rows,
  );
  return mappingOf(columns, guesses);
}

/** In a list of clients a note is what is to be remembered of them, and no other word is about orders. */
function mappingOf(columns: readonly Column[], guesses: readonly Guess[]): GuessedColumns {
  let mapping: ImportMapping = columns.map(() => null);
  const certainties = columns.map(() => 0);
  for (const { index, field, certainty } of guesses) {
    mapping[index] = field;
    certainties[index] = Math.round(certainty * 100) / 100;
  }
  if (kindOfMapping(mapping) === 'clients') {
    const hasWishes = mapping.includes('wishes');
    mapping = mapping.map((field) => {
      if (field === 'orderNote' && !hasWishes) return 'wishes';
      // «Менеджер» serves the client here, and takes the order elsewhere.
      return field !== null && (isOfClient(field) || field === 'employee') ? field : null;
    });
  }
  return { mapping, certainties };
}
