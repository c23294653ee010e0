import type { OrderFilter } from '#shared/contract/orders.ts';

export type Params = Record<string, string | number>;
export interface Condition {
  readonly sql: string;
  readonly params: Params;
}

/** What a filter asks besides its text, as conditions on `orders`; "1" where it asks nothing. */
export function conditionOf({ clientId, states, from, to }: OrderFilter): Condition {
  const sql: string[] = [];
  const params: Params = {};
  if (clientId !== undefined) {
    sql.push('orders.client_id = @clientId');
    params.clientId = clientId;
  }
  if (states && states.length > 0) {
    // Constants of the contract, in a fixed order: few statements, and an index can be walked with them.
    const chosen = [...new Set(states)].toSorted();
    sql.push(`orders.state IN (${chosen.map((state) => `'${state}'`).join(', ')})`);
  }
  if (from !== undefined) {
    sql.push('orders.ordered_on >= @from');
    params.from = from;
  }
  if (to !== undefined) {
    sql.push('orders.ordered_on <= @to');
    params.to = to;
  }
  return { sql: sql.length > 0 ? sql.join(' AND ') : '1', params };
}

const mostDigits = 12;
const fewestForPrefix = 3;

/**
 * Ranges of `number_value` that begin with the typed digits: 291 is 291, 2910–2919, 29100–29199 …. One or two
 * digits are a whole number: half of all orders begin with a 1.
 */
export function numberRanges(text: string): [from: number, to: number][] {
  const digits = /^\D*?0*(\d{1,15})$/.exec(text.trim())?.[1];
  if (digits === undefined) return [];
  const value = Number(digits);
  if (digits.length < fewestForPrefix) return [[value, value]];
  const ranges: [number, number][] = [];
  for (let more = 0; digits.length + more <= Math.max(mostDigits, digits.length); more++) {
    const scale = 10 ** more;
    ranges.push([value * scale, (value + 1) * scale - 1]);
  }
  return ranges;
}
