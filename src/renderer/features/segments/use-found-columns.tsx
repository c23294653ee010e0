import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientListRow } from '#shared/contract/clients.ts';
import { DateText, Money } from '#renderer/ui/format/values.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import type { Column } from '#renderer/ui/table/column.ts';

/** Enough to see whether the right people were gathered. */
export function useFoundColumns(): readonly Column<ClientListRow>[] {
  const { t } = useTranslation();
  const format = useFormat();
  return useMemo(
    (): readonly Column<ClientListRow>[] => [
      {
        id: 'name',
        header: t(($) => $.clients.columns.name),
        width: 'minmax(200px, 2fr)',
        cell: ({ name }) => name,
      },
      {
        id: 'phone',
        header: t(($) => $.clients.columns.phone),
        width: '172px',
        cell: ({ phone }) => phone !== null && format.phone(phone),
      },
      {
        id: 'revenue',
        header: t(($) => $.clients.columns.revenue),
        width: '144px',
        align: 'end',
        cell: ({ revenueMinor }) => <Money minor={revenueMinor} />,
      },
      {
        id: 'lastOrder',
        header: t(($) => $.clients.columns.lastOrder),
        width: '140px',
        align: 'end',
        cell: ({ lastOrderOn }) =>
          lastOrderOn === null ? t(($) => $.common.none) : <DateText date={lastOrderOn} />,
      },
    ],
    [t, format],
  );
}
