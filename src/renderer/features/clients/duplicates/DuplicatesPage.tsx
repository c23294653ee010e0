import { Button } from '@mantine/core';
import { IconArrowLeft, IconUsersGroup } from '@tabler/icons-react';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '#renderer/api/use-job.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { EmptyState } from '#renderer/ui/EmptyState.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Page } from '#renderer/ui/Page.tsx';
import { ProgressDialog } from '#renderer/ui/ProgressDialog.tsx';
import { Comparison } from './Comparison.tsx';
import { keepFound, useFound } from './found-store.ts';
import { NotSameWindow } from './NotSameWindow.tsx';
import { Pairs } from './Pairs.tsx';
import { usePairs } from './use-pairs.ts';
import classes from './duplicates.module.css';

const route = getRouteApi('/clients/duplicates');

/** Who stands in the base twice: found over the whole base, compared, and settled pair by pair. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const format = useFormat();
  const navigate = useNavigate();
  const { first, second } = route.useSearch();
  const found = useFound();
  const pairs = usePairs();
  const [isListOpen, setListOpen] = useState(false);
  const job = useJob('duplicates.find');
  const { run } = job;
  const search = useCallback(async (): Promise<void> => {
    const answer = await run({});
    if (answer) keepFound(answer);
  }, [run]);
  const isOnePair = first !== undefined && second !== undefined;
  // Whoever comes here wants to know: the first search needs no further click.
  useEffect(() => {
    if (found === null && !isOnePair) void search();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the page opens
  }, []);

  useCommands([
    {
      id: 'duplicates.decided',
      title: t(($) => $.duplicates.decided.show),
      run: () => setListOpen(true),
    },
  ]);
  useCommands(
    [
      {
        id: 'duplicates.search',
        title: t(($) => (found ? $.duplicates.searchAgain : $.duplicates.search)),
        run: () => void search(),
      },
    ],
    { enabled: !isOnePair },
  );

  const count = pairs?.length ?? 0;
  const isCut = found !== null && found.total > found.pairs.length;
  return (
    <Page
      title={t(($) => $.duplicates.title)}
      note={
        found && !isOnePair
          ? t(($) => $.duplicates.found, { count, n: format.number(count) })
          : undefined
      }
      action={
        <>
          <Button variant="subtle" color="slate" onClick={() => setListOpen(true)}>
            {t(($) => $.duplicates.decided.show)}
          </Button>
          {isOnePair ? (
            <Button
              variant="default"
              component={Link}
              to="/clients/duplicates"
              leftSection={<IconArrowLeft size={18} stroke={1.5} aria-hidden />}
            >
              {t(($) => $.duplicates.open)}
            </Button>
          ) : (
            found && (
              <Button variant="default" onClick={() => void search()}>
                {t(($) => $.duplicates.searchAgain)}
              </Button>
            )
          )}
        </>
      }
      toolbar={
        isCut && !isOnePair ? (
          <span className={classes.soft}>
            {t(($) => $.duplicates.shownFirst, {
              shown: format.number(found.pairs.length),
              total: format.number(found.total),
            })}
          </span>
        ) : undefined
      }
      fill
    >
      {isOnePair ? (
        <Comparison
          key={`${first}-${second}`}
          firstId={first}
          secondId={second}
          onMerged={(clientId) =>
            void navigate({ to: '/clients/$clientId', params: { clientId }, replace: true })
          }
        />
      ) : (
        content()
      )}
      <ProgressDialog
        job={job}
        title={t(($) => $.duplicates.searching)}
        stage={(stage) =>
          stage === 'reading'
            ? t(($) => $.duplicates.stages.reading)
            : t(($) => $.duplicates.stages.comparing)
        }
      />
      <NotSameWindow
        isOpen={isListOpen}
        onClose={() => setListOpen(false)}
        onCompare={(firstId, secondId) => {
          setListOpen(false);
          void navigate({
            to: '/clients/duplicates',
            search: { first: firstId, second: secondId },
          });
        }}
      />
    </Page>
  );

  function content() {
    if (job.error) return <ErrorState error={job.error} onRetry={() => void search()} />;
    if (!found) {
      return job.isRunning ? null : (
        <EmptyState
          icon={<IconUsersGroup size={32} stroke={1.5} aria-hidden />}
          title={t(($) => $.duplicates.open)}
          text={t(($) => $.duplicates.intro)}
          action={<Button onClick={() => void search()}>{t(($) => $.duplicates.search)}</Button>}
        />
      );
    }
    if (!pairs) return null;
    if (pairs.length > 0) return <Pairs pairs={pairs} />;
    const isNobody = found.total === 0;
    return (
      <EmptyState
        icon={<IconUsersGroup size={32} stroke={1.5} aria-hidden />}
        title={isNobody ? t(($) => $.duplicates.none.title) : t(($) => $.duplicates.allDone.title)}
        text={isNobody ? t(($) => $.duplicates.none.text) : t(($) => $.duplicates.allDone.text)}
        action={
          <Button variant="default" onClick={() => void search()}>
            {t(($) => $.duplicates.searchAgain)}
          </Button>
        }
      />
    );
  }
}
