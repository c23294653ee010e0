import type { Database as Sqlite } from 'better-sqlite3';
import { nameKey, parseName } from '#shared/rules/names.ts';
import { prepared } from '../../db/prepared.ts';
import { classOf, hitClasses, matchesSql, termParams } from './search-class.ts';
import {
  candidateQuery,
  searchPlans,
  wholeWordsQuery,
  type CandidateQuery,
  type SearchPlan,
} from './search-plan.ts';

/** So many candidates are all looked at; of more, so many with most revenue. */
const exactUpTo = 300;
/** Above so many candidates not even their revenue is compared: the clients with most revenue are walked instead. */
const comparedUpTo = 1000;
const walkedByRevenue = 1000;
/** Of many candidates so many with a whole word are looked at, however little they have bought. */
const wholeUpTo = 60;

interface Hit {
  readonly id: number;
  readonly class: number;
  /** Which reading of the query found it, the likeliest is 0. */
  readonly plan: number;
  readonly revenueMinor: number;
  readonly lastOn: string;
}

/**
 * Ids of the clients that a query finds, best first: whole telephone, its last digits, whole words, beginning of the
 * name, beginnings of words, anything inside; then the likelier reading of the query; then revenue, then the later
 * last order. At most `limit`.
 */
export function findClients(sqlite: Sqlite, query: string, limit: number): number[] {
  const best = new Map<number, Hit>();
  for (const [plan, reading] of searchPlans(query).entries()) {
    for (const found of hitsOf(sqlite, reading, limit)) {
      const hit = { ...found, plan };
      const known = best.get(hit.id);
      if (!known || bestFirst(hit, known) < 0) best.set(hit.id, hit);
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

type Found = Omit<Hit, 'plan'>;

/** Whom to look at: candidates of an index, or clients with most revenue, of the base or of the candidates. */
const byIds = 'SELECT value AS id FROM json_each(@ids)';
const byRevenueOfIds = `SELECT client_id AS id FROM json_each(@ids) CROSS JOIN client_totals ON client_id = value
  ORDER BY revenue_minor DESC LIMIT ${exactUpTo}`;
const byRevenue = `SELECT client_id AS id FROM client_totals ORDER BY revenue_minor DESC LIMIT ${walkedByRevenue}`;

function hitsOf(sqlite: Sqlite, plan: SearchPlan, limit: number): Found[] {
  const ids = candidates(sqlite, candidateQuery(plan));
  if (ids.length <= exactUpTo) return classified(sqlite, plan, byIds, ids);
  // Nobody may have bought less than a client whose whole name was typed.
  const whole = wholeHits(sqlite, plan);
  if (ids.length <= comparedUpTo) {
    return [...whole, ...classified(sqlite, plan, byRevenueOfIds, ids)];
  }
  const wealthy = classified(sqlite, plan, byRevenue, []);
  const best = wealthy.filter((hit) => plan.kind === 'words' && hit.class <= hitClasses.nameStarts);
  // Enough of the good classes among those with most revenue: but for whole words, nobody with less comes before them.
  if (best.length >= limit) return [...whole, ...best];
  return [...whole, ...wealthy, ...classified(sqlite, plan, byIds, ids.slice(0, exactUpTo))];
}

/** At most one more than can be looked at. */
const candidates = (
  sqlite: Sqlite,
  { table, match }: CandidateQuery,
  upTo = comparedUpTo,
): number[] =>
  prepared(sqlite, `SELECT rowid FROM ${table} WHERE ${table} MATCH ? LIMIT ${upTo + 1}`)
    .pluck()
    .all(match) as number[];

/**
 * Those who have every term as a whole word, unless they are so many that the ones with most revenue will do; and
 * always those of exactly that name.
 */
function wholeHits(sqlite: Sqlite, plan: SearchPlan): Found[] {
  if (plan.kind !== 'words') return [];
  const whole = candidates(sqlite, wholeWordsQuery(plan), wholeUpTo);
  const named = prepared(sqlite, `SELECT id FROM clients WHERE name_key = ? LIMIT ${wholeUpTo}`)
    .pluck()
    .all(nameKey(parseName(plan.terms.join(' ')))) as number[];
  const ids = [...new Set([...(whole.length > wholeUpTo ? [] : whole), ...named])];
  return ids.length === 0 ? [] : classified(sqlite, plan, byIds, ids);
}

type Row = [id: number, revenueMinor: number, lastOn: string, text: string];

/** The matches among the candidates, each with its class. */
function classified(
  sqlite: Sqlite,
  plan: SearchPlan,
  candidates: string,
  ids: readonly number[],
): Found[] {
  const rows = prepared(
    sqlite,
    `SELECT candidate.id, revenue_minor, coalesce(last_on, ''), text FROM (${candidates}) AS candidate
     CROSS JOIN client_search ON client_search.client_id = candidate.id
     CROSS JOIN client_totals ON client_totals.client_id = candidate.id
     WHERE ${matchesSql(plan, 't')}`,
  )
    .raw()
    .all({ ids: JSON.stringify(ids), ...termParams(plan, 't') }) as Row[];
  return rows.flatMap(([id, revenueMinor, lastOn, text]) => {
    const hitClass = classOf(text, plan);
    return hitClass === null ? [] : [{ id, class: hitClass, revenueMinor, lastOn }];
  });
}

/** Puts found clients in the order of `findClients`: all of them, however many. Texts are read for the given ids. */
export function bestMatchesFirst(sqlite: Sqlite, query: string, ids: readonly number[]): number[] {
  const plans = searchPlans(query);
  const rows = prepared(
    sqlite,
    `SELECT value, revenue_minor, coalesce(last_on, ''), text FROM json_each(?)
     CROSS JOIN client_search ON client_search.client_id = value
     CROSS JOIN client_totals ON client_totals.client_id = value`,
  )
    .raw()
    .all(JSON.stringify(ids)) as Row[];
  const hits = rows.map(([id, revenueMinor, lastOn, text]): Hit => {
    const classes = plans.map((plan) => classOf(text, plan) ?? hitClasses.inside);
    const hitClass = Math.min(...classes);
    return { id, class: hitClass, plan: classes.indexOf(hitClass), revenueMinor, lastOn };
  });
  return hits.toSorted(bestFirst).map(({ id }) => id);
}

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
