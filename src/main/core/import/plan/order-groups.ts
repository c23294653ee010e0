import type { Books } from '../rows/books.ts';
import { flags, integers } from '../rows/column.ts';

/** A sale to nobody in particular. */
export const nobody = -4;

/** Orders made of rows. Rows of one order are a chain, in the order in which they were read. */
export class OrderGroups {
  length = 0;
  /** Rows whose client is in doubt. */
  readonly waiting: number[] = [];
  readonly first = integers();
  readonly person = integers();
  /** Only of orders of several rows. */
  readonly #last = integers();
  readonly #next = integers();
  readonly #isReturn = flags();
  readonly #books: Books;
  /** By number of the order number: its first order; each order knows the next one of its number. */
  readonly #firstOfNumber = integers();
  readonly #nextOfNumber = integers();

  constructor(books: Books) {
    this.#books = books;
  }

  /** The rows of an order. */
  rows(group: number): number[] {
    const rows: number[] = [];
    for (let at = this.first.at(group); at >= 0; at = this.#next.at(at)) rows.push(at);
    return rows;
  }

  isSingle(group: number): boolean {
    return this.#last.at(group) < 0;
  }

  day(group: number): number {
    return this.#books.orders.day.at(this.first.at(group));
  }

  #lastOf(group: number): number {
    return this.isSingle(group) ? this.first.at(group) : this.#last.at(group);
  }

  wait(at: number): void {
    this.waiting.push(at);
  }

  /** A row with number and day: joins the order that has both and the client, or opens it. */
  add(at: number, person: number): void {
    const { orders } = this.#books;
    const day = orders.day.at(at);
    const isReturn = this.#returns(at);
    let group = this.#firstOfNumber.at(orders.number.at(at));
    while (group >= 0) {
      const isSame =
        this.day(group) === day &&
        this.person.at(group) === person &&
        this.#isReturn.at(group) === isReturn;
      if (isSame) {
        this.join(group, at);
        return;
      }
      group = this.#nextOfNumber.at(group);
    }
    this.#open(at, person);
  }

  /**
   * A row without a number: a line joins the row above it where day and client are the same, written alike: whom the
   * program takes for one client today it may have taken for two when the file came in first.
   */
  addNumberless(at: number, person: number): void {
    const { orders } = this.#books;
    const above = this.length - 1;
    const continues =
      above >= 0 &&
      orders.product.at(at) >= 0 &&
      this.#lastOf(above) === at - 1 &&
      orders.product.at(at - 1) >= 0 &&
      orders.number.at(at - 1) < 0 &&
      orders.party.at(at - 1) === orders.party.at(at) &&
      this.day(above) === orders.day.at(at) &&
      this.#isReturn.at(above) === this.#returns(at) &&
      orders.file.at(at - 1) === orders.file.at(at);
    if (continues) this.join(above, at);
    else this.#open(at, person);
  }

  /** The orders with the number of a row, and with what `fits` asks. */
  withNumber(at: number, fits: (group: number) => boolean): number[] {
    const found: number[] = [];
    let group = this.#firstOfNumber.at(this.#books.orders.number.at(at));
    for (; group >= 0; group = this.#nextOfNumber.at(group)) if (fits(group)) found.push(group);
    return found;
  }

  join(group: number, at: number): void {
    this.#next.put(this.#lastOf(group), at);
    this.#last.put(group, at);
  }

  /** Whether the row takes money back: a paper of its own beside the sale of the same number. */
  #returns(at: number): number {
    const { orders } = this.#books;
    if (orders.isReturn.at(at) === 1) return 1;
    const total = orders.total.at(at);
    return total < 0 ? 1 : 0;
  }

  #open(at: number, person: number): void {
    const { orders } = this.#books;
    const group = this.length++;
    this.first.put(group, at);
    this.person.put(group, person);
    this.#isReturn.put(group, this.#returns(at));
    const number = orders.number.at(at);
    if (number < 0) return;
    this.#nextOfNumber.put(group, this.#firstOfNumber.at(number));
    this.#firstOfNumber.put(number, group);
  }
}
