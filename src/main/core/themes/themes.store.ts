import type { Selectable } from 'kysely';
import { AppError } from '#shared/contract/errors.ts';
import type { Theme } from '#shared/contract/themes.ts';
import { normalise } from '#shared/rules/search-text.ts';
import type { Db } from '../../db/database.ts';
import type { ThemesTable } from '../call-week/call-week.table.ts';

const toTheme = (row: Selectable<ThemesTable>): Theme => ({
  id: row.id,
  code: row.code,
  name: row.name,
  isArchived: row.is_archived === 1,
});

/** In the order in which they are offered; those put away last. */
export async function readThemes(db: Db): Promise<Theme[]> {
  const rows = await db
    .selectFrom('themes')
    .selectAll()
    .orderBy('is_archived')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(toTheme);
}

/** Throws `not_found`. */
async function readTheme(db: Db, id: number): Promise<Theme> {
  const row = await db.selectFrom('themes').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return toTheme(row);
}

/** A new theme of the owner's own, last in the order; one of that name is answered (and brought back) instead. */
export async function addTheme(db: Db, name: string): Promise<Theme> {
  const themes = await readThemes(db);
  const known = themes.find((theme) => theme.name && normalise(theme.name) === normalise(name));
  if (known) return known.isArchived ? changeTheme(db, known.id, { is_archived: 0 }) : known;
  const { last } = await db
    .selectFrom('themes')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirstOrThrow();
  const { id } = await db
    .insertInto('themes')
    .values({ code: null, name: name.trim(), position: (last ?? 0) + 1 })
    .returning('id')
    .executeTakeFirstOrThrow();
  return readTheme(db, id);
}

/** Throws `not_found`. */
export async function changeTheme(
  db: Db,
  id: number,
  changes: { name?: string; is_archived?: 0 | 1 },
): Promise<Theme> {
  await readTheme(db, id);
  await db.updateTable('themes').set(changes).where('id', '=', id).execute();
  return readTheme(db, id);
}
