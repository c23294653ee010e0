import type { WeekResult } from '#shared/contract/call-week-result.ts';
import { compareBeliefs, summariseScores } from '#shared/rules/learning.ts';
import { share } from '#shared/rules/money.ts';
import type { Db } from '../../db/database.ts';
import { readImprovements } from '../improvements/improvements.store.ts';
import { readSettings } from '../settings/settings.store.ts';
import { readThemes } from '../themes/themes.store.ts';
import { readBeliefs } from './beliefs.store.ts';
import { readWeekCalls } from './calls.store.ts';
import { readAnswers, readQuotes } from './result.store.ts';
import { readWeekRow } from './weeks.store.ts';

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/**
 * What a week has shown so far. Only talks count: a theme ticked in a call that has not come about is no answer.
 * Income is the revenue of the week's period, minor units, as it stood when the week was planned; shares are parts
 * of all revenue of that period. Throws `not_found`.
 */
export async function readWeekResult(db: Db, weekId: number): Promise<WeekResult> {
  const week = await readWeekRow(db, weekId);
  const total = week.total_minor;
  const { currency } = await readSettings(db);
  const byTime = await readWeekCalls(db, weekId, total);
  const calls = byTime.toSorted((a, b) => a.rank - b.rank || a.id - b.id);
  const answers = await readAnswers(db, weekId);
  const talked = calls.filter(({ outcome }) => outcome === 'talked');
  const heardMinor = sum(talked.map(({ revenueMinor }) => revenueMinor));
  const plannedMinor = sum(calls.map(({ revenueMinor }) => revenueMinor));
  const beliefs = await readBeliefs(db, weekId);
  const themes = new Map((await readThemes(db)).map((theme) => [theme.id, theme]));
  const names = new Map(calls.map(({ clientId, name }) => [clientId, name]));
  const lessons = compareBeliefs(
    beliefs.map(({ themeId }) => themeId),
    talked.map(({ id, clientId, revenueMinor }) => ({
      clientId,
      revenueMinor,
      themeIds: answers.get(id)?.themeIds ?? [],
    })),
    total,
  );
  const scores = talked.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    weekId,
    title: week.title,
    startsOn: week.starts_on,
    from: week.period_from,
    to: week.period_to,
    totalMinor: total,
    currency,
    sealedAt: week.sealed_at,
    finishedAt: week.finished_at,
    coverage: {
      calls: calls.length,
      talked: talked.length,
      open: calls.filter(({ isOpen }) => isOpen).length,
      heardMinor,
      heardShare: share(heardMinor, total),
      plannedMinor,
      plannedShare: share(plannedMinor, total),
    },
    themes: lessons.map(({ themeId, verdict, clientIds, incomeMinor, share: part }) => ({
      themeId,
      code: themes.get(themeId)?.code ?? null,
      name: themes.get(themeId)?.name ?? null,
      verdict,
      note: beliefs.find((belief) => belief.themeId === themeId)?.note ?? null,
      clients: clientIds.length,
      incomeMinor,
      share: part,
      clientNames: clientIds.map((id) => names.get(id) ?? ''),
    })),
    quotes: await readQuotes(db, weekId),
    scores: summariseScores(scores),
    calls: calls.map((call) => ({
      callId: call.id,
      clientId: call.clientId,
      name: call.name,
      rank: call.rank,
      revenueMinor: call.revenueMinor,
      share: call.share,
      outcome: call.outcome,
      isOpen: call.isOpen,
      attempts: call.attempts,
      score: call.score,
      words: answers.get(call.id)?.words ?? null,
      themeIds: answers.get(call.id)?.themeIds ?? [],
      nextStep: answers.get(call.id)?.nextStep ?? null,
      nextOn: answers.get(call.id)?.nextOn ?? null,
    })),
    improvements: await readImprovements(db, weekId),
  };
}
