import { getRouteApi } from '@tanstack/react-router';
import { call } from '../../../api/client.ts';
import { useOperation } from '../../../api/use-operation.ts';
import { localDate } from '../../../ui/format/use-format.ts';
import type { OrderFilter, OrderRow, OrderSort } from '#shared/contract/orders.ts';
import type { RowSource } from '../../../ui/table/use-pages.ts';
import { filterOf, sortOf, type ListSearch } from './order-view.ts';

const route = getRouteApi('/orders');

export interface OrderList {
  readonly search: ListSearch;
  readonly filter: OrderFilter;
  readonly sort: OrderSort;
  readonly source: RowSource<OrderRow>;
  /** Null until it is counted. */
  readonly summary: { readonly total: number; readonly revenueMinor: number } | null;
  readonly isFiltered: boolean;
  readonly change: (change: Partial<ListSearch>) => void;
  readonly changeFilter: (change: Readonly<Record<string, string | undefined>>) => void;
}

/** The list that the address asks for, and how to ask for another. */
export function useOrderList(): OrderList {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const filter = filterOf(search, localDate());
  const sort = sortOf(search);
  const summary = useOperation('orders.summary', { filter }, { keepPrevious: true });

  const change = (change: Partial<ListSearch>): void => {
    void navigate({ search: (before) => ({ ...before, ...change }), replace: true });
  };
  return {
    search,
    filter,
    sort,
    summary: summary.data ?? null,
    isFiltered: Object.keys(filter).length > 0,
    source: {
      key: ['orders.list', filter, sort],
      fetchPage: async (offset, limit) => {
        const rows = await call('orders.list', { filter, sort, offset, limit });
        // Until all are counted: as many as are known of.
        return { rows, total: offset + rows.length };
      },
    },
    change,
    changeFilter: (changes) => {
      const next = Object.entries({ ...search.filter, ...changes }).filter(
        (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
      );
      change({ filter: next.length === 0 ? undefined : Object.fromEntries(next) });
    },
  };
}
