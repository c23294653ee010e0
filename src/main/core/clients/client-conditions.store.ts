import type { ClientFilter, ClientSort } from '#shared/contract/clients.ts';
import type { SegmentRule } from '#shared/contract/segments.ts';
import type { ReadContext } from '../context.ts';
import { matchCondition } from '../search/search.store.ts';
import { segmentSql } from '../segments/segment-sql.ts';
import { readSegment } from '../segments/segments.store.ts';
import type { SegmentMoment } from '../segments/tests-sql.ts';
import { clientStateSql } from './client-state.ts';

/** Who is shown, and in which order. */
export interface ClientView {
  readonly filter: ClientFilter;
  readonly sort: ClientSort;
  /** Segments that clients have to belong to, all of them. */
  readonly rules: readonly SegmentRule[];
}

/** A view as the contract asks for it, its segments looked up. Throws `not_found`. */
export async function clientView(
  { db }: Pick<ReadContext, 'db'>,
  { filter, sort }: Pick<ClientView, 'filter' | 'sort'>,
): Promise<ClientView> {
  const saved =
    filter.segmentId === undefined ? [] : [(await readSegment(db, filter.segmentId)).rule];
  return { filter, sort, rules: [...saved, ...(filter.rule ? [filter.rule] : [])] };
}

export interface Conditions {
  /** Over `clients` and `client_totals`; each has to hold. */
  readonly sql: string[];
  readonly params: Record<string, string | number>;
}

export function conditionsOf(
  { filter, rules }: Pick<ClientView, 'filter' | 'rules'>,
  moment: SegmentMoment,
): Conditions {
  const sql: string[] = [];
  const params: Conditions['params'] = {};
  const ask = (condition: string, name: string, value: string | number): void => {
    sql.push(condition);
    params[name] = value;
  };
  const found = matchCondition(filter.text ?? '');
  if (found) {
    sql.push(found.sql);
    Object.assign(params, found.params);
  }
  if (filter.states && filter.states.length > 0) {
    const states = JSON.stringify(filter.states);
    ask(`${clientStateSql} IN (SELECT value FROM json_each(@states))`, 'states', states);
  }
  if (filter.target === 'undecided') sql.push('clients.is_target IS NULL');
  else if (filter.target) sql.push(`clients.is_target = ${filter.target === 'yes' ? 1 : 0}`);
  if (filter.source !== undefined) ask('clients.source = @source', 'source', filter.source);
  if (filter.employee !== undefined) {
    ask('clients.employee = @employee', 'employee', filter.employee);
  }
  const isAmong = (table: string, column: string, name: string): string =>
    `clients.id IN (SELECT client_id FROM ${table} WHERE ${column} = @${name})`;
  if (filter.tagId !== undefined) {
    ask(isAmong('client_tags', 'tag_id', 'tagId'), 'tagId', filter.tagId);
  }
  if (filter.listId !== undefined) {
    ask(isAmong('client_list_members', 'list_id', 'listId'), 'listId', filter.listId);
  }
  if (filter.ids) {
    ask('clients.id IN (SELECT value FROM json_each(@ids))', 'ids', JSON.stringify(filter.ids));
  }
  for (const [index, rule] of rules.entries()) {
    const segment = segmentSql(rule, moment, `rule${index}_`);
    sql.push(segment.sql);
    Object.assign(params, segment.params);
  }
  return { sql, params };
}
