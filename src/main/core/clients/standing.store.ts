import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import { share } from '#shared/rules/money.ts';
import { byRevenue, lastTwelveMonths } from '#shared/rules/ranking.ts';
import { prepared } from '../../db/prepared.ts';
import {
  rankOf,
  readEarners,
  readPeriodRevenue,
  type PeriodRevenue,
} from '../ranking/ranking.store.ts';

interface Journal {
  /** The latest action. */
  readonly actionId: number;
  /** How many there have ever been: an autosave joins the action before it and leaves a gap. */
  readonly sequence: number;
}

interface KnownYear extends Journal {
  readonly revenue: PeriodRevenue;
}

const knownYears = new WeakMap<Sqlite, KnownYear>();

const journalAt = (sqlite: Sqlite): Journal =>
  prepared(
    sqlite,
    `SELECT (SELECT coalesce(max(id), 0) FROM journal_actions) AS actionId,
       (SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'journal_actions') AS sequence`,
  ).get() as Journal;

/**
 * Whether an action since the known one has added, changed or deleted an order, or was too large to say. What an
 * undo puts back is written down only as what the undone action took away.
 */
function ordersChanged(sqlite: Sqlite, known: Journal, now: Journal): boolean {
  const actions = prepared(sqlite, 'SELECT count(*) FROM journal_actions WHERE id > ?')
    .pluck()
    .get(known.actionId) as number;
  // A gap: what was autosaved since may have joined the known action itself.
  const from = actions < now.sequence - known.sequence ? known.actionId : known.actionId + 1;
  const found = prepared(
    sqlite,
    `SELECT 1 FROM journal_actions WHERE id >= ? AND (
       json_type(inserted, '$.orders') IS NOT NULL OR json_type(inserted, '$."again:orders"') IS NOT NULL
       OR is_final = 1
       OR EXISTS (SELECT 1 FROM journal_changes
         WHERE action_id IN (journal_actions.id, journal_actions.undoes_id) AND table_name = 'orders'))
     LIMIT 1`,
  ).get(from);
  return found !== undefined;
}

/**
 * The revenue of the twelve months, kept until an order changes: it reads every order of the year (0.1 s for a
 * million), and cards are opened far more often than orders are entered.
 */
function yearOf(sqlite: Sqlite, today: string): PeriodRevenue {
  const known = knownYears.get(sqlite);
  const now = journalAt(sqlite);
  const period = lastTwelveMonths(today);
  const isSame =
    known?.revenue.to === period.to &&
    (known.sequence === now.sequence || !ordersChanged(sqlite, known, now));
  const revenue = isSame ? known.revenue : readPeriodRevenue(sqlite, period);
  knownYears.set(sqlite, { ...now, revenue });
  return revenue;
}

/** Where a client stands among those with the very same revenue: by the later last order, then by id. */
function placeAmongEquals(
  sqlite: Sqlite,
  year: PeriodRevenue,
  id: number,
  revenueMinor: number,
): number {
  const equals = year.clientIds.filter((_, index) => year.revenues[index] === revenueMinor);
  if (equals.length < 2) return 0;
  const ordered = readEarners(sqlite, year, equals).toSorted(byRevenue);
  return ordered.findIndex((earner) => earner.id === id);
}

/** A client's place over the twelve months up to `today`. Share = revenue ÷ all revenue of the same months. */
export function readStanding(
  sqlite: Sqlite,
  id: number,
  today: string,
): Output<'clients.standing'> {
  const year = yearOf(sqlite, today);
  const index = year.clientIds.indexOf(id);
  const revenueMinor = year.revenues[index] ?? 0;
  const rank =
    revenueMinor > 0
      ? rankOf(year, revenueMinor) + placeAmongEquals(sqlite, year, id, revenueMinor)
      : null;
  return {
    from: year.from,
    to: year.to,
    revenueMinor,
    share: share(revenueMinor, year.totalMinor),
    rank,
    of: year.descending.length,
  };
}
