import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientListRow } from '#shared/contract/clients.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { DateText, Money } from '#renderer/ui/format/values.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Highlight } from '#renderer/ui/Highlight.tsx';
import type { Column } from '#renderer/ui/table/column.ts';
import { StateBadge } from '../StateBadge.tsx';
import { PhoneCell } from './PhoneCell.tsx';
import { ownColumn, tagsColumn } from './own-columns.tsx';
import classes from './list.module.css';

/**
 * Every column that the list can have, the name first, and of those the ones that are shown. `query` is what was
 * looked for, marked where it stands.
 */
export function useClientColumns(query: string): {
  readonly all: readonly Column<ClientListRow>[];
  readonly shown: readonly Column<ClientListRow>[];
} {
  const { t } = useTranslation();
  const format = useFormat();
  const { clientColumns } = useSettings();
  const { data: ownFields } = useOperation('ownFields.list', {});
  const hasTags = (useOperation('tags.list', {}).data?.length ?? 0) > 0;
  const all = useMemo(
    (): readonly Column<ClientListRow>[] => [
      {
        id: 'name',
        header: t(($) => $.clients.columns.name),
        width: 'minmax(176px, 3fr)',
        isSortable: true,
        cell: ({ name, company, isTarget }) => (
          <>
            <span title={name}>
              <Highlight text={name} query={query} />
            </span>
            {company !== null && company !== name && (
              <span className={classes.quiet}>
                <Highlight text={company} query={query} />
              </span>
            )}
            {isTarget === false && (
              <span className={classes.quiet}>{t(($) => $.clients.notOurs)}</span>
            )}
          </>
        ),
      },
      {
        id: 'phone',
        header: t(($) => $.clients.columns.phone),
        width: 'minmax(160px, 204px)',
        isSortable: true,
        cell: ({ phone }) => phone !== null && <PhoneCell phone={phone} query={query} />,
      },
      {
        id: 'orders',
        header: t(($) => $.clients.columns.orders),
        width: '76px',
        align: 'end',
        isSortable: true,
        firstDirection: 'desc',
        cell: ({ orders }) => format.number(orders),
      },
      {
        id: 'revenue',
        header: t(($) => $.clients.columns.revenue),
        width: '124px',
        align: 'end',
        isSortable: true,
        firstDirection: 'desc',
        cell: ({ revenueMinor }) => <Money minor={revenueMinor} />,
      },
      {
        id: 'lastOrder',
        header: t(($) => $.clients.columns.lastOrder),
        width: '114px',
        align: 'end',
        isSortable: true,
        firstDirection: 'desc',
        cell: ({ lastOrderOn }) =>
          lastOrderOn === null ? t(($) => $.common.none) : <DateText date={lastOrderOn} />,
      },
      {
        id: 'state',
        header: t(($) => $.clients.columns.state),
        width: '108px',
        isSortable: true,
        cell: ({ state }) => <StateBadge state={state} />,
      },
      ...(hasTags ? [tagsColumn(t)] : []),
      ...(ownFields ?? [])
        .filter(({ isArchived }) => !isArchived)
        .map((field) => ownColumn(field, { t, format })),
    ],
    [t, format, query, ownFields, hasTags],
  );
  const shown = useMemo(
    () => all.filter(({ id }) => id === 'name' || clientColumns.includes(id)),
    [all, clientColumns],
  );
  return { all, shown };
}
