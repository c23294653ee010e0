import { orderState, type OrderFilter, type OrderSort } from '#shared/contract/orders.ts';
import { addDays, addMonths, isIsoDate, isoWeekday, startOfMonth } from '#shared/rules/dates.ts';

/** What the address keeps of the list, so that Back returns to the same one. */
export interface ListSearch {
  readonly text?: string | undefined;
  readonly sort?: string | undefined;
  readonly direction?: 'asc' | 'desc' | undefined;
  readonly filter?: Readonly<Record<string, string>> | undefined;
}

export const periods = [
  'all',
  'today',
  'week',
  'month',
  'lastMonth',
  'year',
  'lastYear',
  'custom',
] as const;
export type Period = (typeof periods)[number];

export const isPeriod = (value: string | null | undefined): value is Period =>
  periods.some((period) => period === value);

const columns = ['date', 'number', 'total'] as const;

export function sortOf({ sort, direction }: ListSearch): OrderSort {
  const column = columns.find((one) => one === sort);
  return { column: column ?? 'date', direction: direction ?? 'desc' };
}

/** First and last day of a period, both included. */
function daysOf(
  period: Period,
  today: string,
  own: { readonly from?: string | undefined; readonly to?: string | undefined },
): { from?: string; to?: string } {
  const thisYear = Number(today.slice(0, 4));
  switch (period) {
    case 'all':
      return {};
    case 'today':
      return { from: today, to: today };
    case 'week':
      return {
        from: addDays(today, 1 - isoWeekday(today)),
        to: addDays(today, 7 - isoWeekday(today)),
      };
    case 'month':
      return monthOf(today);
    case 'lastMonth':
      return monthOf(addDays(startOfMonth(today), -1));
    case 'year':
      return { from: `${thisYear}-01-01`, to: `${thisYear}-12-31` };
    case 'lastYear':
      return { from: `${thisYear - 1}-01-01`, to: `${thisYear - 1}-12-31` };
    case 'custom':
      break;
  }
  return {
    ...(own.from === undefined ? {} : { from: own.from }),
    ...(own.to === undefined ? {} : { to: own.to }),
  };
}

const monthOf = (anyDay: string): { from: string; to: string } => {
  const from = startOfMonth(anyDay);
  return { from, to: addDays(addMonths(from, 1), -1) };
};

/** The filter that an address asks for; what is not understood in it asks for nothing. */
export function filterOf({ text, filter = {} }: ListSearch, today: string): OrderFilter {
  const states = (filter.states ?? '')
    .split(',')
    .map((state) => orderState.safeParse(state))
    .flatMap(({ data }) => (data === undefined ? [] : [data]));
  const clientId = Number(filter.client);
  const period = isPeriod(filter.period) ? filter.period : 'all';
  const trimmed = text?.trim() ?? '';
  return {
    ...(isWorthAsking(trimmed) ? { text: trimmed } : {}),
    ...(states.length === 0 ? {} : { states }),
    ...(Number.isSafeInteger(clientId) && clientId > 0 ? { clientId } : {}),
    ...daysOf(period, today, { from: dateOr(filter.from), to: dateOr(filter.to) }),
  };
}

const dateOr = (text: string | undefined): string | undefined =>
  text !== undefined && isIsoDate(text) ? text : undefined;

/** One letter finds half of all clients; one digit may be the whole number of an order. */
const isWorthAsking = (text: string): boolean => text.length > 1 || /^\d$/.test(text);
