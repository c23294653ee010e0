import { dateOfDay } from '../rows/order-rows.ts';
import type { PlannedOrder } from './make-order.ts';

/** The day and the sum that orders without a number are known by. */
export const keyOfDay = ({ day, total }: PlannedOrder): string => `${dateOfDay(day)}|${total}|`;

/** Names the orders of an import that have no number. */
export class ImportKeys {
  /** How many orders without a number one client had on one day for one sum. */
  readonly #occurrences = new Map<string, number>();

  /**
   * What an order without a number is known by: its day, its sum, and which of the client's equal orders it is; null for
   * one with a number. To be asked once for each order, in the order of the files.
   */
  of(order: PlannedOrder): string | null {
    if (order.number >= 0) return null;
    const key = keyOfDay(order);
    const own = `${order.person}|${key}`;
    const occurrence = (this.#occurrences.get(own) ?? 0) + 1;
    this.#occurrences.set(own, occurrence);
    return `${key}${occurrence}`;
  }
}
