import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { Output } from '#shared/contract/index.ts';
import { normalise } from '#shared/rules/search-text.ts';
import type { Db } from '../../db/database.ts';

const keyOf = (name: string): string => normalise(name) || name.trim();

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'ru');

export async function readLists(db: Db): Promise<Output<'clientLists.list'>> {
  const rows = await db
    .selectFrom('client_lists')
    .leftJoin('client_list_members', 'client_list_members.list_id', 'client_lists.id')
    .select((eb) => [
      'client_lists.id',
      'client_lists.name',
      eb.fn.count<number>('client_list_members.id').as('clients'),
    ])
    .groupBy('client_lists.id')
    .execute();
  return rows.toSorted(byName);
}

export async function listsOf(db: Db, clientId: number): Promise<Output<'clientLists.of'>> {
  const rows = await db
    .selectFrom('client_list_members')
    .innerJoin('client_lists', 'client_lists.id', 'client_list_members.list_id')
    .select(['client_lists.id', 'client_lists.name'])
    .where('client_id', '=', clientId)
    .execute();
  return rows.toSorted(byName);
}

/** Throws `not_found`. */
export async function readList(db: Db, id: number): Promise<{ id: number; name: string }> {
  const list = await db
    .selectFrom('client_lists')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!list) throw new AppError('not_found');
  return list;
}

/** Makes a list, or gives one a new name. `at` is a UTC instant. Throws `name_taken`, `not_found`. */
export async function saveList(
  db: Db,
  {
    id,
    name,
    at,
  }: { readonly id?: number | undefined; readonly name: string; readonly at: string },
): Promise<{ id: number; name: string }> {
  if (id !== undefined) await readList(db, id);
  const other = await db
    .selectFrom('client_lists')
    .select(['id', 'name'])
    .where('name_key', '=', keyOf(name))
    .executeTakeFirst();
  if (other && other.id !== id) throw new AppError('name_taken', { name: other.name });
  const named = { name: name.trim(), name_key: keyOf(name) };
  if (id !== undefined) {
    await db.updateTable('client_lists').set(named).where('id', '=', id).execute();
    return readList(db, id);
  }
  return db
    .insertInto('client_lists')
    .values({ ...named, created_at: at })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
}

interface Members {
  readonly listId: number;
  readonly clientIds: readonly number[];
}

/** Adds those who are not on it yet; ids of nobody are passed over. Answers how many were added. */
export const addMembers = (
  sqlite: Sqlite,
  { listId, clientIds, at }: Members & { readonly at: string },
): number =>
  sqlite
    .prepare(
      `INSERT INTO client_list_members (list_id, client_id, added_at)
       SELECT @listId, clients.id, @at FROM json_each(@ids) CROSS JOIN clients ON clients.id = value
       WHERE NOT EXISTS (SELECT 1 FROM client_list_members AS known
         WHERE known.list_id = @listId AND known.client_id = clients.id)
       GROUP BY clients.id`,
    )
    .run({ listId, at, ids: JSON.stringify(clientIds) }).changes;

/** Answers how many were on it. */
export const dropMembers = (sqlite: Sqlite, { listId, clientIds }: Members): number =>
  sqlite
    .prepare(
      `DELETE FROM client_list_members
       WHERE list_id = ? AND client_id IN (SELECT value FROM json_each(?))`,
    )
    .run(listId, JSON.stringify(clientIds)).changes;

export async function removeList(db: Db, id: number): Promise<void> {
  await db.deleteFrom('client_list_members').where('list_id', '=', id).execute();
  await db.deleteFrom('client_lists').where('id', '=', id).execute();
}
