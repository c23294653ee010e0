import type { TFunction } from 'i18next';
import type { OrderRow } from '#shared/contract/orders.ts';
import type { Column } from '../../../ui/table/column.ts';
import { DateText, Money } from '../../../ui/format/values.tsx';
import { StateBadge } from '../StateBadge.tsx';
import classes from '../orders.module.css';

export const orderColumns = (t: TFunction): readonly Column<OrderRow>[] => [
  {
    id: 'date',
    header: t(($) => $.orders.columns.date),
    width: '136px',
    isSortable: true,
    firstDirection: 'desc',
    cell: ({ orderedOn }) => <DateText date={orderedOn} />,
  },
  {
    id: 'number',
    header: t(($) => $.orders.columns.number),
    width: '148px',
    isSortable: true,
    firstDirection: 'desc',
    cell: ({ number }) =>
      number ?? <span className={classes.quiet}>{t(($) => $.orders.noNumber)}</span>,
  },
  {
    id: 'client',
    header: t(($) => $.orders.columns.client),
    width: 'minmax(180px, 1fr)',
    cell: ({ clientName }) =>
      clientName ?? <span className={classes.quiet}>{t(($) => $.orders.nobody)}</span>,
  },
  {
    id: 'state',
    header: t(($) => $.orders.columns.state),
    width: '152px',
    cell: ({ state }) => <StateBadge state={state} />,
  },
  {
    id: 'total',
    header: t(($) => $.orders.columns.total),
    align: 'end',
    width: '160px',
    isSortable: true,
    firstDirection: 'desc',
    cell: ({ totalMinor, revenueMinor }) => (
      <span className={totalMinor === revenueMinor ? undefined : classes.uncounted}>
        <Money minor={totalMinor} />
      </span>
    ),
  },
];
