import { runAction } from '#main/core/journal/action.ts';
import type { TestCore } from '#test/support/core.ts';

export interface ShopClient {
  readonly name: string;
  readonly orders?: readonly (readonly [on: string, totalMinor: number])[];
  readonly phones?: readonly string[];
  /** Columns of `clients` as they are in the base. */
  readonly columns?: Readonly<Record<string, string | number | null>>;
}

/** Clients with their orders and telephones, as one action; answers their ids in order. */
export async function openShop(core: TestCore, clients: readonly ShopClient[]): Promise<number[]> {
  const { sqlite } = core.connection;
  const at = core.clock.now();
  const insert = (table: string, row: Record<string, string | number | null>): number => {
    const columns = Object.keys(row);
    const values = columns.map((column) => `@${column}`).join(', ');
    const statement = sqlite.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})`,
    );
    return Number(statement.run(row).lastInsertRowid);
  };
  const { value } = await runAction({ sqlite, kind: 'sample.create', at }, () =>
    clients.map(({ name, orders = [], phones = [], columns = {} }) => {
      const [surname = '', given = null, patronymic = null] = name.split(' ');
      const id = insert('clients', {
        kind: 'person',
        name,
        surname,
        given_name: given,
        patronymic,
        name_key: name,
        sort_key: name,
        created_at: at,
        updated_at: at,
        ...columns,
      });
      for (const [position, phone] of phones.entries()) {
        insert('client_phones', { client_id: id, position, e164: phone, as_written: phone });
      }
      for (const [on, total] of orders) {
        insert('orders', {
          client_id: id,
          ordered_on: on,
          state: 'paid',
          total_minor: total,
          created_at: at,
          updated_at: at,
        });
      }
      return id;
    }),
  );
  return value;
}

const surnames = 'Фролова Ковалёв Беляева Громов Орлова Титов Зуева Котов Лаптева Белов'.split(' ');
const givens = 'Зоя Пётр Анна Олег Вера Иван Нина Юрий Ольга Лев'.split(' ');
const fathers = 'Игоревна Ильич Львовна Павлович Юрьевна'.split(' ');

/** So many clients with a telephone each, the first of them with the most revenue: 100 roubles a place. */
export const rankedClients = (count: number): ShopClient[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${surnames[index % 10]} ${givens[index % 10]} ${fathers[index % 5]}`,
    phones: [`+7916000${String(index).padStart(4, '0')}`],
    orders: [
      ['2026-03-02', 1_000_00],
      ['2026-10-01', (count - index) * 100_00],
    ],
  }));
