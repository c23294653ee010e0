import type { Database as Sqlite } from 'better-sqlite3';
import type { ReminderDetails } from '#shared/contract/reminders.ts';
import { addressAs } from '#shared/rules/names.ts';
import { prepared } from '../../db/prepared.ts';
import { parsedNameOf } from '../clients/client-name.ts';
import { readClient } from '../clients/clients.store.ts';
import type { ReadContext } from '../context.ts';
import { readReminder, readShown, type DueWindow } from './reminders.store.ts';

type Client = NonNullable<ReminderDetails['client']>;

/** A reminder with what one wants to know of its client before calling. Throws `not_found`. */
export async function readReminderDetails(
  { db, sqlite }: Pick<ReadContext, 'db' | 'sqlite'>,
  id: number,
  moment: Omit<DueWindow, 'until'>,
): Promise<ReminderDetails> {
  const row = await readReminder(db, id);
  const shown = await readShown(db, id, moment);
  const client = row.client_id === null ? null : await readClient(db, row.client_id);
  return {
    ...shown,
    ruleFrom: row.rule_from,
    ruleTime: row.rule_time,
    isDone: row.done_at !== null,
    client: client && {
      id: client.id,
      name: client.name,
      greeting: client.address_as ?? addressAs(parsedNameOf(client)),
      wishes: client.wishes,
      askedNotToCall: client.asked_not_to_call_on !== null,
      ...reachOf(sqlite, client.id),
      ...ordersOf(sqlite, client.id),
    },
  };
}

const phones = `SELECT e164 FROM client_phones
  WHERE client_id = ? AND e164 IS NOT NULL AND is_wrong = 0 ORDER BY position, id`;
const email = 'SELECT email FROM client_emails WHERE client_id = ? ORDER BY position, id LIMIT 1';

const reachOf = (sqlite: Sqlite, clientId: number): Pick<Client, 'phones' | 'email'> => ({
  phones: prepared(sqlite, phones).pluck().all(clientId) as string[],
  email: (prepared(sqlite, email).pluck().get(clientId) as string | undefined) ?? null,
});

const orders = 'SELECT orders FROM client_totals WHERE client_id = ?';
const last = `SELECT id, ordered_on AS "on", total_minor AS totalMinor FROM orders
  WHERE client_id = ? AND is_completed = 1 ORDER BY ordered_on DESC, id DESC LIMIT 1`;
const products = 'SELECT name FROM order_lines WHERE order_id = ? ORDER BY position, id LIMIT 3';

function ordersOf(sqlite: Sqlite, clientId: number): Pick<Client, 'orders' | 'lastOrder'> {
  const row = prepared(sqlite, last).get(clientId) as
    | { id: number; on: string; totalMinor: number }
    | undefined;
  return {
    orders: (prepared(sqlite, orders).pluck().get(clientId) as number | undefined) ?? 0,
    lastOrder: row
      ? {
          on: row.on,
          totalMinor: row.totalMinor,
          products: prepared(sqlite, products).pluck().all(row.id) as string[],
        }
      : null,
  };
}
