import type { Database as Sqlite } from 'better-sqlite3';
import type { OrderRow } from '../../orders/orders.table.ts';

export type BaseOrder = Pick<
  OrderRow,
  | 'id'
  | 'client_id'
  | 'ordered_on'
  | 'state'
  | 'total_minor'
  | 'cost_minor'
  | 'paid_minor'
  | 'channel'
  | 'employee'
  | 'promised_on'
  | 'note'
>;

export interface BaseLine {
  readonly name: string;
  readonly quantity_milli: number;
  readonly price_minor: number;
  readonly discount_bp: number;
  readonly total_minor: number;
}

const columns =
  'id, client_id, ordered_on, state, total_minor, cost_minor, paid_minor, channel, employee, promised_on, note';

/** The orders that the base has already. */
export interface BaseOrders {
  readonly isEmpty: boolean;
  withNumber(number: string): BaseOrder[];
  withImportKey(key: string, clientId: number | null): BaseOrder | undefined;
  lines(orderId: number): BaseLine[];
}

export function baseOrders(sqlite: Sqlite): BaseOrders {
  const byNumber = sqlite.prepare<[string], BaseOrder>(
    `SELECT ${columns} FROM orders WHERE number = ? ORDER BY id`,
  );
  const byKey = sqlite.prepare<[string, number | null], BaseOrder>(
    `SELECT ${columns} FROM orders WHERE import_key = ? AND client_id IS ? AND number IS NULL`,
  );
  const lines = sqlite.prepare<[number], BaseLine>(
    `SELECT name, quantity_milli, price_minor, discount_bp, total_minor FROM order_lines
     WHERE order_id = ? ORDER BY position, id`,
  );
  return {
    isEmpty: sqlite.prepare('SELECT 1 FROM orders LIMIT 1').get() === undefined,
    withNumber: (number) => byNumber.all(number),
    withImportKey: (key, clientId) => byKey.get(key, clientId),
    lines: (orderId) => lines.all(orderId),
  };
}
