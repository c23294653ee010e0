import type { OwnTest, SegmentCondition } from '#shared/contract/segments.ts';
import { addDays, nextOccurrence } from '#shared/rules/dates.ts';
import { clientStateSql } from '../clients/client-state.ts';
import type { Binder } from './binder.ts';
import { amountSql, dateSql, periodDays, textSql, type SegmentMoment } from './tests-sql.ts';

type Of<Kind extends SegmentCondition['kind']> = Extract<SegmentCondition, { kind: Kind }>;

const textColumns: Record<Of<'text'>['field'], string> = {
  name: 'clients.name',
  source: 'clients.source',
  employee: 'clients.employee',
  company: 'clients.company',
  occupation: 'clients.occupation',
  position: 'clients.position',
  wishes: 'clients.wishes',
  targetReason: 'clients.target_reason',
  lostReason: 'clients.lost_reason',
  externalId: 'clients.external_id',
};

const rowsOf = (table: string, more = ''): string =>
  `EXISTS (SELECT 1 FROM ${table} WHERE ${table}.client_id = clients.id${more})`;

const presenceSql: Record<Of<'has'>['what'], string> = {
  phone: rowsOf('client_phones', ' AND e164 IS NOT NULL AND is_wrong = 0'),
  email: rowsOf('client_emails'),
  messenger: rowsOf('client_messengers'),
  recommender: 'clients.recommended_by_id IS NOT NULL',
  recommended: `clients.id IN (SELECT recommended_by_id FROM clients AS other
    WHERE recommended_by_id IS NOT NULL)`,
  noCallWish: 'clients.asked_not_to_call_on IS NOT NULL',
};

const lastContact = (more: string): string =>
  `(SELECT max(happened_at) FROM interactions WHERE client_id = clients.id${more})`;

const dateSubjects: Record<Of<'date'>['of'], { sql: string; isInstant: boolean }> = {
  lastOrder: { sql: 'client_totals.last_on', isInstant: false },
  firstOrder: { sql: 'client_totals.first_on', isInstant: false },
  lastContact: { sql: lastContact(''), isInstant: true },
  lastCall: { sql: lastContact(" AND kind = 'call'"), isInstant: true },
  created: { sql: 'clients.created_at', isInstant: true },
};

/** `mm-dd` of every date that comes round within so many days; 29 February as `nextOccurrence` keeps it. */
function daysOfYear(today: string, days: number): string[] {
  const last = addDays(today, days);
  const leapYear = Array.from({ length: 366 }, (_, day) => addDays('2000-01-01', day).slice(5));
  return leapYear.filter((day) => nextOccurrence(`--${day}`, today) <= last);
}

function anniversarySql({ of, test }: Of<'anniversary'>, { bind }: Binder, today: string): string {
  const column = of === 'birthday' ? 'clients.birthday' : 'on_date';
  const days = (): string =>
    bind(JSON.stringify(test.is === 'next' ? daysOfYear(today, test.days) : []));
  const holds =
    test.is === 'known'
      ? `${column} IS NOT NULL`
      : test.is === 'month'
        ? `substr(${column}, -5, 2) = ${bind(String(test.month).padStart(2, '0'))}`
        : `substr(${column}, -5) IN (SELECT value FROM json_each(${days()}))`;
  return of === 'birthday'
    ? holds
    : `clients.id IN (SELECT client_id FROM client_dates WHERE ${holds})`;
}

function ordersSql({ figure, period, test }: Of<'orders'>, binder: Binder, today: string): string {
  const days = periodDays(period, today);
  const within = days
    ? ` AND ordered_on BETWEEN ${binder.bind(days.from)} AND ${binder.bind(days.to)}`
    : '';
  const sumOf = (column: string): string =>
    `(SELECT coalesce(sum(${column}), 0) FROM orders WHERE client_id = clients.id${within})`;
  if (figure === 'average') {
    const sums = days
      ? `(SELECT sum(revenue_minor) AS revenue, sum(is_completed) AS times FROM orders
          WHERE client_id = clients.id${within})`
      : '(SELECT client_totals.revenue_minor AS revenue, client_totals.orders AS times)';
    const holds = amountSql('revenue', test, binder, 'times');
    return `EXISTS (SELECT 1 FROM ${sums} WHERE times > 0 AND ${holds})`;
  }
  if (figure === 'count') {
    return amountSql(days ? sumOf('is_completed') : 'client_totals.orders', test, binder);
  }
  return amountSql(days ? sumOf('revenue_minor') : 'client_totals.revenue_minor', test, binder);
}

function boughtSql({ productId, period }: Of<'bought'>, { bind }: Binder, today: string): string {
  const days = periodDays(period, today);
  const within = days ? ` AND ordered_on BETWEEN ${bind(days.from)} AND ${bind(days.to)}` : '';
  return `clients.id IN (SELECT orders.client_id FROM order_lines JOIN orders ON orders.id = order_id
    WHERE product_id = ${bind(productId)} AND is_completed = 1 AND orders.client_id IS NOT NULL${within})`;
}

/** The type is asked for as well: a number stands before every text, whatever the text says. */
function ownTestSql(test: OwnTest, binder: Binder, moment: SegmentMoment): string {
  switch (test.as) {
    case 'text':
    case 'link':
      return ` AND typeof(value) = 'text' AND ${textSql('value', test.test, binder)}`;
    case 'date':
      return ` AND typeof(value) = 'text' AND ${dateSql('value', test.test, binder, { ...moment, isInstant: false })}`;
    case 'number':
      return ` AND typeof(value) <> 'text' AND ${amountSql('value', test.test, binder)}`;
    case 'yes_no':
      return ` AND value = ${binder.bind(test.value ? 1 : 0)}`;
    case 'choice':
      return ` AND value IN ${binder.list(test.optionIds)}`;
    default:
      return '';
  }
}

const latestScore = `(SELECT score FROM call_week_calls WHERE client_id = clients.id AND score IS NOT NULL
  ORDER BY outcome_at DESC, id DESC LIMIT 1)`;

const targets = { yes: '= 1', no: '= 0', undecided: 'IS NULL' } as const;

/**
 * What a condition asks, in SQL over `clients` and `client_totals` under those names, its `not` aside. True, false,
 * or NULL where nothing is known. Parameters of `client-state.ts` stand in it under their own names.
 */
export function conditionSql(
  condition: SegmentCondition,
  binder: Binder,
  moment: SegmentMoment,
): string {
  const { bind, list } = binder;
  switch (condition.kind) {
    case 'text':
      return textSql(textColumns[condition.field], condition.test, binder);
    case 'clientKind':
      return `clients.kind = ${bind(condition.value)}`;
    case 'state':
      return `${clientStateSql} IN ${list(condition.states)}`;
    case 'target':
      return `clients.is_target ${targets[condition.value]}`;
    case 'channel':
      return `clients.preferred_channel IN ${list(condition.channels)}`;
    case 'tag':
      return `clients.id IN (SELECT client_id FROM client_tags WHERE tag_id IN ${list(condition.tagIds)})`;
    case 'list':
      return `clients.id IN (SELECT client_id FROM client_list_members
        WHERE list_id IN ${list(condition.listIds)})`;
    case 'has':
      return presenceSql[condition.what];
    case 'anniversary':
      return anniversarySql(condition, binder, moment.today);
    case 'date': {
      const { sql, isInstant } = dateSubjects[condition.of];
      return dateSql(sql, condition.test, binder, { ...moment, isInstant });
    }
    case 'orders':
      return ordersSql(condition, binder, moment.today);
    case 'bought':
      return boughtSql(condition, binder, moment.today);
    case 'rhythm':
      return `julianday(${bind(moment.today)}) - julianday(client_totals.last_on)
        > ${bind(condition.times)} * client_totals.usual_interval_days`;
    case 'score':
      return amountSql(latestScore, condition.test, binder);
    case 'theme':
      return `clients.id IN (SELECT client_id FROM call_themes
        JOIN call_week_calls ON call_week_calls.id = call_id WHERE theme_id IN ${list(condition.themeIds)})`;
    case 'outcome':
      return `clients.id IN (SELECT client_id FROM call_week_calls WHERE outcome IN ${list(condition.outcomes)})`;
    default:
      return `clients.id IN (SELECT client_id FROM client_field_values
        WHERE field_id = ${bind(condition.fieldId)}${ownTestSql(condition.test, binder, moment)})`;
  }
}
