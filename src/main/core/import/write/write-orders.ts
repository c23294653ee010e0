import type { Database as Sqlite } from 'better-sqlite3';
import { bulkInsert, nextId, type ColumnOf } from '../../../db/bulk-insert.ts';
import { ImportKeys } from '../plan/import-keys.ts';
import { isProblem, makeOrder, type PlannedLine, type PlannedOrder } from '../plan/make-order.ts';
import { nobody } from '../plan/order-groups.ts';
import { isNew, type Plan } from '../plan/plan.ts';
import { dateOfDay } from '../rows/order-rows.ts';
import { productIds } from './product-ids.ts';

type Value = string | number | null;

interface Options {
  readonly sqlite: Sqlite;
  readonly plan: Plan;
  /** Client of each person. */
  readonly clientIds: Int32Array;
  /** UTC instant. */
  readonly at: string;
  readonly tick: () => void;
}

const amountOrNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

type ReadRare = (order: PlannedOrder) => Value;

/** Columns that few files have; left out of the statement where none does. */
function rareColumns({ books }: Plan): readonly [ColumnOf<'orders'>, ReadRare][] {
  const { orders, texts } = books;
  const rare: readonly [ColumnOf<'orders'>, { readonly isUsed: boolean }, ReadRare][] = [
    ['cost_minor', orders.cost, ({ cost }) => amountOrNull(cost)],
    ['paid_minor', orders.paid, ({ paid }) => amountOrNull(paid)],
    ['channel', orders.channel, ({ channel }) => texts.orNull(channel)],
    ['employee', orders.employee, ({ employee }) => texts.orNull(employee)],
    [
      'promised_on',
      orders.promisedDay,
      ({ promisedDay }) => (promisedDay < 0 ? null : dateOfDay(promisedDay)),
    ],
    ['note', orders.note, ({ note }) => texts.orNull(note)],
  ];
  return rare.filter(([, column]) => column.isUsed).map(([name, , read]) => [name, read]);
}

const clientIdOf = (person: number, clientIds: Int32Array): number | null =>
  person === nobody ? null : (clientIds[person] ?? null);

/** Writes the orders that the base does not have, then their lines. */
export function insertOrders({ sqlite, plan, clientIds, at, tick }: Options): void {
  const { books, groups, targets } = plan;
  const rare = rareColumns(plan);
  const keys = new ImportKeys();
  const orders = bulkInsert(
    sqlite,
    'orders',
    [
      'id',
      'client_id',
      'number',
      'ordered_on',
      'state',
      'total_minor',
      'import_key',
      ...rare.map(([name]) => name),
    ],
    { created_at: at, updated_at: at },
  );
  const firstId = nextId(sqlite, 'orders');
  let id = firstId;
  for (let group = 0; group < groups.length; group++) {
    const order = makeOrder(group, groups, books);
    if (isProblem(order)) continue;
    const importKey = keys.of(order);
    if (targets.at(group) !== isNew) continue;
    tick();
    orders.add(
      id,
      clientIdOf(order.person, clientIds),
      books.orderNumbers.orNull(order.number),
      dateOfDay(order.day),
      order.state,
      order.total,
      importKey,
      ...rare.map(([, read]) => read(order)),
    );
    id += 1;
  }
  orders.flush();
  if (plan.orders.lines > 0) insertLines({ sqlite, plan, tick }, firstId);
}

function insertLines(
  { sqlite, plan, tick }: Pick<Options, 'sqlite' | 'plan' | 'tick'>,
  firstId: number,
): void {
  const { books, groups, targets } = plan;
  const lines = lineInserts(sqlite, plan);
  let id = firstId;
  for (let group = 0; group < groups.length; group++) {
    if (targets.at(group) !== isNew) continue;
    const order = makeOrder(group, groups, books);
    if (isProblem(order)) continue;
    tick();
    lines.add(id, order.lines);
    id += 1;
  }
  lines.flush();
}

/** Writes what the files change of orders of the base. */
export function updateOrders({ sqlite, plan, clientIds, at, tick }: Options): void {
  const { books, groups, targets, changedOrders } = plan;
  const lines = lineInserts(sqlite, plan);
  const removeLines = sqlite.prepare('DELETE FROM order_lines WHERE order_id = ?');
  for (const [group, { columns, hasNewLines }] of changedOrders) {
    tick();
    const order = makeOrder(group, groups, books);
    if (isProblem(order)) continue;
    const id = targets.at(group);
    const values: Record<string, Value> = { ...columns };
    if ('client_id' in values) values['client_id'] = clientIdOf(order.person, clientIds);
    const names = Object.keys(values);
    sqlite
      .prepare(
        `UPDATE orders SET ${names.map((name) => `${name} = ?, `).join('')}updated_at = ? WHERE id = ?`,
      )
      .run(...Object.values(values), at, id);
    if (!hasNewLines) continue;
    removeLines.run(id);
    lines.add(id, order.lines);
  }
  lines.flush();
}

function lineInserts(
  sqlite: Sqlite,
  { books }: Plan,
): {
  add(orderId: number, lines: readonly PlannedLine[]): void;
  flush(): void;
} {
  const products = productIds(sqlite, books.texts);
  const inserts = bulkInsert(sqlite, 'order_lines', [
    'order_id',
    'position',
    'product_id',
    'name',
    'quantity_milli',
    'price_minor',
    'discount_bp',
    'total_minor',
  ]);
  return {
    add(orderId, lines) {
      for (const [index, line] of lines.entries()) {
        inserts.add(
          orderId,
          index + 1,
          products.of(line.product),
          books.texts.at(line.product),
          line.quantity,
          line.price,
          line.discount,
          line.total,
        );
      }
    },
    flush: () => inserts.flush(),
  };
}
