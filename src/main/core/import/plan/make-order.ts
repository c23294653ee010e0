import type { OrderState } from '../../orders/orders.table.ts';
import type { Books } from '../rows/books.ts';
import { stateOfCode } from '../rows/order-rows.ts';
import type { Problem } from '../rows/rejections.ts';
import type { OrderGroups } from './order-groups.ts';

/** A line, with the number of its product's text. Sums in minor units, quantity in thousandths. */
export interface PlannedLine {
  readonly product: number;
  readonly quantity: number;
  readonly price: number;
  readonly discount: number;
  readonly total: number;
}

/** An order as the files tell it. Texts are numbers of `Texts`, -1 for none; sums NaN for none. */
export interface PlannedOrder {
  readonly person: number;
  readonly number: number;
  readonly day: number;
  readonly state: OrderState;
  /** Whether the files say the state, or it is only what a finished sale is taken for. */
  readonly isStateGiven: boolean;
  readonly total: number;
  readonly paid: number;
  readonly cost: number;
  readonly promisedDay: number;
  readonly channel: number;
  readonly employee: number;
  readonly note: number;
  readonly lines: readonly PlannedLine[];
}

/** A sale in a file without states has taken place. */
const stateOfSale: OrderState = 'delivered';

const noLines: readonly PlannedLine[] = [];

/**
 * The order that a group of rows is. Its total is the one given for the order as a whole, else the sum of its lines'
 * totals as given. «Возврат» takes money back whatever the sign of its sum; an order with a negative total is a return.
 * Lines that were cancelled by themselves are not of the order. A problem where its rows contradict each other.
 */
export function makeOrder(
  group: number,
  groups: OrderGroups,
  books: Books,
): PlannedOrder | Problem {
  const { orders } = books;
  if (groups.isSingle(group) && orders.product.at(groups.first.at(group)) < 0) {
    return single(groups.first.at(group), groups.person.at(group), books);
  }
  const rows = groups.rows(group);
  const wanted = withoutCancelledLines(rows, books);
  const totals = new Set(
    wanted.map((at) => orders.total.at(at)).filter((total) => !Number.isNaN(total)),
  );
  const lines = wanted.filter((at) => orders.product.at(at) >= 0).map((at) => lineAt(at, books));
  if (totals.size > 1) {
    const number = books.orderNumbers.orNull(orders.number.at(rows[0] ?? 0)) ?? '';
    return { column: null, code: 'order_contradicts', params: { number } };
  }
  const [given] = totals;
  const total = given ?? lines.reduce((sum, line) => sum + line.total, 0);
  const isReturn = wanted.some((at) => orders.isReturn.at(at) === 1);
  const sign = isReturn && total > 0 ? -1 : 1;
  return {
    ...header(wanted, groups.person.at(group), books),
    ...stateAndTotal(firstState(wanted, books), total, isReturn),
    lines: sign === 1 ? lines : lines.map(reversed),
  };
}

const reversed = (line: PlannedLine): PlannedLine => ({
  ...line,
  quantity: -line.quantity,
  total: -line.total,
});

function lineAt(at: number, { orders }: Books): PlannedLine {
  const discount = orders.discount.at(at);
  return {
    product: orders.product.at(at),
    quantity: orders.quantity.at(at),
    price: orders.price.at(at),
    discount: discount < 0 ? 0 : discount,
    total: orders.lineTotal.at(at),
  };
}

function single(at: number, person: number, books: Books): PlannedOrder {
  const { orders } = books;
  return {
    person,
    number: orders.number.at(at),
    day: orders.day.at(at),
    ...stateAndTotal(orders.state.at(at), orders.total.at(at), orders.isReturn.at(at) === 1),
    paid: orders.paid.at(at),
    cost: orders.cost.at(at),
    promisedDay: orders.promisedDay.at(at),
    channel: orders.channel.at(at),
    employee: orders.employee.at(at),
    note: orders.note.at(at),
    lines: noLines,
  };
}

type Header = Omit<PlannedOrder, 'state' | 'isStateGiven' | 'total' | 'lines'>;

/** What is said once for the order, in whichever of its rows it stands first. */
function header(rows: readonly number[], person: number, { orders }: Books): Header {
  const firstOf = (column: { at(index: number): number }): number => {
    for (const at of rows) {
      const value = column.at(at);
      if (value >= 0) return value;
    }
    return -1;
  };
  const amountOf = (column: { at(index: number): number }): number =>
    rows.map((at) => column.at(at)).find((value) => !Number.isNaN(value)) ?? NaN;
  return {
    person,
    number: firstOf(orders.number),
    day: firstOf(orders.day),
    paid: amountOf(orders.paid),
    cost: amountOf(orders.cost),
    promisedDay: firstOf(orders.promisedDay),
    channel: firstOf(orders.channel),
    employee: firstOf(orders.employee),
    note: firstOf(orders.note),
  };
}

function stateAndTotal(
  code: number,
  total: number,
  isReturn: boolean,
): Pick<PlannedOrder, 'state' | 'isStateGiven' | 'total'> {
  const word = stateOfCode(code);
  const signed = isReturn && total > 0 ? -total : total;
  if (word === 'cancelled') return { state: 'cancelled', isStateGiven: true, total: signed };
  if (isReturn || signed < 0) return { state: 'returned', isStateGiven: true, total: signed };
  if (word === null || word === 'return_document') {
    return { state: stateOfSale, isStateGiven: false, total: signed };
  }
  return { state: word, isStateGiven: true, total: signed };
}

const firstState = (rows: readonly number[], { orders }: Books): number =>
  rows.map((at) => orders.state.at(at)).find((code) => code > 0) ?? 0;

function withoutCancelledLines(rows: readonly number[], { orders }: Books): readonly number[] {
  const isCancelled = (at: number): boolean => stateOfCode(orders.state.at(at)) === 'cancelled';
  const left = rows.filter((at) => !isCancelled(at));
  return left.length === 0 ? rows : left;
}

/** A line as the base keeps it. */
export interface KeptLine {
  readonly name: string;
  readonly quantity_milli: number;
  readonly price_minor: number;
  readonly discount_bp: number;
  readonly total_minor: number;
}

export const sameLine = (line: PlannedLine, kept: KeptLine, { texts }: Books): boolean =>
  kept.name === texts.at(line.product) &&
  kept.quantity_milli === line.quantity &&
  kept.price_minor === line.price &&
  kept.discount_bp === line.discount &&
  kept.total_minor === line.total;

export const isProblem = (order: PlannedOrder | Problem): order is Problem => 'code' in order;
