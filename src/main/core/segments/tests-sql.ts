import type { AmountTest, DateTest, SegmentPeriod, TextTest } from '#shared/contract/segments.ts';
import { addDays, addMonths, type IsoDate } from '#shared/rules/dates.ts';
import type { Period } from '#shared/rules/ranking.ts';
import { toInstant } from '#shared/rules/zones.ts';
import type { StateMoment } from '../clients/client-state.ts';
import type { Binder } from './binder.ts';

/** When a segment is asked for, where, and the setting that states rest on. */
export type SegmentMoment = StateMoment;

const operators = { more: '>', less: '<', equal: '=' } as const;

/** An expression held against a bound; `times` multiplies the bound (an average: sum > bound × count). */
export function amountSql(sql: string, test: AmountTest, { bind }: Binder, times = '1'): string {
  const bound = (value: number): string =>
    times === '1' ? bind(value) : `${bind(value)} * ${times}`;
  return test.is === 'between'
    ? `${sql} BETWEEN ${bound(test.from)} AND ${bound(test.to)}`
    : `${sql} ${operators[test.is]} ${bound(test.value)}`;
}

/** е and ё are one letter to people. */
const alike = (char: string): string[] => ('еЕёЁ'.includes(char) ? ['е', 'Е', 'ё', 'Ё'] : []);

/**
 * A GLOB pattern for a text whatever its case: SQLite's LIKE knows the case of Latin letters only, but a set of letters
 * in GLOB is compared letter by letter. What GLOB itself reads as a sign stands in a set of its own.
 */
function anyCase(text: string): string {
  let pattern = '';
  for (const char of text) {
    const both = [char, char.toLowerCase(), char.toUpperCase(), ...alike(char)];
    const letters = new Set(both.filter((one) => Array.from(one).length === 1));
    if (letters.size > 1) pattern += `[${[...letters].join('')}]`;
    else pattern += '*?['.includes(char) ? `[${char}]` : char;
  }
  return pattern;
}

export function textSql(sql: string, test: TextTest, { bind }: Binder): string {
  if (test.is === 'known') return `${sql} IS NOT NULL`;
  const pattern = anyCase(test.value.trim());
  const before = test.is === 'contains' ? '*' : '';
  const after = test.is === 'equal' ? '' : '*';
  return `${sql} GLOB ${bind(before + pattern + after)}`;
}

interface Range {
  readonly from?: IsoDate;
  /** The day after the last. */
  readonly until?: IsoDate;
}

const lastDay = '9999-12-31';
const upTo = (date: IsoDate): Pick<Range, 'until'> =>
  date >= lastDay ? {} : { until: addDays(date, 1) };

function rangeOf(test: Exclude<DateTest, { is: 'known' }>, today: IsoDate): Range {
  switch (test.is) {
    case 'before':
      return { until: test.date };
    case 'since':
      return { from: test.date };
    case 'between':
      return { from: test.from, ...upTo(test.to) };
    case 'past':
      return { from: addDays(today, -test.days), ...upTo(today) };
    case 'older':
      return { until: addDays(today, -test.days) };
    default:
      return { from: today, ...upTo(addDays(today, test.days)) };
  }
}

/** A date, or an instant by the day that it falls on in the shop's time zone. */
export function dateSql(
  sql: string,
  test: DateTest,
  { bind }: Binder,
  {
    today,
    timeZone,
    isInstant,
  }: Pick<SegmentMoment, 'today' | 'timeZone'> & { isInstant: boolean },
): string {
  if (test.is === 'known') return `${sql} IS NOT NULL`;
  const { from, until } = rangeOf(test, today);
  const edge = (date: IsoDate): string =>
    bind(isInstant ? toInstant(date, '00:00', timeZone) : date);
  const parts = [
    ...(from === undefined ? [`${sql} IS NOT NULL`] : [`${sql} >= ${edge(from)}`]),
    ...(until === undefined ? [] : [`${sql} < ${edge(until)}`]),
  ];
  return `(${parts.join(' AND ')})`;
}

/** The days of a period, both included; null for all time. */
export function periodDays(period: SegmentPeriod, today: IsoDate): Period | null {
  if (period.is === 'all') return null;
  if (period.is === 'between') return { from: period.from, to: period.to };
  const { count, unit } = period;
  const from = unit === 'days' ? addDays(today, 1 - count) : addDays(addMonths(today, -count), 1);
  return { from, to: today };
}
