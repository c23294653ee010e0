import { Button, Select } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actionAreas } from '#shared/contract/journal.ts';
import { call } from '#renderer/api/client.ts';
import { Actions } from '#renderer/ui/actions/Actions.tsx';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Page } from '#renderer/ui/Page.tsx';
import { ClientSelect } from './ClientSelect.tsx';
import classes from './recent.module.css';

const route = getRouteApi('/actions');
const atOnce = 50;

/** What was done, newest first, each to be taken back by itself where nothing later rests on it. */
export function ActionsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { area, clientId } = route.useSearch();
  const filter = {
    ...(area === undefined ? {} : { area }),
    ...(clientId === undefined ? {} : { clientId }),
  };
  const pages = useInfiniteQuery({
    queryKey: ['journal.list', filter],
    queryFn: ({ pageParam }) =>
      call('journal.list', {
        ...filter,
        limit: atOnce,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: ({ next }) => next,
  });
  const change = (next: Partial<ReturnType<typeof route.useSearch>>): void =>
    void navigate({ to: '/actions', search: { area, clientId, ...next }, replace: true });
  const isNothing = pages.data?.pages[0]?.actions.length === 0;
  return (
    <Page
      title={t(($) => $.recent.title)}
      note={t(($) => $.recent.note)}
      action={
        <Button component={Link} to="/trash" variant="default">
          {t(($) => $.trash.title)}
        </Button>
      }
      toolbar={
        <>
          <Select
            className={classes.filter}
            aria-label={t(($) => $.recent.areaLabel)}
            placeholder={t(($) => $.recent.anyArea)}
            clearable
            data={actionAreas.map((value) => ({ value, label: t(($) => $.recent.areas[value]) }))}
            value={area ?? null}
            onChange={(value) => change({ area: value ?? undefined })}
          />
          <ClientSelect clientId={clientId} onChange={(id) => change({ clientId: id })} />
        </>
      }
    >
      {pages.error && <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />}
      {isNothing && (
        <EmptyState
          icon={<IconHistory size={32} stroke={1.5} aria-hidden />}
          title={t(($) => $.recent.empty.title)}
          text={t(($) => $.recent.empty.text)}
        />
      )}
      {!isNothing && pages.data && (
        <Actions
          label={t(($) => $.recent.title)}
          pages={pages.data.pages.map(({ actions }) => actions)}
        />
      )}
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {t(($) => $.recent.more)}
        </Button>
      )}
    </Page>
  );
}
