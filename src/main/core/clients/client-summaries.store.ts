import type { Database as Sqlite } from 'better-sqlite3';
import type { ClientSummary } from '#shared/contract/clients.ts';
import { prepared } from '../../db/prepared.ts';

interface SummaryRow {
  readonly id: number;
  readonly name: string;
  readonly company: string | null;
  readonly last_on: string | null;
  readonly revenue_minor: number;
}

/** The clients of the ids, in the order of the ids, each with all of its telephones. */
export function summariesOf(sqlite: Sqlite, ids: readonly number[]): ClientSummary[] {
  const list = JSON.stringify(ids);
  const rows = prepared(
    sqlite,
    `SELECT clients.id, name, company, last_on, revenue_minor
     FROM json_each(?) AS wanted CROSS JOIN clients ON clients.id = wanted.value
     JOIN client_totals ON client_totals.client_id = clients.id ORDER BY wanted.key`,
  ).all(list) as SummaryRow[];
  const phones = prepared(
    sqlite,
    `SELECT client_id, e164, as_written FROM client_phones
     WHERE client_id IN (SELECT value FROM json_each(?)) ORDER BY client_id, position, id`,
  )
    .raw()
    .all(list) as [clientId: number, e164: string | null, asWritten: string][];
  const phonesOf = Map.groupBy(phones, ([clientId]) => clientId);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    company: row.company,
    phones: (phonesOf.get(row.id) ?? []).map(([, e164, asWritten]) => ({ e164, asWritten })),
    lastOrderOn: row.last_on,
    revenueMinor: row.revenue_minor,
  }));
}
