import { Button, Drawer } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ClientCard } from '#shared/contract/clients.ts';
import type { FieldChange, HistoryEntry } from '#shared/contract/history.ts';
import { call } from '#renderer/api/client.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { useHistoryWords } from './use-history-words.ts';
import classes from './history.module.css';

interface HistoryDrawerProps {
  readonly client: ClientCard;
  readonly onClose: () => void;
}

/** Who changed what on the card, when, from what to what; each change goes back by itself. */
export function HistoryDrawer({ client, onClose }: HistoryDrawerProps) {
  const { t } = useTranslation();
  const history = useInfiniteQuery({
    queryKey: ['history.client', { clientId: client.id }],
    queryFn: ({ pageParam }) =>
      call('history.client', {
        clientId: client.id,
        ...(pageParam === null ? {} : { before: pageParam }),
      }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  const entries = history.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={560}
      title={t(($) => $.card.history.title)}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      {history.error && <ErrorState error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && entries.every(({ changes }) => changes.length === 0) && (
        <p className={classes.soft}>{t(($) => $.card.history.none)}</p>
      )}
      <ol className={classes.list}>
        {entries.map((entry) => (
          <Entry key={entry.action.id} clientId={client.id} entry={entry} />
        ))}
      </ol>
      {history.hasNextPage && (
        <Button
          variant="subtle"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t(($) => $.card.history.more)}
        </Button>
      )}
    </Drawer>
  );
}

function Entry({ clientId, entry }: { readonly clientId: number; readonly entry: HistoryEntry }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { ownerName } = useSettings();
  const { action, by, isBeginning, changes } = entry;
  const who = by === 'owner' ? ownerName.trim() : '';
  return (
    <li className={classes.entry}>
      <div className={classes.soft}>
        <time dateTime={action.at}>{format.instant(action.at)}</time> ·{' '}
        {who === '' ? t(($) => $.card.history.by[by]) : who}
      </div>
      {isBeginning && <div>{t(($) => $.card.history.beginning)}</div>}
      <ul className={classes.list}>
        {changes.map((change) => (
          <Change
            key={JSON.stringify([change.key, change.field])}
            clientId={clientId}
            change={change}
          />
        ))}
      </ul>
    </li>
  );
}

function Change({ clientId, change }: { readonly clientId: number; readonly change: FieldChange }) {
  const { t } = useTranslation();
  const words = useHistoryWords();
  const { run, isRunning } = useCommand('history.putBack');
  const { key, field, before, after, canPutBack } = change;
  const name = t(($) => $.card.history.fields[field]);
  // A telephone that came goes; a field that was empty is emptied.
  const isAdded = before === null && 'table' in key;
  return (
    <li className={classes.change}>
      <div className={classes.words}>
        <span className={classes.field}>{name}</span>{' '}
        {t(($) => $.card.history.change, {
          before: words(field, before),
          after: words(field, after),
        })}
      </div>
      {canPutBack && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={isRunning}
          aria-label={
            isAdded
              ? t(($) => $.card.history.takeAwayField, { field: name })
              : t(($) => $.card.history.putBackField, { field: name })
          }
          onClick={() => void run({ clientId, key })}
        >
          {isAdded ? t(($) => $.card.history.takeAway) : t(($) => $.card.history.putBack)}
        </Button>
      )}
    </li>
  );
}
