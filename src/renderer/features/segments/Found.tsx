import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SegmentRule } from '#shared/contract/segments.ts';
import { call } from '#renderer/api/client.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { DataTable } from '#renderer/ui/table/DataTable.tsx';
import { useFoundColumns } from './use-found-columns.tsx';

const sort = { column: 'revenue', direction: 'desc' } as const;

/** Whom a rule takes in, the largest revenue first. */
export function Found({ rule }: { readonly rule: SegmentRule }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const columns = useFoundColumns();
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
