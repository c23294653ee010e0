import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientListRow } from '#shared/contract/clients.ts';
import type { SegmentRule } from '#shared/contract/segments.ts';
import { call } from '#renderer/api/client.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { DateText, Money } from '#renderer/ui/format/values.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import type { Column } from '#renderer/ui/table/column.ts';
import { DataTable } from '#renderer/ui/table/DataTable.tsx';

const sort = { column: 'revenue', direction: 'desc' } as const;

/** Whom a rule takes in, the largest revenue first. */
export function Found({ rule }: { readonly rule: SegmentRule }) {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const columns = useMemo(
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
  return (
    <DataTable
      label={t(($) => $.segments.builder.preview)}
      columns={columns}
      source={{
        key: ['clients.list', 'segment', rule],
        fetchPage: (offset, limit) =>
          call('clients.list', { filter: { rule }, sort, offset, limit }),
      }}
      onOpen={({ id }) => void navigate({ to: '/clients/$clientId', params: { clientId: id } })}
      empty={
        <EmptyState
          title={t(($) => $.segments.builder.nobodyTitle)}
          text={t(($) => $.segments.builder.nobodyText)}
        />
      }
    />
  );
}
