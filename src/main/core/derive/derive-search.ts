import type { Database as Sqlite } from 'better-sqlite3';
import { searchText } from '#shared/rules/search-text.ts';

interface Source {
  readonly id: number;
  readonly name: string;
  readonly company: string | null;
  readonly external_id: string | null;
  readonly phones: string | null;
  readonly emails: string | null;
}

const indexes = ['client_search_trigrams', 'client_search_words'] as const;

/**
 * Makes the search text of the touched clients anew. The two FTS5 tables are external-content tables: a row
 * leaves them only when told the very text that it entered with, hence the order of the steps
 * (https://www.sqlite.org/fts5.html#external_content_tables).
 */
export function deriveSearch(sqlite: Sqlite): void {
  for (const index of indexes) {
    sqlite.exec(`
      INSERT INTO ${index} (${index}, rowid, text)
      SELECT 'delete', client_id, text FROM client_search
      WHERE client_id IN (SELECT client_id FROM touched_clients) ORDER BY client_id`);
  }
  sqlite.exec(
    'DELETE FROM client_search WHERE client_id IN (SELECT client_id FROM touched_clients)',
  );
  const page = sqlite.prepare(
    `SELECT id, name, company, external_id,
       (SELECT group_concat(coalesce(e164, as_written), char(10)) FROM client_phones WHERE client_id = clients.id) AS phones,
       (SELECT group_concat(email, char(10)) FROM client_emails WHERE client_id = clients.id) AS emails
     FROM touched_clients JOIN clients ON clients.id = touched_clients.client_id
     WHERE clients.id > ? ORDER BY clients.id LIMIT 2000`,
  );
  const insert = sqlite.prepare('INSERT INTO client_search (client_id, text) VALUES (?, ?)');
  for (let last = 0; ;) {
    const clients = page.all(last) as Source[];
    if (clients.length === 0) break;
    for (const { id, name, company, external_id: externalId, phones, emails } of clients) {
      insert.run(
        id,
        searchText([name, company ?? '', phones ?? '', emails ?? '', externalId ?? '']),
      );
      last = id;
    }
  }
  for (const index of indexes) {
    sqlite.exec(`
      INSERT INTO ${index} (rowid, text)
      SELECT client_id, text FROM client_search
      WHERE client_id IN (SELECT client_id FROM touched_clients) ORDER BY client_id`);
  }
}
