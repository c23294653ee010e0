import type { Books } from '../rows/books.ts';
import { integers } from '../rows/column.ts';
import { dateOfDay } from '../rows/order-rows.ts';
import type { BaseOrder, BaseOrders, KnownOrder } from './base-orders.store.ts';
import { ImportKeys, keyOfDay } from './import-keys.ts';
import type { Origin } from './import-origins.store.ts';
import { sameLine, type PlannedOrder } from './make-order.ts';
import type { OrderGroups } from './order-groups.ts';

const year = (date: string): string => date.slice(0, 4);

/** What an import takes an order of the files for. */
export interface Recognised {
  readonly before: BaseOrder;
  /** The name that it goes by from now on, where it has no number. */
  readonly importKey: string | null;
}

interface Options {
  readonly base: BaseOrders;
  readonly books: Books;
  readonly groups: OrderGroups;
  /** The order of a group; null for one that cannot be taken. */
  readonly orderOf: (group: number) => PlannedOrder | null;
  /** Client in the base; 0 for one that is being made, null for a sale to nobody. */
  readonly clientOf: (person: number) => number | null;
}

/**
 * Finds the orders of the files again among those of the base, each at most once, by what they came in with: a number
 * within its year, or else client, day and sum. What is left of a client's day may still be the same order, grown or mended.
 */
export class Recogniser {
  readonly #options: Options;
  readonly #claimed = new Set<number>();
  /** The orders are walked through twice: first for those that are there to the letter. */
  readonly #firstKeys = new ImportKeys();
  readonly #keys = new ImportKeys();
  /** By group without a number: the order of the base that it is to the letter; 0 for none. */
  readonly #exact = integers();
  /** By file: how many orders without a number it has, and how many of them the base has to the letter. */
  readonly #counts: { all: number; known: number }[] = [];
  /** By file: how many of those each import had brought. */
  readonly #knownOf: Map<Origin, number>[] = [];

  constructor(options: Options) {
    this.#options = options;
    if (options.base.isEmpty) return;
    // All of them before any other: what a day has left over shows only then.
    for (let group = 0; group < options.groups.length; group++) {
      const order = options.orderOf(group);
      if (order && order.number < 0) this.#exact.put(group, this.#findExact(group, order));
    }
  }

  /** The order of the base that this is; null for a new one. To be asked once for each, in the order of the files. */
  find(group: number, order: PlannedOrder): Recognised | null {
    const { base } = this.#options;
    if (base.isEmpty) return null;
    const importKey = this.#keys.of(order);
    const exact = importKey === null ? 0 : this.#exact.at(group);
    if (exact > 0) {
      const before = base.byId(exact);
      return before && { before, importKey: before.import_key };
    }
    const found = importKey === null ? this.#byNumber(group, order) : this.#byDay(group, order);
    if (!found) return null;
    this.#claimed.add(found.row.id);
    return { before: found.row, importKey };
  }

  #findExact(group: number, order: PlannedOrder): number {
    const { base } = this.#options;
    const counts = this.#countsOf(group);
    counts.all += 1;
    const key = this.#firstKeys.of(order);
    const clientId = this.#options.clientOf(order.person);
    if (key === null || clientId === 0) return 0;
    const found = base.withImportKey(key, clientId).find(this.#isFree);
    if (!found) return 0;
    counts.known += 1;
    this.#claimed.add(found.row.id);
    return found.row.id;
  }

  #fileOf(group: number): number {
    const { books, groups } = this.#options;
    return books.orders.file.at(groups.first.at(group));
  }

  #countsOf(group: number): { all: number; known: number } {
    return (this.#counts[this.#fileOf(group)] ??= { all: 0, known: 0 });
  }

  readonly #isFree = ({ row }: KnownOrder): boolean => !this.#claimed.has(row.id);

  #byNumber(group: number, order: PlannedOrder): KnownOrder | undefined {
    const { base, books, groups } = this.#options;
    const date = dateOfDay(order.day);
    const clientId = this.#options.clientOf(order.person);
    const candidates = base
      .withNumber(books.orderNumbers.at(order.number))
      .filter((one) => year(one.orderedOn) === year(date) && this.#isFree(one));
    if (candidates.length === 0) return undefined;
    const exact = candidates.find(
      (one) =>
        one.clientId === clientId &&
        one.orderedOn === date &&
        one.row.total_minor < 0 === order.total < 0,
    );
    if (exact) return exact;
    // The number is this order's alone in its year, here and there: the file's day, client or sign was corrected.
    const [only, ...others] = candidates;
    const rivals = groups.withNumber(
      groups.first.at(group),
      (other) => year(dateOfDay(groups.day(other))) === year(date),
    );
    if (!only || others.length > 0 || rivals.length > 1) return undefined;
    return only.clientId === clientId || only.orderedOn === date ? only : undefined;
  }

  /**
   * What is left of a client's day, in the base and in the files: an equal order that had another place among equals
   * (clients were merged), one that has all its lines still and more (the day went on), or, in the very list that it came
   * in with, the only one (its sum was mended). In a list of other sales it is another sale.
   */
  #byDay(group: number, order: PlannedOrder): KnownOrder | undefined {
    const clientId = this.#options.clientOf(order.person);
    if (clientId === null || clientId === 0) return undefined;
    const left = this.#options.base
      .withoutNumber(clientId, dateOfDay(order.day))
      .filter((one) => this.#isFree(one) && one.row.total_minor < 0 === order.total < 0);
    const [only, ...others] = left;
    if (only === undefined) return undefined;
    const key = keyOfDay(order);
    const equal = left.find(({ row }) => row.import_key?.startsWith(key));
    if (equal) return equal;
    const grown = left.find(({ row }) => this.#isPartOf(row.id, order));
    if (grown) return grown;
    return others.length === 0 && this.#isSameList(group, only.row.id) ? only : undefined;
  }

  /**
   * Whether the file is the list that the order came in with: most of what it has is known to the letter, and it has
   * most of what that import brought. Two sheets of one shop are two lists.
   */
  #isSameList(group: number, orderId: number): boolean {
    const { base } = this.#options;
    const { all, known } = this.#countsOf(group);
    const origin = base.originOf(orderId);
    if (known * 2 <= all || origin === null) return false;
    return (this.#knownIn(this.#fileOf(group)).get(origin) ?? 0) * 2 > origin.orders;
  }

  #knownIn(file: number): ReadonlyMap<Origin, number> {
    return (this.#knownOf[file] ??= this.#countOrigins(file));
  }

  #countOrigins(file: number): Map<Origin, number> {
    const { base, groups } = this.#options;
    const counts = new Map<Origin, number>();
    for (let group = 0; group < groups.length; group++) {
      const exact = this.#exact.at(group);
      const origin = exact > 0 && this.#fileOf(group) === file ? base.originOf(exact) : null;
      if (origin) counts.set(origin, (counts.get(origin) ?? 0) + 1);
    }
    return counts;
  }

  #isPartOf(orderId: number, { lines }: PlannedOrder): boolean {
    const { base, books } = this.#options;
    const known = base.lines(orderId);
    if (known.length === 0 || known.length >= lines.length) return false;
    const left = [...lines];
    return known.every((line) => {
      const at = left.findIndex((one) => sameLine(one, line, books));
      if (at >= 0) left.splice(at, 1);
      return at >= 0;
    });
  }
}
