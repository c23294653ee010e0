import type { Output } from '#shared/contract/index.ts';
import type { Db } from '../../db/database.ts';

type Beliefs = Output<'callWeek.believe'>['beliefs'];

/** In the owner's order. */
export async function readBeliefs(db: Db, weekId: number): Promise<Beliefs> {
  const rows = await db
    .selectFrom('call_week_beliefs')
    .select(['theme_id', 'note'])
    .where('week_id', '=', weekId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map(({ theme_id: themeId, note }) => ({ themeId, note }));
}

/** Makes the beliefs of a week what is given; rows of a theme that stays are changed, not replaced. */
export async function writeBeliefs(db: Db, weekId: number, beliefs: Beliefs): Promise<void> {
  const before = await db
    .selectFrom('call_week_beliefs')
    .select(['id', 'theme_id'])
    .where('week_id', '=', weekId)
    .execute();
  const wanted = new Map(beliefs.map((belief) => [belief.themeId, belief]));
  const gone = before.filter((row) => !wanted.has(row.theme_id)).map(({ id }) => id);
  if (gone.length > 0) {
    await db.deleteFrom('call_week_beliefs').where('id', 'in', gone).execute();
  }
  for (const [index, { themeId, note }] of [...wanted.values()].entries()) {
    const values = { position: index + 1, note: note?.trim() || null };
    const row = before.find((known) => known.theme_id === themeId);
    if (row) {
      await db.updateTable('call_week_beliefs').set(values).where('id', '=', row.id).execute();
    } else {
      await db
        .insertInto('call_week_beliefs')
        .values({ week_id: weekId, theme_id: themeId, ...values })
        .execute();
    }
  }
}
