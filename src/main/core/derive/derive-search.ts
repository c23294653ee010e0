import type { Database as Sqlite } from 'better-sqlite3';
import { searchText } from '#shared/rules/search-text.ts';
import { insertMany } from './insert-many.ts';
import { touchWordsOfAll } from './touched.ts';

interface Source {
  readonly client_id: number;
  /** Null where the client is gone. */
  readonly name: string | null;
  readonly company: string | null;
  readonly external_id: string | null;
  readonly phones: string | null;
  readonly emails: string | null;
  readonly tags: string | null;
  /** The search text as it stands; null where there is none yet. */
  readonly known: string | null;
}

const indexes = ['client_search_trigrams', 'client_search_words'] as const;
const changed = 'client_id IN (SELECT client_id FROM changed_search)';
const clientsAtOnce = 2000;

/**
 * Finds the touched clients whose search text is another than the one that stands, and keeps the new texts (null
 * for a client that is gone) in `changed_search`. Most touches (an order, a wish) change none, and a row that
 * leaves and enters a large full-text index costs 25 ms.
 */
function findChanged(sqlite: Sqlite): number {
  touchWordsOfAll(sqlite);
  sqlite.exec(`
    CREATE TEMP TABLE IF NOT EXISTS changed_search (client_id INTEGER PRIMARY KEY, text TEXT);
    DELETE FROM changed_search;
  `);
  const page = sqlite.prepare(
    `SELECT touched_words.client_id, name, company, external_id, client_search.text AS known,
       (SELECT group_concat(coalesce(e164, as_written), char(10) ORDER BY position, id)
          FROM client_phones WHERE client_id = clients.id) AS phones,
       (SELECT group_concat(email, char(10) ORDER BY position, id)
          FROM client_emails WHERE client_id = clients.id) AS emails,
       (SELECT group_concat(tags.name, char(10) ORDER BY tags.id)
          FROM client_tags JOIN tags ON tags.id = tag_id WHERE client_id = clients.id) AS tags
     FROM touched_words LEFT JOIN clients ON clients.id = touched_words.client_id
     LEFT JOIN client_search ON client_search.client_id = touched_words.client_id
     WHERE touched_words.client_id > ? ORDER BY touched_words.client_id LIMIT ${clientsAtOnce}`,
  );
  const texts = insertMany(sqlite, 'changed_search', ['client_id', 'text']);
  let count = 0;
  for (let last = 0; ;) {
    const clients = page.all(last) as Source[];
    if (clients.length === 0) break;
    for (const client of clients) {
      last = client.client_id;
      const text = textOf(client);
      if (text === client.known) continue;
      texts.add([client.client_id, text]);
      count += 1;
    }
  }
  texts.flush();
  return count;
}

const textOf = ({
  name,
  company,
  phones,
  emails,
  tags,
  external_id: externalId,
}: Source): string | null =>
  name === null
    ? null
    : searchText([name, company ?? '', phones ?? '', emails ?? '', externalId ?? '', tags ?? '']);

/**
 * Makes the search text of the touched clients anew. The two FTS5 tables are external-content tables: a row
 * leaves them only when told the very text that it entered with, hence the order of the steps
 * (https://www.sqlite.org/fts5.html#external_content_tables).
 */
export function deriveSearch(sqlite: Sqlite): void {
  if (findChanged(sqlite) === 0) return;
  for (const index of indexes) {
    sqlite.exec(`
      INSERT INTO ${index} (${index}, rowid, text)
      SELECT 'delete', client_id, text FROM client_search WHERE ${changed} ORDER BY client_id`);
  }
  sqlite.exec(`
    DELETE FROM client_search WHERE ${changed};
    INSERT INTO client_search (client_id, text)
    SELECT client_id, text FROM changed_search WHERE text IS NOT NULL ORDER BY client_id`);
  for (const index of indexes) {
    sqlite.exec(`
      INSERT INTO ${index} (rowid, text)
      SELECT client_id, text FROM changed_search WHERE text IS NOT NULL ORDER BY client_id`);
  }
  sqlite.exec('DELETE FROM changed_search');
}
