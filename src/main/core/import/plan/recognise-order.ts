import type { Books } from '../rows/books.ts';
import { dateOfDay } from '../rows/order-rows.ts';
import type { BaseOrder, BaseOrders } from './base-orders.store.ts';
import type { PlannedOrder } from './make-order.ts';
import type { OrderGroups } from './order-groups.ts';

const year = (date: string): string => date.slice(0, 4);

/** Finds the orders of the files again among those of the base, each at most once. */
export class Recogniser {
  readonly #base: BaseOrders;
  readonly #books: Books;
  readonly #groups: OrderGroups;
  readonly #claimed = new Set<number>();
  /** How many orders without a number one client had on one day for one sum. */
  readonly #occurrences = new Map<string, number>();

  constructor(base: BaseOrders, books: Books, groups: OrderGroups) {
    this.#base = base;
    this.#books = books;
    this.#groups = groups;
  }

  /**
   * What an order without a number is known by: its day, its sum, and which of the client's equal orders it is. To be
   * asked once for each order, in the order of the files.
   */
  importKey(order: PlannedOrder): string | null {
    if (order.number >= 0) return null;
    const key = `${order.day}|${order.total}`;
    const own = `${order.person}|${key}`;
    const occurrence = (this.#occurrences.get(own) ?? 0) + 1;
    this.#occurrences.set(own, occurrence);
    return `${dateOfDay(order.day)}|${order.total}|${occurrence}`;
  }

  /** The order of the base that this is; undefined for a new one. `clientId` is 0 for a client not in the base. */
  find(
    group: number,
    order: PlannedOrder,
    clientId: number | null,
    importKey: string | null,
  ): BaseOrder | undefined {
    if (this.#base.isEmpty) return undefined;
    const found =
      importKey === null
        ? this.#byNumber(group, order, clientId)
        : clientId === 0
          ? undefined
          : this.#base.withImportKey(importKey, clientId);
    if (!found || this.#claimed.has(found.id)) return undefined;
    this.#claimed.add(found.id);
    return found;
  }

  #byNumber(group: number, order: PlannedOrder, clientId: number | null): BaseOrder | undefined {
    const date = dateOfDay(order.day);
    const number = this.#books.orderNumbers.at(order.number);
    const candidates = this.#base
      .withNumber(number)
      .filter((one) => year(one.ordered_on) === year(date) && !this.#claimed.has(one.id));
    if (candidates.length === 0) return undefined;
    const exact = candidates.find(
      (one) =>
        one.client_id === clientId &&
        one.ordered_on === date &&
        one.total_minor < 0 === order.total < 0,
    );
    if (exact) return exact;
    // The number is this order's alone in its year, here and there: its day, client or sign was corrected.
    const [only, ...others] = candidates;
    const rivals = this.#groups.withNumber(
      this.#groups.first.at(group),
      (other) => year(dateOfDay(this.#groups.day(other))) === year(date),
    );
    if (!only || others.length > 0 || rivals.length > 1) return undefined;
    return only.client_id === clientId || only.ordered_on === date ? only : undefined;
  }
}
