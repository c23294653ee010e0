import { Button } from '@mantine/core';
import { IconReceipt, IconSearchOff } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../ui/commands/commands.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { useFormat } from '../../ui/format/use-format.ts';
import { Kbd } from '../../ui/keys/Kbd.tsx';
import { Page } from '../../ui/Page.tsx';
import { DataTable } from '../../ui/table/DataTable.tsx';
import { orderColumns } from './list/order-columns.tsx';
import { OrdersToolbar } from './list/OrdersToolbar.tsx';
import { useOrderList, type OrderList } from './list/use-order-list.ts';
import classes from './orders.module.css';

export function OrdersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const list = useOrderList();
  const searchField = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLDivElement>(null);
  const columns = useMemo(() => orderColumns(t), [t]);
  const { clientId } = list.filter;
  // Nothing to search in, and the one thing to do stands in the middle of the page.
  const isEmpty = list.summary?.total === 0 && !list.isFiltered;
  const add = (): void =>
    void navigate({ to: '/orders/new', search: clientId === undefined ? {} : { clientId } });
  const toTable = (): void => table.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();

  useCommands([
    { id: 'orders.add', title: t(($) => $.orders.add), keys: 'KeyN', run: add },
    {
      id: 'orders.find',
      title: t(($) => $.orders.find),
      keys: 'Slash',
      run: () => searchField.current?.select(),
    },
  ]);

  return (
    <Page
      fill
      title={t(($) => $.orders.title)}
      {...(isEmpty ? {} : { note: <Summary list={list} /> })}
      {...(isEmpty
        ? {}
        : {
            action: (
              <Button onClick={add} rightSection={<Kbd keys="KeyN" />}>
                {t(($) => $.orders.add)}
              </Button>
            ),
            toolbar: <OrdersToolbar list={list} searchField={searchField} onLeave={toTable} />,
          })}
    >
      <div ref={table} className={classes.table}>
        <DataTable
          label={t(($) => $.orders.title)}
          columns={columns}
          source={list.source}
          {...(list.summary ? { rowCount: list.summary.total } : {})}
          sort={list.sort}
          onSort={({ column, direction }) => list.change({ sort: column, direction })}
          onOpen={({ id }) => void navigate({ to: '/orders/$orderId', params: { orderId: id } })}
          empty={list.isFiltered ? <NothingFound list={list} /> : <NoOrders onAdd={add} />}
        />
      </div>
    </Page>
  );
}

/** How many there are and what they bring: figures of the filter, not of the window. */
function Summary({ list: { summary } }: { readonly list: OrderList }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!summary) return <span>{t(($) => $.orders.counting)}</span>;
  const { total, revenueMinor } = summary;
  return (
    <output className={classes.summary}>
      {t(($) => $.orders.count, { count: total, shown: format.number(total) })}
      {' · '}
      {t(($) => $.orders.revenueOfFilter, { money: format.money(revenueMinor) })}
    </output>
  );
}

function NoOrders({ onAdd }: { readonly onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconReceipt size={24} stroke={1.5} aria-hidden />}
      title={t(($) => $.orders.empty.title)}
      text={t(($) => $.orders.empty.text)}
      action={
        <div className={classes.choices}>
          <Button onClick={onAdd}>{t(($) => $.orders.add)}</Button>
          <Button variant="default" renderRoot={(props) => <Link to="/import" {...props} />}>
            {t(($) => $.orders.empty.import)}
          </Button>
        </div>
      }
    />
  );
}

function NothingFound({ list }: { readonly list: OrderList }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconSearchOff size={24} stroke={1.5} aria-hidden />}
      title={t(($) => $.orders.empty.notFound)}
      text={t(($) => $.orders.empty.notFoundText)}
      action={
        <Button
          variant="default"
          onClick={() => list.change({ text: undefined, filter: undefined })}
        >
          {t(($) => $.orders.filter.clear)}
        </Button>
      }
    />
  );
}
