import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database as Sqlite } from 'better-sqlite3';
import type { Input, Output } from '#shared/contract/index.ts';
import { journaledTables } from '#main/db/database.ts';
import type { TestCore } from '#test/support/core.ts';

/** The data that the project is tried on; it lies beside the project and is no part of it. */
export const sharedData = (path: string): string =>
  join(import.meta.dirname, '../../../../../shared/data', path);

export const hasSharedData = (path: string): boolean => existsSync(sharedData(path));

export interface Truth {
  readonly name: string;
  readonly phone: string;
  readonly orders: number;
  readonly kopecks: number;
}

export const truthOf = (shop: string): Truth[] => {
  const { clients } = JSON.parse(readFileSync(sharedData(`${shop}/truth.json`), 'utf8')) as {
    clients: Record<string, Truth>;
  };
  return Object.values(clients);
};

/** A file with the lines, as a token. */
export function fileOf(core: TestCore, name: string, lines: readonly string[] | string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'fifteen-import-')), name);
  writeFileSync(path, typeof lines === 'string' ? lines : `${lines.join('\n')}\n`);
  return core.context.files.adopt(path);
}

export const inputOf = (
  core: TestCore,
  files: Readonly<Record<string, readonly string[] | string>>,
): Input<'import.apply'> => ({
  files: Object.entries(files).map(([name, lines]) => ({ token: fileOf(core, name, lines) })),
});

/** Brings the files in, each given by its lines. */
export const bringIn = (
  core: TestCore,
  files: Readonly<Record<string, readonly string[] | string>>,
): Promise<Output<'import.apply'>> => core.call('import.apply', inputOf(core, files));

export interface ClientInBase {
  readonly name: string;
  readonly phones: string | null;
  readonly orders: number;
  readonly revenue: number;
}

/** Clients by name, with telephones and standing totals. */
export const clientsInBase = ({ connection }: TestCore): ClientInBase[] =>
  connection.sqlite
    .prepare<[], ClientInBase>(
      `SELECT clients.name,
         (SELECT group_concat(coalesce(e164, as_written), ' ' ORDER BY position) FROM client_phones WHERE client_id = clients.id) AS phones,
         orders, revenue_minor AS revenue
       FROM clients JOIN client_totals ON client_totals.client_id = clients.id ORDER BY clients.name, clients.id`,
    )
    .all();

/** Everything that an import can touch, row by row, the derived tables and their full-text indexes included. */
export function dump(sqlite: Sqlite): Record<string, unknown[]> {
  const tables = [...journaledTables, 'client_totals', 'client_search'];
  const rows = tables.map((table) => [
    table,
    sqlite.prepare(`SELECT * FROM ${table} ORDER BY 1`).all(),
  ]);
  // Each full-text index is held against the very texts that it was made of.
  for (const index of ['client_search_trigrams', 'client_search_words']) {
    sqlite.exec(`INSERT INTO ${index} (${index}, rank) VALUES ('integrity-check', 1)`);
  }
  const indexes = sqlite
    .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' ORDER BY name")
    .all();
  return { ...(Object.fromEntries(rows) as Record<string, unknown[]>), indexes };
}
