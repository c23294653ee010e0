import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';

type FreeTextField = 'source' | 'occupation' | 'company' | 'position' | 'employee';

const atMost = 50;

/**
 * Values of a free-text field in use, the most frequent first: at most fifty. Whoever serves clients may so far have
 * been named on orders alone: those come after.
 */
export async function readSuggestions(db: Db, field: FreeTextField): Promise<string[]> {
  const rows = await db
    .selectFrom('clients')
    .select((eb) => [eb.ref(field).as('value'), eb.fn.countAll<number>().as('times')])
    .where(field, 'is not', null)
    .groupBy(field)
    .orderBy('times', 'desc')
    .orderBy(field)
    .limit(atMost)
    .execute();
  const known = rows.flatMap(({ value }) => (value === null ? [] : [value]));
  if (field !== 'employee') return known;
  return [...new Set([...known, ...(await employeesOfOrders(db))])].slice(0, atMost);
}

/** Leaps along the index from name to name: a million orders bear but a few. */
async function employeesOfOrders(db: Db): Promise<string[]> {
  const { rows } = await sql<{ employee: string }>`
    WITH RECURSIVE names (employee) AS (
      SELECT min(employee) FROM orders WHERE employee IS NOT NULL
      UNION ALL
      SELECT (SELECT min(employee) FROM orders WHERE employee > names.employee)
      FROM names WHERE names.employee IS NOT NULL
      LIMIT ${atMost})
    SELECT employee FROM names WHERE employee IS NOT NULL`.execute(db);
  return rows.map(({ employee }) => employee);
}
