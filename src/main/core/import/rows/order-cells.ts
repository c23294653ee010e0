import type { DateOrder } from '#shared/rules/dates.ts';
import type { Row } from '../read/table.ts';
import type { Books } from './books.ts';
import { cellText, codeText, saysNothing } from './cell-text.ts';
import { DateCells, dateOrderOf } from './date-cells.ts';
import type { Fields } from './fields.ts';
import { lineAmounts, priceDigits } from './line-amounts.ts';
import {
  decimalMarkOf,
  discountCells,
  isOtherCurrency,
  moneyCells,
  quantityCells,
  type NumberCells,
} from './money-cells.ts';
import { codeOfState } from './order-rows.ts';
import { shownValue, type Problem } from './rejections.ts';
import { stateOfWord } from './states.ts';

const moneyFields = ['orderTotal', 'lineTotal', 'paid', 'cost', 'price', 'discountAmount'] as const;
type MoneyField = (typeof moneyFields)[number];

interface Options {
  readonly fields: Fields;
  readonly books: Books;
  /** The first rows, which show how the columns write their numbers and dates. */
  readonly sample: readonly Row[];
  readonly fractionDigits: number;
  /** ISO 4217 code of the base's. */
  readonly currency: string;
  readonly dateOrder?: DateOrder | undefined;
}

/** What a row says of an order, before it is held against the other rows of it. */
export interface OrderReading {
  number: number;
  day: number;
  /** The day could not be read, so the order is known by its number alone. */
  isDayRefused: boolean;
}

const longestText = 500;
const longestNote = 20_000;

/** Reads what the rows of one file say of orders and their lines, and adds it to the columns. */
export class OrderCells {
  readonly hasGoods: boolean;
  readonly #fields: Fields;
  readonly #books: Books;
  readonly #dates: DateCells;
  readonly #money = new Map<MoneyField, NumberCells>();
  readonly #quantities: NumberCells;
  readonly #discounts: NumberCells;
  readonly #fractionDigits: number;
  readonly #currency: string;

  constructor({ fields, books, sample, fractionDigits, currency, dateOrder }: Options) {
    this.#fields = fields;
    this.#books = books;
    this.#fractionDigits = fractionDigits;
    this.#currency = currency;
    this.hasGoods = fields.has('product', 'productCode');
    this.#dates = new DateCells(dateOrder ?? dateOrderOf(fields.sample('orderedOn', sample)));
    for (const field of moneyFields) {
      const mark = decimalMarkOf(fields.sample(field, sample));
      this.#money.set(
        field,
        moneyCells(mark, field === 'price' ? priceDigits : fractionDigits, currency),
      );
    }
    this.#quantities = quantityCells(decimalMarkOf(fields.sample('quantity', sample)));
    this.#discounts = discountCells(fields.sample('discount', sample));
  }

  /** Number and day of the row's order. Throws `WrongDateOrder`. */
  identify(row: Row, problems: Problem[]): OrderReading {
    const number = this.#number(row, problems);
    const column = this.#fields.at('orderedOn');
    const text = column < 0 ? '' : cellText(row.cells[column]);
    if (saysNothing(text)) return { number, day: -1, isDayRefused: false };
    const day = this.#dates.read(row.cells[column] ?? null);
    if (typeof day === 'number') return { number, day, isDayRefused: false };
    problems.push({
      column,
      code: day === 'impossible' ? 'date_impossible' : 'date_unreadable',
      params: { value: shownValue(text) },
    });
    return { number, day: -1, isDayRefused: true };
  }

  /** Reads the rest of the row into place `at` of the columns. */
  read(row: Row, at: number, problems: Problem[]): void {
    const { orders } = this.#books;
    const before = problems.length;
    const total = this.#amount(row, 'orderTotal', problems);
    const isTotalRefused = problems.length > before;
    orders.total.put(at, total);
    orders.paid.put(at, this.#amount(row, 'paid', problems));
    orders.cost.put(at, this.#amount(row, 'cost', problems));
    orders.channel.put(at, this.#text(row, 'channel', longestText, problems));
    orders.employee.put(at, this.#text(row, 'employee', longestText, problems));
    orders.note.put(at, this.#text(row, 'orderNote', longestNote, problems));
    orders.promisedDay.put(at, this.#promisedDay(row, problems));
    const { state, isReturn } = this.#state(row);
    orders.state.put(at, state);
    orders.isReturn.put(at, isReturn ? 1 : 0);
    if (!isTotalRefused) this.#line(row, at, total, problems);
  }

  #line(row: Row, at: number, total: number, problems: Problem[]): void {
    const before = problems.length;
    const quantity = this.#number3(
      row,
      'quantity',
      this.#quantities,
      'quantity_unreadable',
      problems,
    );
    const exactPrice = this.#amount(row, 'price', problems);
    const discount = this.#number3(
      row,
      'discount',
      this.#discounts,
      'discount_unreadable',
      problems,
    );
    const discountAmount = this.#amount(row, 'discountAmount', problems);
    const lineTotal = this.#amount(row, 'lineTotal', problems);
    if (problems.length > before) return;
    const { orders } = this.#books;
    const amounts = lineAmounts(
      { quantity, exactPrice, discount, discountAmount, total: lineTotal },
      this.#fractionDigits,
    );
    if (amounts === 'too_large') {
      const column = this.#fields.at('discountAmount');
      const value = shownValue(cellText(row.cells[column]));
      problems.push({ column, code: 'discount_too_large', params: { value } });
      return;
    }
    const product = this.hasGoods ? this.#product(row, problems) : -1;
    if (product >= 0 && amounts) {
      orders.product.put(at, product);
      orders.quantity.put(at, amounts.quantity);
      orders.price.put(at, amounts.price);
      orders.discount.put(at, amounts.discount);
      orders.lineTotal.put(at, amounts.total);
    } else if (Number.isNaN(total)) {
      if (amounts) orders.total.put(at, amounts.total);
      else problems.push({ column: this.#sumColumn(), code: 'money_missing' });
    }
  }

  #sumColumn(): number | null {
    const column = (['orderTotal', 'lineTotal', 'price'] as const)
      .map((field) => this.#fields.at(field))
      .find((index) => index >= 0);
    return column ?? null;
  }

  #number(row: Row, problems: Problem[]): number {
    const column = this.#fields.at('orderNumber');
    if (column < 0) return -1;
    const text = codeText(row.cells[column]);
    if (text === '') return -1;
    if (text.length > longestText) {
      problems.push({ column, code: 'text_too_long' });
      return -1;
    }
    return this.#books.orderNumbers.id(text);
  }

  #amount(row: Row, field: MoneyField, problems: Problem[]): number {
    const column = this.#fields.at(field);
    if (column < 0) return NaN;
    const cell = row.cells[column];
    if (cell === null || cell === undefined || saysNothing(cellText(cell))) return NaN;
    const amount = this.#money.get(field)?.read(cell) ?? NaN;
    if (Number.isNaN(amount)) {
      const value = shownValue(cellText(cell));
      problems.push(
        isOtherCurrency(value, this.#currency)
          ? { column, code: 'money_other_currency', params: { value, currency: this.#currency } }
          : { column, code: 'money_unreadable', params: { value } },
      );
    }
    return amount;
  }

  #number3(
    row: Row,
    field: 'quantity' | 'discount',
    cells: NumberCells,
    code: 'quantity_unreadable' | 'discount_unreadable',
    problems: Problem[],
  ): number {
    const column = this.#fields.at(field);
    const cell = row.cells[column];
    if (column < 0 || cell === null || cell === undefined || saysNothing(cellText(cell)))
      return NaN;
    const amount = cells.read(cell);
    if (Number.isNaN(amount)) {
      problems.push({ column, code, params: { value: shownValue(cellText(cell)) } });
    }
    return amount;
  }

  #product(row: Row, problems: Problem[]): number {
    const name = this.#text(row, 'product', longestText, problems);
    return name >= 0 ? name : this.#text(row, 'productCode', longestText, problems);
  }

  /** Number of the text; -1 for none. */
  #text(
    row: Row,
    field: 'channel' | 'employee' | 'orderNote' | 'product' | 'productCode',
    longest: number,
    problems: Problem[],
  ): number {
    const column = this.#fields.at(field);
    if (column < 0) return -1;
    const text = codeText(row.cells[column]);
    if (text === '') return -1;
    if (text.length > longest) {
      problems.push({ column, code: 'text_too_long' });
      return -1;
    }
    return this.#books.texts.id(text);
  }

  #promisedDay(row: Row, problems: Problem[]): number {
    const column = this.#fields.at('promisedOn');
    const cell = row.cells[column] ?? null;
    if (column < 0 || cell === null || saysNothing(cellText(cell))) return -1;
    const day = this.#dates.read(cell);
    if (typeof day === 'number') return day;
    const value = shownValue(cellText(cell));
    problems.push({
      column,
      code: day === 'impossible' ? 'date_impossible' : 'date_unreadable',
      params: { value },
    });
    return -1;
  }

  #state(row: Row): { state: number; isReturn: boolean } {
    const kind = this.#word(row, 'documentKind');
    const word = this.#word(row, 'state');
    let state = 0;
    let isReturn = kind !== '' && stateOfWord(kind) === 'return_document';
    if (word !== '') {
      const known = stateOfWord(word);
      if (known === 'return_document') isReturn = true;
      else if (known !== null) state = codeOfState(known);
      else {
        state = codeOfState('in_work');
        const { unknownStates } = this.#books;
        const kept = ` ${word}`.slice(1);
        if (unknownStates.has(word) || unknownStates.size < 100) {
          unknownStates.set(kept, (unknownStates.get(word) ?? 0) + 1);
        }
      }
    }
    return { state, isReturn };
  }

  #word(row: Row, field: 'state' | 'documentKind'): string {
    const column = this.#fields.at(field);
    if (column < 0) return '';
    const text = cellText(row.cells[column]);
    return saysNothing(text) ? '' : text.slice(0, 100);
  }
}
