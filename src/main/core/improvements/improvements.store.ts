import type { Selectable } from 'kysely';
import { AppError } from '#shared/contract/errors.ts';
import type { Improvement } from '#shared/contract/improvements.ts';
import type { ParsedInput } from '#shared/contract/index.ts';
import type { Db } from '../../db/database.ts';
import type { ImprovementsTable } from './improvements.table.ts';

type Save = ParsedInput<'improvements.save'>;

export interface Moment {
  /** UTC instant. */
  readonly at: string;
  /** Local date. */
  readonly today: string;
}

const toImprovement = (row: Selectable<ImprovementsTable>): Improvement => ({
  id: row.id,
  weekId: row.week_id,
  themeId: row.theme_id,
  title: row.title,
  owner: row.owner,
  dueOn: row.due_on,
  state: row.state,
  doneOn: row.done_on,
  createdAt: row.created_at,
});

/** Of one call week or of all; open ones by date (those without one last), then those done or dropped. */
export async function readImprovements(db: Db, weekId?: number): Promise<Improvement[]> {
  let query = db.selectFrom('improvements').selectAll();
  if (weekId !== undefined) query = query.where('week_id', '=', weekId);
  const rows = await query
    .orderBy((eb) => eb('state', 'in', ['done', 'dropped']))
    .orderBy((eb) => eb('due_on', 'is', null))
    .orderBy('due_on')
    .orderBy('id')
    .execute();
  return rows.map(toImprovement);
}

/** Throws `not_found`. */
async function readImprovement(db: Db, id: number): Promise<Improvement> {
  const row = await db
    .selectFrom('improvements')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return toImprovement(row);
}

const line = (text: string | null | undefined): string | null => text?.trim() || null;

/** Adds one, or changes what is named of one; it is done on the day it was said to be. Throws `not_found`. */
export async function saveImprovement(
  db: Db,
  input: Save,
  { at, today }: Moment,
): Promise<Improvement> {
  if (input.id === undefined) {
    const { id } = await db
      .insertInto('improvements')
      .values({
        week_id: input.weekId ?? null,
        theme_id: input.themeId ?? null,
        title: input.title.trim(),
        owner: line(input.owner),
        due_on: input.dueOn ?? null,
        state: input.state ?? 'open',
        done_on: input.state === 'done' ? today : null,
        created_at: at,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return readImprovement(db, id);
  }
  const before = await readImprovement(db, input.id);
  const state = input.state ?? before.state;
  await db
    .updateTable('improvements')
    .set({
      theme_id: input.themeId === undefined ? before.themeId : input.themeId,
      title: input.title?.trim() ?? before.title,
      owner: input.owner === undefined ? before.owner : line(input.owner),
      due_on: input.dueOn === undefined ? before.dueOn : input.dueOn,
      state,
      done_on: state === 'done' ? (before.doneOn ?? today) : null,
    })
    .where('id', '=', input.id)
    .execute();
  return readImprovement(db, input.id);
}

/** Throws `not_found`. */
export async function removeImprovement(db: Db, id: number): Promise<Improvement> {
  const before = await readImprovement(db, id);
  await db.deleteFrom('improvements').where('id', '=', id).execute();
  return before;
}
