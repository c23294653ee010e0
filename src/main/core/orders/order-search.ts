import { matchCondition } from '../search/search.store.ts';
import { numberRanges, type Condition } from './order-filter.ts';

/** So many digits can be the end of a telephone; fewer are the number of an order. */
const fewestForPhone = 4;
const afterAnyLetter = '\u{10FFFF}';

/**
 * The ids of orders that a text finds: by the number («2913» is «УТ-002913», «УТ-0029» its beginning) or by the
 * client, as search finds them. Null for an empty text.
 */
export function foundOrders(typed: string): Condition | null {
  const text = typed.trim();
  if (text === '') return null;
  const params: Condition['params'] = {};
  const parts: string[] = [];

  const prefix = /^\D*/.exec(text)?.[0] ?? '';
  const ownPrefix =
    prefix === ''
      ? ''
      : ' AND (instr(number, @prefix) OR instr(number, @upper) OR instr(number, @lower))';
  for (const [index, [from, to]] of numberRanges(text).entries()) {
    parts.push(
      `SELECT id FROM orders WHERE number_value BETWEEN @from${index} AND @to${index}${ownPrefix}`,
    );
    params[`from${index}`] = from;
    params[`to${index}`] = to;
    if (ownPrefix !== '') {
      Object.assign(params, { prefix, upper: prefix.toUpperCase(), lower: prefix.toLowerCase() });
    }
  }
  // «17/А»: what does not end in digits has no value of its own to be found by.
  if (/[1-9].*\D$/.test(text)) {
    for (const [index, beginning] of [text, text.toUpperCase()].entries()) {
      parts.push(`SELECT id FROM orders WHERE number >= @begin${index} AND number < @end${index}`);
      params[`begin${index}`] = beginning;
      params[`end${index}`] = beginning + afterAnyLetter;
    }
  }
  const client = /^\d+$/.test(text) && text.length < fewestForPhone ? null : matchCondition(text);
  if (client) {
    parts.push(
      `SELECT orders.id FROM clients CROSS JOIN orders ON orders.client_id = clients.id WHERE ${client.sql}`,
    );
    Object.assign(params, client.params);
  }
  return { sql: parts.length > 0 ? parts.join(' UNION ') : 'SELECT NULL WHERE 0', params };
}
