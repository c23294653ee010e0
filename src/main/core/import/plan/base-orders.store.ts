import type { Database as Sqlite } from 'better-sqlite3';
import { nowKnownAs } from '../../duplicates/merges.store.ts';
import type { OrderRow } from '../../orders/orders.table.ts';
import type { HandEdits } from '../hand-edits.store.ts';
import { importOrigins, type Origin } from './import-origins.store.ts';
import type { KeptLine } from './make-order.ts';

export type BaseOrder = Pick<
  OrderRow,
  | 'id'
  | 'client_id'
  | 'number'
  | 'ordered_on'
  | 'state'
  | 'total_minor'
  | 'cost_minor'
  | 'paid_minor'
  | 'channel'
  | 'employee'
  | 'promised_on'
  | 'note'
  | 'import_key'
>;

/** An order of the base, with what it was known by when it came in; a person may have corrected that since. */
export interface KnownOrder {
  readonly row: BaseOrder;
  readonly number: string | null;
  readonly clientId: number | null;
  readonly orderedOn: string;
}

const columns =
  'id, client_id, number, ordered_on, state, total_minor, cost_minor, paid_minor, channel, employee, promised_on, note, import_key';

/** The orders that the base has already, found by what they came in with; the earlier made first. */
export interface BaseOrders {
  readonly isEmpty: boolean;
  /** Null for one that is gone. */
  byId(id: number): BaseOrder | null;
  withNumber(number: string): KnownOrder[];
  withImportKey(key: string, clientId: number | null): KnownOrder[];
  /** What came in without numbers of a client's day. */
  withoutNumber(clientId: number, day: string): KnownOrder[];
  lines(orderId: number): KeptLine[];
  /** The import that brought an order. */
  originOf(orderId: number): Origin | null;
}

export function baseOrders(sqlite: Sqlite, edits: HandEdits): BaseOrders {
  const byId = sqlite.prepare<[number], BaseOrder>(`SELECT ${columns} FROM orders WHERE id = ?`);
  const byNumber = sqlite.prepare<[string], BaseOrder>(
    `SELECT ${columns} FROM orders WHERE number = ? ORDER BY id`,
  );
  const byKey = sqlite.prepare<[string, number | null], BaseOrder>(
    `SELECT ${columns} FROM orders WHERE import_key = ? AND client_id IS ? AND number IS NULL ORDER BY id`,
  );
  const ofDay = sqlite.prepare<[number, string], BaseOrder>(
    `SELECT ${columns} FROM orders
     WHERE client_id = ? AND ordered_on = ? AND import_key IS NOT NULL AND number IS NULL ORDER BY id`,
  );
  const lines = sqlite.prepare<[number], KeptLine>(
    `SELECT name, quantity_milli, price_minor, discount_bp, total_minor FROM order_lines
     WHERE order_id = ? ORDER BY position, id`,
  );
  const corrected = correctedOrders(sqlite, edits, (id) => byId.get(id));
  const unnumbered = [...corrected.values()].filter(({ number }) => number === null);
  /** Rows as they stand, and those that came in so; not those that were only made so. */
  const cameAs = (
    rows: readonly BaseOrder[],
    others: readonly KnownOrder[] | undefined,
    isSo: (order: KnownOrder) => boolean,
  ): KnownOrder[] => {
    const uncorrected = rows.filter(({ id }) => !corrected.has(id)).map(asItStands);
    const found = others?.filter(isSo) ?? [];
    return found.length === 0
      ? uncorrected
      : [...uncorrected, ...found].toSorted((a, b) => a.row.id - b.row.id);
  };
  const correctedByNumber = Map.groupBy(corrected.values(), ({ number }) => number);
  const correctedByClient = Map.groupBy(unnumbered, ({ clientId }) => clientId);
  return {
    isEmpty: sqlite.prepare('SELECT 1 FROM orders LIMIT 1').get() === undefined,
    byId: (id) => byId.get(id) ?? null,
    withNumber: (number) => cameAs(byNumber.all(number), correctedByNumber.get(number), () => true),
    withImportKey: (key, clientId) =>
      cameAs(
        byKey.all(key, clientId),
        correctedByClient.get(clientId),
        ({ row }) => row.import_key === key,
      ),
    withoutNumber: (clientId, day) =>
      cameAs(
        ofDay.all(clientId, day),
        correctedByClient.get(clientId),
        ({ row, orderedOn }) => row.import_key !== null && orderedOn === day,
      ),
    lines: (orderId) => lines.all(orderId),
    originOf: importOrigins(sqlite),
  };
}

const asItStands = (row: BaseOrder): KnownOrder => ({
  row,
  number: row.number,
  clientId: row.client_id,
  orderedOn: row.ordered_on,
});

/** Orders whose number, client or day a person has corrected; a merge of clients is a correction too. */
function correctedOrders(
  sqlite: Sqlite,
  edits: HandEdits,
  rowOf: (id: number) => BaseOrder | undefined,
): Map<number, KnownOrder> {
  const corrected = new Map<number, KnownOrder>();
  for (const [id, was] of edits.before('orders', ['number', 'client_id', 'ordered_on'])) {
    const row = rowOf(id);
    if (!row) continue;
    const before: Pick<BaseOrder, 'number' | 'client_id' | 'ordered_on'> = {
      ...row,
      ...Object.fromEntries(was),
    };
    const clientId =
      before.client_id === null ? null : (nowKnownAs(sqlite, before.client_id) ?? before.client_id);
    corrected.set(id, { row, number: before.number, clientId, orderedOn: before.ordered_on });
  }
  return corrected;
}
