import { sql } from 'kysely';
import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import type { ClientPatch } from '#shared/contract/clients.ts';
import type { Db } from '../../db/database.ts';
import { changedName, nameColumns, type NameColumns } from './client-name.ts';
import type { ClientRow, NewClientRow } from './clients.table.ts';

type PlainColumns = Omit<NewClientRow, keyof NameColumns | 'id' | 'created_at' | 'updated_at'>;

const text = (value: string | null | undefined): string | null | undefined =>
  value == null ? value : value.trim() || null;

const flag = (value: boolean | null | undefined): 0 | 1 | null | undefined =>
  value == null ? value : value ? 1 : 0;

/** The columns that a patch sets besides the name; fields it leaves out are not among them. */
function plainColumns(patch: ClientPatch): Partial<PlainColumns> {
  const columns = {
    address_as: text(patch.addressAs),
    occupation: text(patch.occupation),
    company: text(patch.company),
    position: text(patch.position),
    birthday: patch.birthday,
    source: text(patch.source),
    employee: text(patch.employee),
    recommended_by_id: patch.recommendedById,
    preferred_channel: patch.preferredChannel,
    call_from: patch.callFrom,
    call_to: patch.callTo,
    time_zone: text(patch.timeZone),
    wishes: text(patch.wishes),
    is_target: flag(patch.isTarget),
    target_reason: text(patch.targetReason),
    lost_reason: text(patch.lostReason),
    asked_not_to_call_on: patch.askedNotToCallOn,
    external_id: text(patch.externalId),
    // A column that is forgotten here does not compile.
  } satisfies Record<keyof PlainColumns, unknown>;
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

/** The client's row. Throws `not_found`. */
export async function readClient(db: Db, id: number): Promise<ClientRow> {
  const row = await db.selectFrom('clients').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return row;
}

/** Whether `id` stands somewhere above `recommenderId` in the line of who brought whom. */
async function isAbove(db: Db, id: number, recommenderId: number): Promise<boolean> {
  // UNION, not UNION ALL: a circle that is there already (files may bring one) ends the walk too.
  const { rows } = await sql`
    WITH RECURSIVE above (id) AS (
      SELECT ${recommenderId}
      UNION SELECT recommended_by_id FROM clients JOIN above ON clients.id = above.id
      WHERE recommended_by_id IS NOT NULL)
    SELECT 1 FROM above WHERE id = ${id}`.execute(db);
  return rows.length > 0;
}

/** Throws `not_found`, `recommendation_cycle`, `external_id_taken`; `id` is null for a client that is new. */
export async function assertReferences(
  db: Db,
  patch: Pick<ClientPatch, 'recommendedById' | 'externalId'>,
  id: number | null,
): Promise<void> {
  const { recommendedById } = patch;
  if (recommendedById != null) {
    const recommender = await readClient(db, recommendedById);
    if (recommendedById === id) {
      throw invalidInput('recommendedById', 'self');
    }
    if (id !== null && (await isAbove(db, id, recommendedById))) {
      throw new AppError('recommendation_cycle', { name: recommender.name });
    }
  }
  const externalId = text(patch.externalId);
  if (externalId == null) return;
  const owner = await db
    .selectFrom('clients')
    .select(['id', 'name'])
    .where('external_id', '=', externalId)
    .executeTakeFirst();
  if (owner && owner.id !== id) {
    throw new AppError('external_id_taken', { externalId, name: owner.name });
  }
}

/** Enters a client; answers the id. `at` is a UTC instant. Throws `external_id_taken`, `not_found`. */
export async function insertClient(
  db: Db,
  fields: ClientPatch & { readonly name: string },
  at: string,
): Promise<number> {
  await assertReferences(db, fields, null);
  const { name, ...parts } = fields;
  const named = changedName(nameColumns(name, fields.kind), { ...parts, name });
  const { id } = await db
    .insertInto('clients')
    .values({ ...plainColumns(fields), ...named, created_at: at, updated_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/**
 * Changes the fields that the patch names, the columns of the name together. Writes nothing where nothing
 * differs. Throws `not_found`, `external_id_taken`.
 */
export async function updateClient(
  db: Db,
  id: number,
  patch: ClientPatch,
  at: string,
): Promise<ClientRow> {
  const before = await readClient(db, id);
  await assertReferences(db, patch, id);
  const columns = { ...plainColumns(patch), ...changedName(pickName(before), patch) };
  const changed = Object.entries(columns).some(
    ([column, value]) => before[column as keyof ClientRow] !== value,
  );
  if (!changed) return before;
  const after = { ...columns, updated_at: at };
  await db.updateTable('clients').set(after).where('id', '=', id).execute();
  return { ...before, ...after };
}

const pickName = ({
  kind,
  name,
  surname,
  given_name: givenName,
  patronymic,
  name_key: nameKey,
  sort_key: sortKey,
}: ClientRow): NameColumns => ({
  kind,
  name,
  surname,
  given_name: givenName,
  patronymic,
  name_key: nameKey,
  sort_key: sortKey,
});
