import type { SegmentCondition, SegmentGroup, SegmentRule } from '#shared/contract/segments.ts';
import { stateParams } from '../clients/client-state.ts';
import { binder, type Binder, type BoundValue } from './binder.ts';
import { conditionSql } from './condition-sql.ts';
import type { SegmentMoment } from './tests-sql.ts';

export interface SegmentSql {
  /** True for whoever belongs, over `clients` and `client_totals` under those names. */
  readonly sql: string;
  /** Every value of the rule, and those that states are computed from. */
  readonly params: Readonly<Record<string, BoundValue>>;
}

const joined = (parts: readonly string[], match: SegmentRule['match']): string =>
  parts.length === 0 ? '1' : `(${parts.join(match === 'all' ? '\n AND ' : '\n OR ')})`;

/**
 * What is not known counts as not so, and its negation as so. Between two negations there are only AND and OR, which
 * NULL passes through as if it were false, so it is enough to settle it where something is turned round.
 */
const turned = (sql: string, not: boolean): string => (not ? `((${sql}) IS NOT TRUE)` : `(${sql})`);

function itemSql(
  item: SegmentCondition | SegmentGroup,
  values: Binder,
  moment: SegmentMoment,
): string {
  if (item.kind !== 'group') return turned(conditionSql(item, values, moment), item.not);
  const parts = item.items.map((condition) => itemSql(condition, values, moment));
  return turned(joined(parts, item.match), item.not);
}

/** A rule as SQL. No value of it ever stands in the text, so that the text is one of a few shapes. */
export function segmentSql(rule: SegmentRule, moment: SegmentMoment, prefix?: string): SegmentSql {
  const values = binder(prefix);
  const parts = rule.items.map((item) => itemSql(item, values, moment));
  return { sql: joined(parts, rule.match), params: { ...stateParams(moment), ...values.params } };
}
