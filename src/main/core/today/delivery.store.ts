import type { TodayLine } from '#shared/contract/today-lines.ts';
import { eventWindow, isDueAfter } from '#shared/rules/today/after-event.ts';
import { prepared } from '../../db/prepared.ts';
import {
  callableOn,
  candidateColumns,
  mayBeCalled,
  onList,
  type Candidate,
} from './candidate.store.ts';
import type { Day } from './line-reader.ts';

interface Row extends Candidate {
  readonly orderId: number;
  readonly number: string | null;
  readonly deliveredOn: string;
  readonly totalMinor: number;
}

const columns = `${candidateColumns('delivery', 'CAST(orders.id AS TEXT)')},
  orders.id AS orderId, orders.number, orders.delivery_on AS deliveredOn, orders.total_minor AS totalMinor`;

const movedToNow = `SELECT ${columns}
  FROM today_marks AS moved INDEXED BY today_marks_moved
  JOIN clients ON clients.id = moved.client_id
  JOIN orders ON orders.id = CAST(moved.occasion AS INTEGER) AND orders.client_id = moved.client_id
  WHERE moved.kind = 'delivery' AND moved.until_on <= @today AND orders.delivery_on IS NOT NULL AND ${mayBeCalled}
  ORDER BY orders.total_minor DESC, orders.id`;

const deliveries = `SELECT ${columns}
  FROM orders INDEXED BY orders_delivery CROSS JOIN clients ON clients.id = orders.client_id
  WHERE orders.delivery_on IS NOT NULL AND orders.delivery_on BETWEEN @from AND @to
    AND orders.is_completed = 1 AND ${mayBeCalled}
  ORDER BY orders.total_minor DESC, orders.id`;

/** Whose delivery nobody has asked about yet (rules/today/after-event), the largest orders first. */
export function* readDeliveries(day: Day): Generator<TodayLine> {
  const { sqlite, today, timeZone, settings } = day;
  const { isOn, days } = settings.todayRules.delivery;
  function* candidates(): Generator<Row> {
    yield* prepared(sqlite, movedToNow).iterate(callableOn(day)) as Iterable<Row>;
    if (!isOn) return;
    yield* prepared(sqlite, deliveries).iterate({
      ...callableOn(day),
      ...eventWindow(days, today),
    }) as Iterable<Row>;
  }
  const isDue = ({ deliveredOn }: Row, contactOn: string | null): boolean =>
    isOn && isDueAfter({ on: deliveredOn, contactOn }, days, today);
  for (const row of onList(candidates(), { today, timeZone, isDue })) {
    const { clientId, name, phone, orderId, number, deliveredOn, totalMinor } = row;
    yield {
      kind: 'delivery',
      key: `delivery:${clientId}`,
      section: 'proposed',
      clientId,
      name,
      phone,
      occasion: String(orderId),
      orderId,
      number,
      deliveredOn,
      totalMinor,
    };
  }
}
