import type { Db } from '../../db/database.ts';

/** Values of a free-text field in use, the most frequent first: at most fifty. */
export async function readSuggestions(
  db: Db,
  field: 'source' | 'occupation' | 'company' | 'position',
): Promise<string[]> {
  const rows = await db
    .selectFrom('clients')
    .select((eb) => [eb.ref(field).as('value'), eb.fn.countAll<number>().as('times')])
    .where(field, 'is not', null)
    .groupBy(field)
    .orderBy('times', 'desc')
    .orderBy(field)
    .limit(50)
    .execute();
  return rows.flatMap(({ value }) => (value === null ? [] : [value]));
}
