import { dateOfDay } from '../rows/order-rows.ts';
import type { Books } from '../rows/books.ts';
import type { BaseLine, BaseOrder, BaseOrders } from './base-orders.store.ts';
import type { HandEdits } from './hand-edits.store.ts';
import type { PlannedOrder } from './make-order.ts';

type Column = Exclude<keyof BaseOrder, 'id'>;

/** What an import changes of an order that the base has. */
export interface OrderChanges {
  readonly columns: Readonly<Partial<Record<Column, string | number | null>>>;
  readonly hasNewLines: boolean;
}

/**
 * Compares an order of the files with the one in the base; null where nothing is different. A blank changes nothing,
 * and what was changed by hand stays: an order whose total was edited keeps its lines as well.
 * `clientId` is 0 for a client that is only being made.
 */
export function orderChanges(
  order: PlannedOrder,
  clientId: number | null,
  {
    before,
    books,
    base,
    edits,
  }: { before: BaseOrder; books: Books; base: BaseOrders; edits: HandEdits },
): OrderChanges | null {
  const amount = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);
  const text = (id: number): string | undefined => books.texts.orNull(id) ?? undefined;
  const wanted: Readonly<Record<Column, string | number | null | undefined>> = {
    client_id: clientId ?? undefined,
    ordered_on: dateOfDay(order.day),
    state: order.isStateGiven ? order.state : undefined,
    total_minor: order.total,
    cost_minor: amount(order.cost),
    paid_minor: amount(order.paid),
    channel: text(order.channel),
    employee: text(order.employee),
    promised_on: order.promisedDay < 0 ? undefined : dateOfDay(order.promisedDay),
    note: text(order.note),
  };
  const columns: Partial<Record<Column, string | number | null>> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const column = name as Column;
    if (value === undefined || before[column] === value) continue;
    if (!edits.has('orders', before.id, column)) columns[column] = value;
  }
  const isTotalEdited = edits.has('orders', before.id, 'total_minor');
  const hasNewLines =
    order.lines.length > 0 && !isTotalEdited && !areSameLines(order, base.lines(before.id), books);
  return hasNewLines || Object.keys(columns).length > 0 ? { columns, hasNewLines } : null;
}

const areSameLines = (
  { lines }: PlannedOrder,
  known: readonly BaseLine[],
  { texts }: Books,
): boolean =>
  lines.length === known.length &&
  lines.every((line, index) => {
    const other = known[index];
    return (
      other !== undefined &&
      other.name === texts.at(line.product) &&
      other.quantity_milli === line.quantity &&
      other.price_minor === line.price &&
      other.discount_bp === line.discount &&
      other.total_minor === line.total
    );
  });
