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
  readonly orderedOn: string;
  readonly revenueMinor: number;
}

const columns = `${candidateColumns('thanks', 'totals.first_on')},
  totals.first_on AS orderedOn, totals.revenue_minor AS revenueMinor`;

const movedToNow = `SELECT ${columns}
  FROM today_marks AS moved INDEXED BY today_marks_moved
  JOIN clients ON clients.id = moved.client_id
  JOIN client_totals AS totals ON totals.client_id = moved.client_id
  WHERE moved.kind = 'thanks' AND moved.until_on <= @today AND moved.occasion = totals.first_on AND ${mayBeCalled}
  ORDER BY totals.revenue_minor DESC, clients.id`;

/** All orders on one day are one first purchase. */
const firstOrders = `SELECT ${columns}
  FROM client_totals AS totals INDEXED BY client_totals_first
  CROSS JOIN clients ON clients.id = totals.client_id
  WHERE totals.last_on IS NOT NULL AND totals.previous_on IS NULL AND totals.last_on BETWEEN @from AND @to
    AND totals.revenue_minor > 0 AND ${mayBeCalled}
  ORDER BY totals.revenue_minor DESC, totals.client_id`;

/** Who ordered for the first time and was not thanked yet (rules/today/after-event), the largest orders first. */
export function* readThanks(day: Day): Generator<TodayLine> {
  const { sqlite, today, timeZone, settings } = day;
  const { isOn, days } = settings.todayRules.thanks;
  function* candidates(): Generator<Row> {
    yield* prepared(sqlite, movedToNow).iterate(callableOn(day)) as Iterable<Row>;
    if (!isOn) return;
    yield* prepared(sqlite, firstOrders).iterate({
      ...callableOn(day),
      ...eventWindow(days, today),
    }) as Iterable<Row>;
  }
  const isDue = ({ orderedOn }: Row, contactOn: string | null): boolean =>
    isOn && isDueAfter({ on: orderedOn, contactOn }, days, today);
  for (const row of onList(candidates(), { today, timeZone, isDue })) {
    const { clientId, name, phone, orderedOn, revenueMinor } = row;
    yield {
      kind: 'thanks',
      key: `thanks:${clientId}`,
      section: 'proposed',
      clientId,
      name,
      phone,
      occasion: orderedOn,
      orderedOn,
      revenueMinor,
    };
  }
}
