import { dateOfDay } from '../rows/order-rows.ts';
import type { Books } from '../rows/books.ts';
import type { BaseOrder, BaseOrders } from './base-orders.store.ts';
import type { HandEdits } from '../hand-edits.store.ts';
import { sameLine, type KeptLine, type PlannedOrder } from './make-order.ts';
import type { Recognised } from './recognise-order.ts';

type Column = Exclude<keyof BaseOrder, 'id' | 'number'>;

/** What an import changes of an order that the base has. */
export interface OrderChanges {
  readonly columns: Readonly<Partial<Record<Column, string | number | null>>>;
  readonly hasNewLines: boolean;
}

/**
 * Compares an order of the files with the one in the base; null where nothing is different. A blank changes nothing,
 * and what was changed by hand stays: an order whose total or lines were edited keeps both.
 * `clientId` is 0 for a client that is only being made.
 */
export function orderChanges(
  order: PlannedOrder,
  clientId: number | null,
  {
    recognised: { before, importKey },
    books,
    base,
    edits,
  }: { recognised: Recognised; books: Books; base: BaseOrders; edits: HandEdits },
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
    import_key: undefined,
  };
  const isEdited = (column: Column): boolean =>
    edits.has('orders', before.id, column) ||
    (column === 'total_minor' && edits.has('orders', before.id, 'lines'));
  const columns: Partial<Record<Column, string | number | null>> = {};
  for (const [name, value] of Object.entries(wanted)) {
    const column = name as Column;
    if (value === undefined || before[column] === value) continue;
    if (!isEdited(column)) columns[column] = value;
  }
  const hasNewLines =
    order.lines.length > 0 &&
    !isEdited('total_minor') &&
    !areSameLines(order, base.lines(before.id), books);
  if (!hasNewLines && Object.keys(columns).length === 0) return null;
  // Its sum is another: the next file knows it by that.
  if (importKey !== null && importKey !== before.import_key) columns.import_key = importKey;
  return { columns, hasNewLines };
}

const areSameLines = ({ lines }: PlannedOrder, known: readonly KeptLine[], books: Books): boolean =>
  lines.length === known.length &&
  lines.every((line, index) => {
    const other = known[index];
    return other !== undefined && sameLine(line, other, books);
  });
