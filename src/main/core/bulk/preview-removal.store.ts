import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import type { Job } from '../context.ts';
import { parts } from './chosen.store.ts';

const clientsAtOnce = 5000;

/** What goes with clients; counted along indexes, without reading a row. */
export function previewRemoval(
  sqlite: Sqlite,
  ids: readonly number[],
  job: Job,
): Output<'bulk.previewRemove'> {
  const counter = (table: string) =>
    sqlite
      .prepare(`SELECT count(*) FROM ${table} WHERE client_id IN (SELECT value FROM json_each(?))`)
      .pluck();
  const counters = {
    orders: counter('orders'),
    contacts: counter('interactions'),
    reminders: counter('reminders'),
  };
  const sum = { orders: 0, contacts: 0, reminders: 0 };
  let done = 0;
  for (const part of parts(ids, clientsAtOnce)) {
    job.throwIfCancelled();
    job.progress('counting', done, ids.length);
    sum.orders += Number(counters.orders.get(part));
    sum.contacts += Number(counters.contacts.get(part));
    sum.reminders += Number(counters.reminders.get(part));
    done += clientsAtOnce;
  }
  return { clients: ids.length, ...sum };
}
