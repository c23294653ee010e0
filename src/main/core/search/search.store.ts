import type { Database as Sqlite } from 'better-sqlite3';
import { prepared } from '../../db/prepared.ts';
import { classSql, matchesSql, termParams } from './search-class.ts';
import { candidateQuery, searchPlans, type SearchPlan } from './search-plan.ts';

/** So many candidates are ranked exactly; of more, the first of them and the clients with most revenue. */
const exactUpTo = 1000;
const walkedByRevenue = 1500;

interface Hit {
  readonly id: number;
  readonly class: number;
  readonly plan: number;
  readonly revenueMinor: number;
  readonly lastOn: string;
}

type HitTuple = [id: number, hitClass: number, revenueMinor: number, lastOn: string];

/**
 * Ids of the clients that a query finds, best first: whole telephone, its last digits, beginning of the name,
 * beginnings of words, anything inside; then the likelier reading of the query; then revenue, then the later
 * last order. At most `limit`.
 */
export function findClients(sqlite: Sqlite, query: string, limit: number): number[] {
  const best = new Map<number, Hit>();
  for (const [index, plan] of searchPlans(query).entries()) {
    for (const [id, hitClass, revenueMinor, lastOn] of hitsOf(sqlite, plan, limit)) {
      const hit = { id, class: hitClass, plan: index, revenueMinor, lastOn };
      const known = best.get(id);
      if (!known || bestFirst(hit, known) < 0) best.set(id, hit);
    }
  }
  return [...best.values()]
    .toSorted(bestFirst)
    .slice(0, limit)
    .map(({ id }) => id);
}

const bestFirst = (a: Hit, b: Hit): number =>
  a.class - b.class ||
  a.plan - b.plan ||
  b.revenueMinor - a.revenueMinor ||
  (a.lastOn === b.lastOn ? a.id - b.id : a.lastOn < b.lastOn ? 1 : -1);

function hitsOf(sqlite: Sqlite, plan: SearchPlan, limit: number): HitTuple[] {
  const { table, match } = candidateQuery(plan);
  const found = prepared(
    sqlite,
    `SELECT rowid FROM ${table} WHERE ${table} MATCH ? LIMIT ${exactUpTo + 1}`,
  )
    .pluck()
    .all(match) as number[];
  if (found.length === 0) return [];
  const byId = rankedSql(plan, `SELECT value AS id FROM json_each(@ids)`);
  const params = { ...termParams(plan), limit };
  const ranked = (sql: string, more: object): HitTuple[] =>
    prepared(sqlite, sql)
      .raw()
      .all({ ...params, ...more }) as HitTuple[];
  const hits = ranked(byId, { ids: JSON.stringify(found) });
  if (found.length <= exactUpTo) return hits;
  const wealthy = rankedSql(
    plan,
    `SELECT client_id AS id FROM client_totals ORDER BY revenue_minor DESC LIMIT ${walkedByRevenue}`,
  );
  return [...hits, ...ranked(wealthy, {})];
}

const rankedSql = (plan: SearchPlan, candidates: string): string => `
  SELECT candidate.id, ${classSql(plan)} AS class, client_totals.revenue_minor, coalesce(client_totals.last_on, '')
  FROM (${candidates}) AS candidate
  CROSS JOIN client_search ON client_search.client_id = candidate.id
  CROSS JOIN client_totals ON client_totals.client_id = candidate.id
  WHERE ${matchesSql(plan)}
  ORDER BY class, client_totals.revenue_minor DESC, client_totals.last_on DESC, candidate.id LIMIT @limit`;

/**
 * A condition on `clients.id` that holds for exactly the clients that a query finds, with its parameters; null for
 * an empty query. For lists, which sort by something else.
 */
export function matchCondition(
  query: string,
): { readonly sql: string; readonly params: Readonly<Record<string, string>> } | null {
  const plans = searchPlans(query);
  if (plans.length === 0) return query.trim() === '' ? null : { sql: '0', params: {} };
  const params: Record<string, string> = {};
  const conditions = plans.map((plan, index) => {
    const { table, match } = candidateQuery(plan);
    const prefix = `p${index}_`;
    Object.assign(params, termParams(plan, prefix), { [`${prefix}match`]: match });
    return `clients.id IN (
      SELECT client_search.client_id FROM (SELECT rowid AS id FROM ${table} WHERE ${table} MATCH @${prefix}match) AS found
      CROSS JOIN client_search ON client_search.client_id = found.id WHERE ${matchesSql(plan, prefix)})`;
  });
  return { sql: `(${conditions.join(' OR ')})`, params };
}
