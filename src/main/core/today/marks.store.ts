import type { RuleKind } from '#shared/contract/today-lines.ts';
import type { Db } from '../../db/database.ts';

export interface MarkOf {
  readonly kind: RuleKind;
  readonly clientId: number;
  readonly occasion: string;
}

/** Remembers what was said of a line; what was said of the same occasion before gives way to it. Answers the row's id. */
export async function writeMark(
  db: Db,
  { kind, clientId, occasion }: MarkOf,
  { untilOn, markedOn }: { readonly untilOn: string | null; readonly markedOn: string },
): Promise<number> {
  const known = await db
    .selectFrom('today_marks')
    .select('id')
    .where('client_id', '=', clientId)
    .where('kind', '=', kind)
    .where('occasion', '=', occasion)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const said = { until_on: untilOn, marked_on: markedOn };
  if (known) {
    await db.updateTable('today_marks').set(said).where('id', '=', known.id).execute();
    return known.id;
  }
  const { id } = await db
    .insertInto('today_marks')
    .values({ client_id: clientId, kind, occasion, ...said })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
