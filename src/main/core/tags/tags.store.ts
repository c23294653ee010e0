import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Tag } from '#shared/contract/tags.ts';
import type { Db } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { tagKey } from './tag-key.ts';

const byName = (a: { readonly name: string }, b: { readonly name: string }): number =>
  a.name.localeCompare(b.name, 'ru');

export async function readTags(db: Db): Promise<Output<'tags.list'>> {
  const rows = await db
    .selectFrom('tags')
    .leftJoin('client_tags', 'client_tags.tag_id', 'tags.id')
    .select((eb) => ['tags.id', 'tags.name', eb.fn.count<number>('client_tags.id').as('clients')])
    .groupBy('tags.id')
    .execute();
  return rows.toSorted(byName);
}

/** Throws `not_found`. */
export async function readTag(db: Db, id: number): Promise<Tag> {
  const tag = await db
    .selectFrom('tags')
    .select(['id', 'name'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (!tag) throw new AppError('not_found');
  return tag;
}

export async function tagsOf(db: Db, clientId: number): Promise<Tag[]> {
  const rows = await db
    .selectFrom('client_tags')
    .innerJoin('tags', 'tags.id', 'client_tags.tag_id')
    .select(['tags.id', 'tags.name'])
    .where('client_id', '=', clientId)
    .execute();
  return rows.toSorted(byName);
}

/** By client, each one's tags by name. */
export function tagsOfMany(sqlite: Sqlite, clientIds: readonly number[]): Map<number, Tag[]> {
  const rows = prepared(
    sqlite,
    `SELECT client_id, tags.id, name FROM client_tags JOIN tags ON tags.id = tag_id
     WHERE client_id IN (SELECT value FROM json_each(?))`,
  )
    .raw()
    .all(JSON.stringify(clientIds)) as [clientId: number, id: number, name: string][];
  const found = new Map<number, Tag[]>();
  for (const [clientId, id, name] of rows) {
    const tags = found.get(clientId) ?? [];
    tags.push({ id, name });
    found.set(clientId, tags);
  }
  for (const tags of found.values()) tags.sort(byName);
  return found;
}

/** The tag of that name, whatever its case and ё; a new one where there is none. */
export async function findOrAddTag(db: Db, name: string): Promise<Tag> {
  const known = await db
    .selectFrom('tags')
    .select(['id', 'name'])
    .where('name_key', '=', tagKey(name))
    .executeTakeFirst();
  if (known) return known;
  return db
    .insertInto('tags')
    .values({ name: name.trim(), name_key: tagKey(name) })
    .returning(['id', 'name'])
    .executeTakeFirstOrThrow();
}

export async function giveTag(db: Db, clientId: number, name: string): Promise<Tag> {
  const tag = await findOrAddTag(db, name);
  // Looked for first: an insert that does nothing takes an id all the same, and would stand in the journal.
  const known = await db
    .selectFrom('client_tags')
    .select('id')
    .where('client_id', '=', clientId)
    .where('tag_id', '=', tag.id)
    .executeTakeFirst();
  if (known) return tag;
  await db.insertInto('client_tags').values({ client_id: clientId, tag_id: tag.id }).execute();
  return tag;
}

export async function takeTag(db: Db, clientId: number, tagId: number): Promise<void> {
  await db
    .deleteFrom('client_tags')
    .where('client_id', '=', clientId)
    .where('tag_id', '=', tagId)
    .execute();
}

/** Throws `not_found`, `name_taken`. */
export async function renameTag(db: Db, id: number, name: string): Promise<Tag> {
  await readTag(db, id);
  const other = await db
    .selectFrom('tags')
    .select(['id', 'name'])
    .where('name_key', '=', tagKey(name))
    .executeTakeFirst();
  if (other && other.id !== id) throw new AppError('name_taken', { name: other.name });
  await db
    .updateTable('tags')
    .set({ name: name.trim(), name_key: tagKey(name) })
    .where('id', '=', id)
    .execute();
  return readTag(db, id);
}

/** Gives `intoId` to everybody who has `id`, and removes `id`. The tags are two. */
export async function mergeTags(db: Db, id: number, intoId: number): Promise<void> {
  const alreadyThere = db
    .selectFrom('client_tags as other')
    .select('other.client_id')
    .where('other.tag_id', '=', intoId);
  await db
    .updateTable('client_tags')
    .set({ tag_id: intoId })
    .where('tag_id', '=', id)
    .where('client_id', 'not in', alreadyThere)
    .execute();
  await removeTag(db, id);
}

export async function removeTag(db: Db, id: number): Promise<void> {
  await db.deleteFrom('client_tags').where('tag_id', '=', id).execute();
  await db.deleteFrom('tags').where('id', '=', id).execute();
}
