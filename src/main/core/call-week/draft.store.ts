import type { CallDraft } from '#shared/contract/call-week-shapes.ts';
import type { Db } from '../../db/database.ts';
import { readCallRow, updateCall } from './calls.store.ts';

/** Fields that are left out stay as they are. */
export type DraftPatch = { readonly [K in keyof CallDraft]?: CallDraft[K] | undefined };

/** What was typed during a talk. Throws `not_found`. */
export async function readDraft(db: Db, callId: number): Promise<CallDraft> {
  const row = await readCallRow(db, callId);
  const quotes = await db
    .selectFrom('call_quotes')
    .select(['text', 'theme_id'])
    .where('call_id', '=', callId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return {
    words: row.words,
    score: row.score,
    themeIds: await readCallThemes(db, callId),
    quotes: quotes.map(({ text, theme_id: themeId }) => ({ text, themeId })),
    nextStep: row.next_step,
    nextOn: row.next_on,
    nextTime: row.next_time,
  };
}

export async function readCallThemes(db: Db, callId: number): Promise<number[]> {
  const rows = await db
    .selectFrom('call_themes')
    .select('theme_id')
    .where('call_id', '=', callId)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.theme_id);
}

/** Writes what differs; answers the whole draft. Empty text is no text. Throws `not_found`. */
export async function writeDraft(db: Db, callId: number, patch: DraftPatch): Promise<CallDraft> {
  const before = await readDraft(db, callId);
  const after: CallDraft = {
    words: pick(patch.words, before.words) || null,
    score: pick(patch.score, before.score),
    themeIds: [...new Set(pick(patch.themeIds, before.themeIds))],
    quotes: pick(patch.quotes, before.quotes).filter(({ text }) => text.trim() !== ''),
    nextStep: pick(patch.nextStep, before.nextStep) || null,
    nextOn: pick(patch.nextOn, before.nextOn),
    nextTime: pick(patch.nextTime, before.nextTime),
  };
  await updateCall(db, callId, {
    words: after.words,
    score: after.score,
    next_step: after.nextStep,
    next_on: after.nextOn,
    next_time: after.nextTime,
  });
  await writeThemes(db, callId, before.themeIds, after.themeIds);
  if (JSON.stringify(before.quotes) !== JSON.stringify(after.quotes)) {
    await writeQuotes(db, callId, after.quotes);
  }
  return after;
}

const pick = <T>(given: T | undefined, before: T): T => (given === undefined ? before : given);

async function writeThemes(
  db: Db,
  callId: number,
  before: readonly number[],
  after: readonly number[],
): Promise<void> {
  const gone = before.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.includes(id));
  if (gone.length > 0) {
    await db
      .deleteFrom('call_themes')
      .where('call_id', '=', callId)
      .where('theme_id', 'in', gone)
      .execute();
  }
  for (const themeId of added) {
    await db.insertInto('call_themes').values({ call_id: callId, theme_id: themeId }).execute();
  }
}

/** Rows keep their ids while their text is typed: an autosave changes one row, and adds none. */
async function writeQuotes(db: Db, callId: number, quotes: CallDraft['quotes']): Promise<void> {
  const rows = await db
    .selectFrom('call_quotes')
    .select('id')
    .where('call_id', '=', callId)
    .orderBy('position')
    .orderBy('id')
    .execute();
  for (const [position, { text, themeId }] of quotes.entries()) {
    const row = rows[position];
    const values = { position, text, theme_id: themeId };
    if (row) await db.updateTable('call_quotes').set(values).where('id', '=', row.id).execute();
    else
      await db
        .insertInto('call_quotes')
        .values({ call_id: callId, ...values })
        .execute();
  }
  const surplus = rows.slice(quotes.length).map(({ id }) => id);
  if (surplus.length > 0) {
    await db.deleteFrom('call_quotes').where('id', 'in', surplus).execute();
  }
}
