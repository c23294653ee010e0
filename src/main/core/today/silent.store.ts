import type { TodayLine } from '#shared/contract/today-lines.ts';
import { addDays, daysBetween } from '#shared/rules/calendar.ts';
import { remarkableSilence, silenceInIntervals } from '#shared/rules/today/silence.ts';
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
  readonly lastOrderOn: string;
  readonly usualIntervalDays: number;
  readonly revenueMinor: number;
}

const columns = `${candidateColumns('silent', 'totals.last_on')},
  totals.last_on AS lastOrderOn, totals.usual_interval_days AS usualIntervalDays,
  totals.revenue_minor AS revenueMinor`;

const movedToNow = `SELECT ${columns}
  FROM today_marks AS moved INDEXED BY today_marks_moved
  JOIN clients ON clients.id = moved.client_id
  JOIN client_totals AS totals ON totals.client_id = moved.client_id
  WHERE moved.kind = 'silent' AND moved.until_on <= @today AND moved.occasion = totals.last_on
    AND totals.usual_interval_days IS NOT NULL AND ${mayBeCalled}
  ORDER BY totals.revenue_minor DESC, clients.id`;

const silence = '(julianday(@today) - julianday(totals.last_on))';

/** Who may be silent by their rhythm, the best clients first: contacts and marks are weighed by the rule. */
const outOfRhythm = `SELECT ${columns}
  FROM client_totals AS totals INDEXED BY client_totals_rhythm
  CROSS JOIN clients ON clients.id = totals.client_id
  WHERE totals.usual_interval_days IS NOT NULL AND totals.revenue_minor > 0 AND totals.last_on < @latest
    AND ${silence} > ${silenceInIntervals.remarkable} * totals.usual_interval_days
    AND ${silence} <= max(${silenceInIntervals.lost} * totals.usual_interval_days, @lostAfterDays)
    AND ${mayBeCalled}
  ORDER BY totals.revenue_minor DESC, totals.client_id`;

/** Clients silent for longer than is usual for them (rules/today/silence), those with most revenue first. */
export function* readSilent(day: Day): Generator<TodayLine> {
  const { sqlite, today, timeZone, settings } = day;
  const { isOn, days } = settings.todayRules.silent;
  const rule = { days, lostAfterDays: settings.lostAfterDays };
  function* candidates(): Generator<Row> {
    yield* prepared(sqlite, movedToNow).iterate(callableOn(day)) as Iterable<Row>;
    if (!isOn) return;
    const bounds = {
      ...callableOn(day),
      latest: addDays(today, -days),
      lostAfterDays: rule.lostAfterDays,
    };
    yield* prepared(sqlite, outOfRhythm).iterate(bounds) as Iterable<Row>;
  }
  const isDue = (row: Row, contactOn: string | null): boolean =>
    isOn && remarkableSilence({ ...row, contactOn }, rule, today) !== null;
  for (const row of onList(candidates(), { today, timeZone, isDue })) {
    const { clientId, name, phone, lastOrderOn, usualIntervalDays, revenueMinor } = row;
    yield {
      kind: 'silent',
      key: `silent:${clientId}`,
      section: 'proposed',
      clientId,
      name,
      phone,
      occasion: lastOrderOn,
      lastOrderOn,
      silentDays: daysBetween(lastOrderOn, today),
      usualIntervalDays,
      revenueMinor,
    };
  }
}
