import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import { addDays, addMonths } from '#shared/rules/dates.ts';
import { share } from '#shared/rules/money.ts';
import { prepared } from '../../db/prepared.ts';

interface Ranking {
  readonly today: string;
  /** The latest action when it was made; anything older is in it. */
  readonly actionId: number;
  readonly sequence: number;
  readonly totalMinor: number;
  readonly places: ReadonlyMap<number, { readonly rank: number; readonly revenueMinor: number }>;
  readonly of: number;
}

const rankings = new WeakMap<Sqlite, Ranking>();

/** The 12 months that end with `today`, both ends included. */
const yearUpTo = (today: string): { from: string; to: string } => ({
  from: addDays(addMonths(today, -12), 1),
  to: today,
});

/** The latest action, and how many there have ever been (an autosave joins the one before it). */
function journalAt(sqlite: Sqlite): { actionId: number; sequence: number } {
  const row = prepared(
    sqlite,
    `SELECT (SELECT coalesce(max(id), 0) FROM journal_actions) AS actionId,
       (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal_actions') AS sequence`,
  ).get() as { actionId: number; sequence: number };
  return row;
}

/** Whether an action from the given one on has added, changed or deleted an order. */
const ordersChangedSince = (sqlite: Sqlite, actionId: number): boolean =>
  prepared(
    sqlite,
    `SELECT 1 FROM journal_actions WHERE id >= @actionId AND (
       json_type(inserted, '$.orders') IS NOT NULL OR is_final = 1
       OR EXISTS (SELECT 1 FROM journal_changes WHERE action_id = journal_actions.id AND table_name = 'orders'))
     LIMIT 1`,
  ).get({ actionId }) !== undefined;

/**
 * The ranking of the year, kept until an order changes: it reads every order of the year (0.1 s for a million),
 * and cards are opened far more often than orders are entered.
 */
function rankingAt(sqlite: Sqlite, today: string): Ranking {
  const known = rankings.get(sqlite);
  const journal = journalAt(sqlite);
  if (known?.today === today) {
    if (known.sequence === journal.sequence) return known;
    if (!ordersChangedSince(sqlite, known.actionId)) {
      const current = { ...known, ...journal };
      rankings.set(sqlite, current);
      return current;
    }
  }
  const made = { today, ...journal, ...rank(sqlite, today) };
  rankings.set(sqlite, made);
  return made;
}

/** Descending revenue, ties by the later last order, then by id. Clients without revenue have no place. */
function rank(sqlite: Sqlite, today: string): Pick<Ranking, 'totalMinor' | 'places' | 'of'> {
  const { from, to } = yearUpTo(today);
  const rows = prepared(
    sqlite,
    `SELECT client_id, sum(revenue_minor) AS revenue, max(CASE WHEN is_completed = 1 THEN ordered_on END) AS last
     FROM orders WHERE ordered_on BETWEEN ? AND ? GROUP BY client_id`,
  )
    .raw()
    .all(from, to) as [clientId: number | null, revenueMinor: number, last: string | null][];
  const totalMinor = rows.reduce((sum, [, revenue]) => sum + revenue, 0);
  const ranked = rows
    .filter(([clientId, revenue]) => clientId !== null && revenue > 0)
    .toSorted(
      ([a, revenueA, lastA], [b, revenueB, lastB]) =>
        revenueB - revenueA || compareText(lastB ?? '', lastA ?? '') || (a ?? 0) - (b ?? 0),
    );
  const places = new Map(
    ranked.map(([clientId, revenueMinor], index) => [
      clientId ?? 0,
      { rank: index + 1, revenueMinor },
    ]),
  );
  return { totalMinor, places, of: ranked.length };
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A client's place over the 12 months up to `today`. Share = revenue ÷ all revenue of the same months. */
export function readStanding(
  sqlite: Sqlite,
  id: number,
  today: string,
): Output<'clients.standing'> {
  const ranking = rankingAt(sqlite, today);
  const { from, to } = yearUpTo(today);
  const place = ranking.places.get(id);
  const revenueMinor = place?.revenueMinor ?? revenueOf(sqlite, id, from, to);
  return {
    from,
    to,
    revenueMinor,
    share: share(revenueMinor, ranking.totalMinor),
    rank: place?.rank ?? null,
    of: ranking.of,
  };
}

const revenueOf = (sqlite: Sqlite, id: number, from: string, to: string): number =>
  prepared(
    sqlite,
    `SELECT coalesce(sum(revenue_minor), 0) FROM orders WHERE client_id = ? AND ordered_on BETWEEN ? AND ?`,
  )
    .pluck()
    .get(id, from, to) as number;
