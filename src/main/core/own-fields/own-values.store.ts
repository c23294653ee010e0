import type { Database as Sqlite } from 'better-sqlite3';
import type { OwnValue } from '#shared/contract/own-fields.ts';
import { isOwnValue, keptValue } from '#shared/rules/own-values.ts';
import type { Db } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { notOwnValue } from './not-own-value.ts';
import { readOwnField } from './own-fields.store.ts';

/** What a client has, by field. */
export const ownValuesOf = (
  db: Db,
  clientId: number,
): Promise<{ fieldId: number; value: OwnValue }[]> =>
  db
    .selectFrom('client_field_values')
    .select(['field_id as fieldId', 'value'])
    .where('client_id', '=', clientId)
    .orderBy('field_id')
    .execute();

type ValueTuple = readonly [clientId: number, fieldId: number, value: OwnValue];

/** What many clients have, by client and field. */
export function ownValuesOfMany(
  sqlite: Sqlite,
  clientIds: readonly number[],
): Map<number, Record<string, OwnValue>> {
  const rows = prepared(
    sqlite,
    `SELECT client_id, field_id, value FROM client_field_values
     WHERE client_id IN (SELECT value FROM json_each(?))`,
  )
    .raw()
    .all(JSON.stringify(clientIds)) as ValueTuple[];
  const found = new Map<number, Record<string, OwnValue>>();
  for (const [clientId, fieldId, value] of rows) {
    const values = found.get(clientId) ?? {};
    values[fieldId] = value;
    found.set(clientId, values);
  }
  return found;
}

interface NewValue {
  readonly clientId: number;
  readonly fieldId: number;
  /** Null takes it away. */
  readonly value: OwnValue | null;
}

/**
 * Writes one value; an empty text is none. Answers what is kept, and the field's name. Throws `not_found`,
 * `invalid_input`.
 */
export async function writeOwnValue(
  db: Db,
  { clientId, fieldId, value }: NewValue,
): Promise<{ value: OwnValue | null; name: string }> {
  const field = await readOwnField(db, fieldId);
  const kept = value === null || value === '' ? null : keptValue(value);
  if (kept === null || kept === '') {
    await db
      .deleteFrom('client_field_values')
      .where('client_id', '=', clientId)
      .where('field_id', '=', fieldId)
      .execute();
    return { value: null, name: field.name };
  }
  if (!isOwnValue(field, kept)) {
    throw notOwnValue(field);
  }
  const known = await db
    .selectFrom('client_field_values')
    .select('id')
    .where('client_id', '=', clientId)
    .where('field_id', '=', fieldId)
    .executeTakeFirst();
  await (
    known
      ? db.updateTable('client_field_values').set({ value: kept }).where('id', '=', known.id)
      : db
          .insertInto('client_field_values')
          .values({ client_id: clientId, field_id: fieldId, value: kept })
  ).execute();
  return { value: kept, name: field.name };
}
