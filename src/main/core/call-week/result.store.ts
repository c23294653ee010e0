import type { WeekResult } from '#shared/contract/call-week-result.ts';
import type { Db } from '../../db/database.ts';

export interface Answer {
  readonly words: string | null;
  readonly themeIds: number[];
  readonly nextStep: string | null;
  readonly nextOn: string | null;
}

/** What was typed in each call of a week, by the call's id. */
export async function readAnswers(db: Db, weekId: number): Promise<Map<number, Answer>> {
  const calls = await db
    .selectFrom('call_week_calls')
    .select(['id', 'words', 'next_step', 'next_on'])
    .where('week_id', '=', weekId)
    .execute();
  const answers = new Map<number, Answer>(
    calls.map((call) => [
      call.id,
      { words: call.words, themeIds: [], nextStep: call.next_step, nextOn: call.next_on },
    ]),
  );
  const themes = await db
    .selectFrom('call_themes')
    .innerJoin('call_week_calls', 'call_week_calls.id', 'call_id')
    .select(['call_id', 'theme_id'])
    .where('week_id', '=', weekId)
    .orderBy('call_themes.id')
    .execute();
  for (const row of themes) answers.get(row.call_id)?.themeIds.push(row.theme_id);
  return answers;
}

/** The quotations of talks, those of the biggest clients first. */
export async function readQuotes(db: Db, weekId: number): Promise<WeekResult['quotes']> {
  return db
    .selectFrom('call_quotes as quote')
    .innerJoin('call_week_calls as call', 'call.id', 'quote.call_id')
    .innerJoin('clients', 'clients.id', 'call.client_id')
    .select([
      'quote.call_id as callId',
      'call.client_id as clientId',
      'clients.name',
      'quote.text',
      'quote.theme_id as themeId',
    ])
    .where('call.week_id', '=', weekId)
    .where('call.outcome', '=', 'talked')
    .orderBy('call.rank')
    .orderBy('quote.position')
    .orderBy('quote.id')
    .execute();
}
