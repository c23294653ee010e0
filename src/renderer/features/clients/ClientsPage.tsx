import { Button, TextInput } from '@mantine/core';
import { IconSearch, IconUserPlus, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { SaveContacts } from '#renderer/ui/contacts/SaveContacts.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { Kbd } from '#renderer/ui/keys/Kbd.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { DataTable } from '#renderer/ui/table/DataTable.tsx';
import { SelectionBar } from './bulk/SelectionBar.tsx';
import { useSelection } from './bulk/use-selection.ts';
import { AllMenu } from './list/AllMenu.tsx';
import { ChosenSet } from './list/ChosenSet.tsx';
import { ColumnsMenu } from './list/ColumnsMenu.tsx';
import { ListFilters } from './list/ListFilters.tsx';
import { rememberList, sortName, viewOf } from './list/list-view.ts';
import { SideList } from './list/SideList.tsx';
import { SideSwitch, useSide } from './list/SideSwitch.tsx';
import { useClientColumns } from './list/use-client-columns.tsx';
import { QuickAdd } from './quick-add/QuickAdd.tsx';
import classes from './list/list.module.css';
import sideClasses from './list/side-list.module.css';

const route = getRouteApi('/clients');

/** All clients: found as one types, sorted and filtered in SQL, a hundred rows at a time. */
export function ClientsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const search = route.useSearch();
  const view = useMemo(() => viewOf(search), [search]);
  const [isAdding, setAdding] = useState(false);
  const searchField = useRef<HTMLInputElement>(null);
  const text = search.text ?? '';
  const columns = useClientColumns(text);
  const side = useSide();
  const count = useOperation('clients.list', { ...view, limit: 1 }, { keepPrevious: true });
  const isNarrowed = Object.keys(view.filter).length > 0;

  useEffect(() => rememberList(search), [search]);
  const change = (next: Partial<typeof search>): void =>
    void navigate({ to: '/clients', search: { ...search, ...next }, replace: true });
  const choose = (chosen: { segment?: string; list?: string }): void => {
    const { segment: _segment, list: _list, ...others } = search.filter ?? {};
    const filter = { ...others, ...chosen };
    change({ filter: Object.keys(filter).length > 0 ? filter : undefined });
  };
  const open = (id: number): void =>
    void navigate({ to: '/clients/$clientId', params: { clientId: id } });
  const focusTable = (): void => document.querySelector<HTMLElement>(`[role="grid"]`)?.focus();

  useCommands([
    {
      id: 'clients.add',
      title: t(($) => $.clients.add),
      keys: 'KeyN',
      run: () => setAdding(true),
    },
    {
      id: 'clients.search',
      title: t(($) => $.clients.searchLabel),
      keys: 'Slash',
      run: () => searchField.current?.focus(),
    },
  ]);

  const total = count.data?.total ?? 0;
  const selection = useSelection(view.filter, total);
  return (
    <Page
      title={t(($) => $.clients.title)}
      note={
        <>
          <span>
            {count.data &&
              (isNarrowed
                ? t(($) => $.clients.found, { count: total })
                : t(($) => $.clients.count, { count: total }))}
          </span>
          <ChosenSet
            segmentId={view.filter.segmentId}
            listId={view.filter.listId}
            onLeave={() => choose({})}
          />
        </>
      }
      action={
        <>
          <SaveContacts contacts={{ of: 'list', ...view }} />
          <Button
            component={Link}
            to="/clients/duplicates"
            variant="subtle"
            color="slate"
            size="compact-md"
            leftSection={<IconUsersGroup size={16} stroke={1.5} aria-hidden />}
          >
            {t(($) => $.duplicates.open)}
          </Button>
          <Button
            leftSection={<IconUserPlus size={18} stroke={1.5} aria-hidden />}
            rightSection={<Kbd keys="KeyN" />}
            onClick={() => setAdding(true)}
          >
            {t(($) => $.clients.add)}
          </Button>
        </>
      }
      toolbar={
        <>
          <TextInput
            ref={searchField}
            className={classes.search}
            type="search"
            aria-label={t(($) => $.clients.searchLabel)}
            placeholder={t(($) => $.clients.search)}
            leftSection={<IconSearch size={18} stroke={1.5} aria-hidden />}
            rightSection={<Kbd keys="Slash" />}
            value={text}
            onChange={(event) => change({ text: event.currentTarget.value || undefined })}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown' || event.key === 'Enter') {
                event.preventDefault();
                focusTable();
              } else if (event.key === 'Escape') {
                change({ text: undefined });
                focusTable();
              }
            }}
          />
          <ListFilters
            filter={search.filter ?? {}}
            onChange={(filter) =>
              change({ filter: Object.keys(filter).length > 0 ? filter : undefined })
            }
          />
          <SideSwitch side={side} />
          <ColumnsMenu columns={columns.all.filter(({ id }) => id !== 'name')} />
          <AllMenu view={view} total={total} columns={columns.shown.map(({ id }) => id)} />
          <SelectionBar selection={selection} total={total} />
        </>
      }
      fill
    >
      <div className={sideClasses.frame}>
        {side.isOpen && (
          <SideList
            segmentId={view.filter.segmentId}
            listId={view.filter.listId}
            onChoose={choose}
          />
        )}
        <div className={sideClasses.table}>
          <DataTable
            label={t(($) => $.clients.title)}
            columns={columns.shown}
            source={{
              key: ['clients.list', view],
              fetchPage: (offset, limit) => call('clients.list', { ...view, offset, limit }),
            }}
            sort={{ column: sortName(view), direction: view.sort.direction }}
            onSort={({ column, direction }) => change({ sort: column, direction })}
            onOpen={(row) => open(row.id)}
            selection={selection.table}
            empty={
              isNarrowed ? (
                <EmptyState
                  title={t(($) => $.clients.nothingFound.title)}
                  text={t(($) => $.clients.nothingFound.text)}
                  action={
                    <Button
                      variant="default"
                      onClick={() => change({ text: undefined, filter: undefined })}
                    >
                      {t(($) => $.clients.filters.clear)}
                    </Button>
                  }
                />
              ) : (
                <EmptyState
                  icon={<IconUsers size={32} stroke={1.5} aria-hidden />}
                  title={t(($) => $.clients.empty.title)}
                  text={t(($) => $.clients.empty.text)}
                  action={
                    <Button component={Link} to="/import" variant="default">
                      {t(($) => $.clients.empty.import)}
                    </Button>
                  }
                />
              )
            }
          />
        </div>
      </div>
      <QuickAdd isOpen={isAdding} onClose={() => setAdding(false)} onOpenClient={open} />
    </Page>
  );
}
