import { useMemo, useState } from 'react';
import type { BulkWhom } from '#shared/contract/bulk.ts';
import type { ClientFilter, ClientListRow } from '#shared/contract/clients.ts';
import type { TableSelection } from '#renderer/ui/table/selection.ts';

/** Clients chosen one by one; or everybody whom the filter shows, but a few. */
interface Chosen {
  readonly isAll: boolean;
  readonly ids: ReadonlySet<number>;
}

const nobody: Chosen = { isAll: false, ids: new Set() };

export interface ClientSelection {
  readonly table: TableSelection<ClientListRow>;
  readonly count: number;
  /** As an operation takes them; null where nobody is chosen. */
  readonly whom: BulkWhom | null;
}

/** Who is chosen in the list of clients. Another filter is another list: the choice does not outlive it. */
export function useSelection(filter: ClientFilter, total: number): ClientSelection {
  const key = JSON.stringify(filter);
  const [choice, setChoice] = useState({ key, chosen: nobody });
  const chosen = choice.key === key ? choice.chosen : nobody;
  return useMemo(() => {
    const set = (next: Chosen): void => setChoice({ key, chosen: next });
    const { isAll, ids } = chosen;
    const count = isAll ? Math.max(0, total - ids.size) : ids.size;
    const has = ({ id }: ClientListRow): boolean => ids.has(id) !== isAll;
    const some: BulkWhom = isAll ? { filter, exceptIds: [...ids] } : { clientIds: [...ids] };
    return {
      count,
      whom: count === 0 ? null : some,
      table: {
        has,
        isAny: count > 0,
        isAll: count > 0 && count === total,
        nameOf: ({ name }) => name,
        toggle: ({ id }) => {
          const next = new Set(ids);
          if (!next.delete(id)) next.add(id);
          set({ isAll, ids: next });
        },
        add: (rows) => {
          const added = rows.map(({ id }) => id);
          const next = isAll ? [...ids].filter((id) => !added.includes(id)) : [...ids, ...added];
          set({ isAll, ids: new Set(next) });
        },
        addAll: () => set({ isAll: true, ids: new Set() }),
        clear: () => set(nobody),
      },
    };
    // A filter with the same words is the same filter.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [key, chosen, total]);
}
