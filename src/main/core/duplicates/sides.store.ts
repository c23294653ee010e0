import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { ComparedSide, DuplicatePair } from '#shared/contract/duplicates.ts';
import { prepared } from '../../db/prepared.ts';

type PairSide = DuplicatePair['first'];

const shortSql = `SELECT clients.id, name, company, orders, revenue_minor AS revenueMinor, last_on AS lastOrderOn,
    (SELECT coalesce(e164, as_written) FROM client_phones WHERE client_id = clients.id
     ORDER BY position, id LIMIT 1) AS phone
  FROM clients JOIN client_totals ON client_totals.client_id = clients.id WHERE clients.id = ?`;

/** A client as a line of the list shows them; undefined where they are gone. */
export const shortSide = (sqlite: Sqlite, id: number): PairSide | undefined =>
  prepared(sqlite, shortSql).get(id) as PairSide | undefined;

const countsSql = `SELECT created_at AS createdAt,
    (SELECT count(*) FROM interactions WHERE client_id = @id) AS contacts,
    (SELECT max(happened_at) FROM interactions WHERE client_id = @id) AS lastContactAt,
    (SELECT count(*) FROM reminders WHERE client_id = @id AND done_at IS NULL) AS reminders,
    (SELECT count(*) FROM call_week_calls WHERE client_id = @id) AS weekCalls
  FROM clients WHERE id = @id`;

type Counts = Pick<
  ComparedSide,
  'createdAt' | 'contacts' | 'lastContactAt' | 'reminders' | 'weekCalls'
>;

/** A client with all that the page of comparison shows. Throws `not_found`. */
export function comparedSide(sqlite: Sqlite, id: number): ComparedSide {
  const short = shortSide(sqlite, id);
  const counts = prepared(sqlite, countsSql).get({ id }) as Counts | undefined;
  if (!short || !counts) throw new AppError('not_found');
  const texts = (sql: string): string[] => prepared(sqlite, sql).pluck().all(id) as string[];
  return {
    ...short,
    ...counts,
    phones: texts(
      'SELECT coalesce(e164, as_written) FROM client_phones WHERE client_id = ? ORDER BY position, id',
    ),
    emails: texts('SELECT email FROM client_emails WHERE client_id = ? ORDER BY position, id'),
    messengers: texts(
      "SELECT kind || ': ' || handle FROM client_messengers WHERE client_id = ? ORDER BY position, id",
    ),
    addresses: texts(
      'SELECT address FROM client_addresses WHERE client_id = ? ORDER BY position, id',
    ),
    tags: texts(
      'SELECT name FROM client_tags JOIN tags ON tags.id = tag_id WHERE client_id = ? ORDER BY name_key',
    ),
    dates: prepared(
      sqlite,
      'SELECT label, on_date AS "on" FROM client_dates WHERE client_id = ? ORDER BY id',
    ).all(id) as ComparedSide['dates'],
  };
}
