import type { Database as Sqlite } from 'better-sqlite3';
import type { Job } from '../../context.ts';
import { dropIndexesFor } from '../../../db/bulk-indexes.ts';
import type { Plan } from '../plan/plan.ts';
import { insertProducts } from './product-ids.ts';
import { writeExtras } from './write-extras.ts';
import { insertClients, updateClients } from './write-clients.ts';
import { insertOrders, updateOrders } from './write-orders.ts';

/**
 * Does what the plan says, inside the running transaction: changes first, while the indexes are there. Answers how to
 * make the indexes that were in the way of so many rows, and the id of each person (0: not in the base). `at` is the
 * action's UTC instant, `today` the shop's date of it.
 */
export function writePlan(
  sqlite: Sqlite,
  plan: Plan,
  { at, today }: { readonly at: string; readonly today: string },
  job: Job,
): { makeIndexes: () => void; clientIds: Int32Array } {
  const { clients, orders } = plan;
  const withLines = orders.lines > 0 ? orders.created : 0;
  const total = clients.created + clients.updated + orders.created + orders.updated + withLines;
  let done = 0;
  const tick = (): void => {
    if (done % 2000 === 0) {
      job.throwIfCancelled();
      job.progress('writing', done, total);
    }
    done += 1;
  };
  const options = { sqlite, plan, at, tick };
  updateClients(options);
  const ofClients = dropIndexesFor(sqlite, {
    clients: clients.created,
    client_phones: clients.created,
    client_emails: clients.created,
    client_addresses: clients.created,
  });
  const clientIds = insertClients(options);
  writeExtras(sqlite, plan, clientIds, today);
  insertProducts(sqlite, plan);
  updateOrders({ ...options, clientIds });
  const ofOrders = dropIndexesFor(sqlite, { orders: orders.created, order_lines: orders.lines });
  insertOrders({ ...options, clientIds });
  return { makeIndexes: indexing([...ofClients, ...ofOrders], job), clientIds };
}

const indexing = (steps: readonly (() => void)[], job: Job) => (): void => {
  for (const [index, make] of steps.entries()) {
    job.throwIfCancelled();
    job.progress('indexing', index, steps.length);
    make();
  }
  if (steps.length > 0) job.progress('indexing', steps.length, steps.length);
};
