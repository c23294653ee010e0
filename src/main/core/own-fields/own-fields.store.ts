import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import {
  mostOwnFields,
  type OwnField,
  type OwnFieldKind,
  type OwnFieldOption,
} from '#shared/contract/own-fields.ts';
import { normalise } from '#shared/rules/search-text.ts';
import type { Db } from '../../db/database.ts';
import type { CustomFieldRow } from './own-fields.table.ts';

const storedOptions = z.array(z.object({ id: z.int(), name: z.string() }));

const toField = (row: CustomFieldRow): OwnField => ({
  id: row.id,
  name: row.name,
  kind: row.kind,
  options: storedOptions.parse(JSON.parse(row.options)),
  isArchived: row.is_archived === 1,
});

/** In the owner's order; those put away last. */
export async function readOwnFields(db: Db): Promise<OwnField[]> {
  const rows = await db
    .selectFrom('custom_fields')
    .selectAll()
    .orderBy('is_archived')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toField);
}

/** Throws `not_found`. */
export async function readOwnField(db: Db, id: number): Promise<OwnField> {
  const row = await db
    .selectFrom('custom_fields')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return toField(row);
}

async function assertFree(db: Db, name: string, exceptId: number | null): Promise<void> {
  const other = await db
    .selectFrom('custom_fields')
    .select(['id', 'name'])
    .where('name_key', '=', normalise(name))
    .executeTakeFirst();
  if (other && other.id !== exceptId) throw new AppError('name_taken', { name: other.name });
}

interface NewField {
  readonly name: string;
  readonly kind: OwnFieldKind;
  readonly options: readonly { readonly name: string }[];
}

/** Last in the order. Throws `name_taken`, `limit_reached`. */
export async function addOwnField(db: Db, { name, kind, options }: NewField): Promise<OwnField> {
  const fields = await readOwnFields(db);
  if (fields.length >= mostOwnFields) throw new AppError('limit_reached', { most: mostOwnFields });
  await assertFree(db, name, null);
  const { last } = await db
    .selectFrom('custom_fields')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('custom_fields')
    .values({
      name: name.trim(),
      name_key: normalise(name),
      kind,
      options: JSON.stringify(kind === 'choice' ? numbered(options, 0) : []),
      position: (last ?? 0) + 1,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return readOwnField(db, id);
}

/** New options get ids never given before, so that a value of one that was dropped never means another. */
function numbered(
  options: readonly { readonly id?: number | undefined; readonly name: string }[],
  last: number,
): OwnFieldOption[] {
  let next = last;
  const seen = new Set<string>();
  return options.flatMap(({ id, name }) => {
    const key = normalise(name) || name.trim();
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ id: id ?? ++next, name: name.trim() }];
  });
}

interface FieldChanges {
  readonly name?: string | undefined;
  readonly options?:
    | readonly { readonly id?: number | undefined; readonly name: string }[]
    | undefined;
}

/** Throws `not_found`, `name_taken`, `option_in_use`. */
export async function changeOwnField(db: Db, id: number, changes: FieldChanges): Promise<OwnField> {
  const field = await readOwnField(db, id);
  const { name, options } = changes;
  if (name !== undefined) {
    await assertFree(db, name, id);
    await db
      .updateTable('custom_fields')
      .set({ name: name.trim(), name_key: normalise(name) })
      .where('id', '=', id)
      .execute();
  }
  if (options !== undefined && field.kind === 'choice') {
    const known = new Set(field.options.map((option) => option.id));
    const wanted = options.map((option) => ({
      name: option.name,
      ...(option.id !== undefined && known.has(option.id) ? { id: option.id } : {}),
    }));
    const last = Math.max(0, ...known, await largestEverUsed(db, id));
    const kept = numbered(wanted, last);
    await assertUnused(
      db,
      id,
      field.options.filter((option) => !kept.some((one) => one.id === option.id)),
    );
    await db
      .updateTable('custom_fields')
      .set({ options: JSON.stringify(kept) })
      .where('id', '=', id)
      .execute();
  }
  return readOwnField(db, id);
}

async function largestEverUsed(db: Db, fieldId: number): Promise<number> {
  const { largest } = await db
    .selectFrom('client_field_values')
    .select((eb) => eb.fn.max('value').as('largest'))
    .where('field_id', '=', fieldId)
    .executeTakeFirstOrThrow();
  return typeof largest === 'number' ? largest : 0;
}

async function assertUnused(
  db: Db,
  fieldId: number,
  dropped: readonly OwnFieldOption[],
): Promise<void> {
  for (const { id, name } of dropped) {
    const { count } = await db
      .selectFrom('client_field_values')
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('field_id', '=', fieldId)
      .where('value', '=', id)
      .executeTakeFirstOrThrow();
    if (count > 0) throw new AppError('option_in_use', { name, count });
  }
}

/** Those not named follow in the order they had. */
export async function reorderOwnFields(db: Db, ids: readonly number[]): Promise<OwnField[]> {
  const fields = await readOwnFields(db);
  const places = new Map(ids.map((id, index) => [id, index]));
  const ordered = fields.toSorted(
    (a, b) => (places.get(a.id) ?? ids.length) - (places.get(b.id) ?? ids.length),
  );
  for (const [position, { id }] of ordered.entries()) {
    await db.updateTable('custom_fields').set({ position }).where('id', '=', id).execute();
  }
  return readOwnFields(db);
}

/** Throws `not_found`. */
export async function archiveOwnField(db: Db, id: number, isArchived: boolean): Promise<OwnField> {
  await readOwnField(db, id);
  await db
    .updateTable('custom_fields')
    .set({ is_archived: isArchived ? 1 : 0 })
    .where('id', '=', id)
    .execute();
  return readOwnField(db, id);
}
