import { runAction } from '#main/core/journal/action.ts';
import type { TestCore } from './core.ts';

export interface ClientRow {
  readonly id: number;
  readonly name: string;
  readonly phone?: string;
}
export interface OrderRow {
  /** Null for a sale to nobody in particular. */
  readonly clientId: number | null;
  readonly on: string;
  readonly totalMinor: number;
  /** `paid` unless set. */
  readonly state?: string;
}

const at = '2026-01-01T00:00:00.000Z';

/** Puts clients and orders into a base as one action, so that all that is derived from them is right. */
export async function fillShop(
  { connection: { sqlite } }: TestCore,
  { clients, orders }: { clients: readonly ClientRow[]; orders: readonly OrderRow[] },
): Promise<void> {
  await runAction({ sqlite, kind: 'test', at }, () => {
    const client = sqlite.prepare(
      `INSERT INTO clients (id, kind, name, name_key, sort_key, created_at, updated_at)
       VALUES (?, 'person', ?, '', ?, '${at}', '${at}')`,
    );
    const phone = sqlite.prepare(
      'INSERT INTO client_phones (client_id, position, e164, as_written) VALUES (?, 0, ?, ?)',
    );
    for (const row of clients) {
      client.run(row.id, row.name, row.name);
      if (row.phone !== undefined) phone.run(row.id, row.phone, row.phone);
    }
    const order = sqlite.prepare(
      `INSERT INTO orders (client_id, ordered_on, state, total_minor, created_at, updated_at)
       VALUES (?, ?, ?, ?, '${at}', '${at}')`,
    );
    for (const { clientId, on, state = 'paid', totalMinor } of orders) {
      order.run(clientId, on, state, totalMinor);
    }
  });
}
