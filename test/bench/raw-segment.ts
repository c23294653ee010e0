import type { Database } from 'better-sqlite3';
import type { SegmentRule } from '#shared/contract/segments.ts';
import { addDays, addMonths } from '#shared/rules/dates.ts';
import { prepare } from './raw-queries.ts';

/** Five conditions of five kinds; `moreMinor` makes each run another segment, so that none is answered from memory. */
export const fiveConditions = (tagId: number, moreMinor: number): SegmentRule => ({
  match: 'all',
  items: [
    {
      kind: 'orders',
      not: false,
      figure: 'revenue',
      period: { is: 'last', count: 12, unit: 'months' },
      test: { is: 'more', value: moreMinor },
    },
    { kind: 'date', not: false, of: 'lastOrder', test: { is: 'older', days: 14 } },
    { kind: 'has', not: false, what: 'phone' },
    { kind: 'text', not: false, field: 'name', test: { is: 'contains', value: 'ов' } },
    { kind: 'tag', not: true, tagIds: [tagId] },
  ],
});

interface Asked {
  readonly tagId: number;
  readonly moreMinor: number;
  readonly today: string;
}

const where = `FROM clients JOIN client_totals ON client_totals.client_id = clients.id
  WHERE last_on < @before AND name GLOB '*[оО][вВ]*'
    AND EXISTS (SELECT 1 FROM client_phones WHERE client_phones.client_id = clients.id AND e164 IS NOT NULL AND is_wrong = 0)
    AND clients.id NOT IN (SELECT client_id FROM client_tags WHERE tag_id = @tagId)
    AND (SELECT sum(revenue_minor) FROM orders
      WHERE client_id = clients.id AND ordered_on BETWEEN @from AND @today) > @moreMinor`;

/** The same segment as whoever knows SQL would ask for it: its number, and its first page by name. */
export function rawSegment(sqlite: Database, asked: Asked): unknown {
  const { today } = asked;
  const params = {
    ...asked,
    before: addDays(today, -14),
    from: addDays(addMonths(today, -12), 1),
  };
  return [
    prepare(sqlite, `SELECT count(*) ${where}`).get(params),
    prepare(
      sqlite,
      `SELECT clients.id, name, company, orders, revenue_minor, last_on ${where}
       ORDER BY sort_key, clients.id LIMIT 100`,
    ).all(params),
  ];
}
