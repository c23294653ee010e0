import type { Database } from 'better-sqlite3';
import { addDays, addMonths, isoWeekday, nextWorkingDay } from '#shared/rules/dates.ts';
import type { Random } from './random.ts';
import { answers, improvements } from './words.ts';
import type { ShopMoment } from './write-shop.ts';

const workingDays = [1, 2, 3, 4, 5];
const weekSize = 15;

interface Best {
  readonly clientId: number;
  readonly revenueMinor: number;
  readonly orders: number;
  readonly lastOn: string;
}

/**
 * A call week of a quarter ago, from its Monday, finished: most clients talked, some did not answer. Its figures are those of the
 * year before it, from the orders written.
 */
export function writePastWeek(sqlite: Database, random: Random, { today }: ShopMoment): void {
  const quarterAgo = addMonths(today, -3);
  const startsOn = addDays(quarterAgo, 1 - isoWeekday(quarterAgo));
  const from = addMonths(startsOn, -12);
  const to = addDays(startsOn, -1);
  const best = sqlite
    .prepare(
      `SELECT client_id AS clientId, sum(revenue_minor) AS revenueMinor, sum(is_completed) AS orders,
         max(ordered_on) AS lastOn
       FROM orders WHERE client_id IS NOT NULL AND ordered_on BETWEEN ? AND ?
       GROUP BY client_id HAVING sum(revenue_minor) > 0
       ORDER BY revenueMinor DESC, lastOn DESC, client_id LIMIT ?`,
    )
    .all(from, to, weekSize) as Best[];
  if (best.length === 0) return;
  const total = Number(
    sqlite
      .prepare('SELECT sum(revenue_minor) FROM orders WHERE ordered_on BETWEEN ? AND ?')
      .pluck()
      .get(from, to),
  );
  const at = (date: string, time: string): string => `${date}T${time}:00.000Z`;
  const insert = (table: string, row: Record<string, string | number | null>): number => {
    const columns = Object.keys(row);
    const statement = sqlite.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `@${column}`).join(', ')})`,
    );
    return Number(statement.run(row).lastInsertRowid);
  };
  const themes = new Map(
    sqlite.prepare('SELECT code, id FROM themes WHERE code IS NOT NULL').raw().all() as [
      string,
      number,
    ][],
  );
  const themeId = (code: string): number => themes.get(code) ?? 0;

  const weekId = insert('call_weeks', {
    measure: 'revenue',
    period_from: from,
    period_to: to,
    size: best.length,
    starts_on: startsOn,
    total_minor: total,
    sealed_at: at(startsOn, '07:10'),
    finished_at: at(addDays(startsOn, 7), '15:00'),
    created_at: at(addDays(startsOn, -1), '12:00'),
  });
  for (const [index, code] of ['price', 'assortment', 'quality'].entries()) {
    insert('call_week_beliefs', { week_id: weekId, theme_id: themeId(code), position: index + 1 });
  }
  let day = startsOn;
  for (const [index, client] of best.entries()) {
    if (index > 0 && index % 3 === 0) day = nextWorkingDay(day, workingDays);
    const time = ['10:00', '12:00', '15:00'][index % 3] ?? '10:00';
    const answer = random.chance(0.85) ? random.pick(answers) : null;
    const outcome = answer ? 'talked' : 'no_answer';
    const callId = insert('call_week_calls', {
      week_id: weekId,
      client_id: client.clientId,
      rank: index + 1,
      revenue_minor: client.revenueMinor,
      orders: client.orders,
      last_order_on: client.lastOn,
      planned_on: day,
      planned_time: time,
      outcome,
      outcome_at: at(day, time),
      attempts: 1,
      score: answer?.score ?? null,
      words: answer?.words ?? null,
    });
    if (answer) {
      insert('call_themes', { call_id: callId, theme_id: themeId(answer.theme) });
      insert('call_quotes', {
        call_id: callId,
        theme_id: themeId(answer.theme),
        position: 1,
        text: answer.words,
      });
    }
    insert('interactions', {
      client_id: client.clientId,
      kind: 'call',
      direction: 'out',
      happened_at: at(day, time),
      text: answer?.words ?? '',
      outcome,
      call_id: callId,
      created_at: at(day, time),
      updated_at: at(day, time),
    });
  }
  for (const [index, { theme, title, owner }] of improvements.entries()) {
    insert('improvements', {
      week_id: weekId,
      theme_id: themeId(theme),
      title,
      owner,
      due_on: addDays(startsOn, 21 + index * 14),
      state: index === 0 ? 'done' : 'in_work',
      done_on: index === 0 ? addDays(startsOn, 18) : null,
      created_at: at(addDays(startsOn, 7), '15:10'),
    });
  }
}
