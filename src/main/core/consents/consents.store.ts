import type { Database as Sqlite } from 'better-sqlite3';
import type { Consent, ConsentPurpose } from '#shared/contract/consent-shapes.ts';
import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import type { Db } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';

interface ConsentRow {
  readonly id: number;
  readonly client_id: number;
  readonly purpose: ConsentPurpose;
  readonly note: string | null;
  readonly given_on: string;
  readonly until_on: string | null;
  readonly withdrawn_on: string | null;
}

/** Every consent of a client, the latest first. */
export function consentsOf(sqlite: Sqlite, clientId: number): Consent[] {
  const rows = prepared(
    sqlite,
    'SELECT * FROM client_consents WHERE client_id = ? ORDER BY given_on DESC, id DESC',
  ).all(clientId) as ConsentRow[];
  return rows.map((row) => ({
    id: row.id,
    purpose: row.purpose,
    note: row.note,
    givenOn: row.given_on,
    untilOn: row.until_on,
    withdrawnOn: row.withdrawn_on,
  }));
}

/**
 * Condition on `clients`: some consent of theirs stands on `@today`. The same rule as `isStanding` in
 * rules/consent.
 */
export const hasStandingConsentSql = `EXISTS (SELECT 1 FROM client_consents
  WHERE client_consents.client_id = clients.id AND withdrawn_on IS NULL
    AND (until_on IS NULL OR until_on >= @today))`;

export interface ConsentFields {
  readonly purpose: ConsentPurpose;
  readonly note: string | null;
  readonly givenOn: string;
  readonly untilOn: string | null;
}

const columnsOf = (fields: Partial<ConsentFields>) => ({
  ...(fields.purpose === undefined ? {} : { purpose: fields.purpose }),
  ...(fields.note === undefined ? {} : { note: fields.note?.trim() || null }),
  ...(fields.givenOn === undefined ? {} : { given_on: fields.givenOn }),
  ...(fields.untilOn === undefined ? {} : { until_on: fields.untilOn }),
});

function assertOrder(givenOn: string, untilOn: string | null): void {
  if (untilOn !== null && untilOn < givenOn) {
    throw invalidInput('untilOn', 'beforeGiven');
  }
}

/** Throws `not_found`. */
export async function readConsent(
  db: Db,
  id: number,
): Promise<ConsentFields & { readonly name: string; readonly withdrawnOn: string | null }> {
  const row = await db
    .selectFrom('client_consents')
    .innerJoin('clients', 'clients.id', 'client_id')
    .select(['purpose', 'note', 'given_on', 'until_on', 'withdrawn_on', 'clients.name'])
    .where('client_consents.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  const { given_on: givenOn, until_on: untilOn, withdrawn_on: withdrawnOn, ...same } = row;
  return { ...same, givenOn, untilOn, withdrawnOn };
}

export async function insertConsent(
  db: Db,
  clientId: number,
  fields: ConsentFields,
): Promise<number> {
  assertOrder(fields.givenOn, fields.untilOn);
  const { note, untilOn } = fields;
  const { id } = await db
    .insertInto('client_consents')
    .values({
      client_id: clientId,
      purpose: fields.purpose,
      note: note?.trim() || null,
      given_on: fields.givenOn,
      until_on: untilOn,
      withdrawn_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateConsent(
  db: Db,
  id: number,
  before: ConsentFields,
  patch: Partial<ConsentFields>,
): Promise<void> {
  const columns = columnsOf(patch);
  if (Object.keys(columns).length === 0) return;
  assertOrder(
    patch.givenOn ?? before.givenOn,
    patch.untilOn === undefined ? before.untilOn : patch.untilOn,
  );
  await db.updateTable('client_consents').set(columns).where('id', '=', id).execute();
}

export async function setWithdrawn(db: Db, id: number, on: string | null): Promise<void> {
  await db.updateTable('client_consents').set({ withdrawn_on: on }).where('id', '=', id).execute();
}

export async function deleteConsent(db: Db, id: number): Promise<void> {
  await db.deleteFrom('client_consents').where('id', '=', id).execute();
}
