import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import { TimelineRow } from './TimelineRow.tsx';
import { useTimeline } from './use-timeline.ts';
import classes from './timeline.module.css';

/** Everything that has happened with a client, latest first. */
export function Timeline({ clientId }: { readonly clientId: number }) {
  const { t } = useTranslation();
  const timeline = useTimeline(clientId);
  const items = timeline.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Section title={t(($) => $.clients.card.timeline)}>
      {timeline.error && (
        <ErrorState error={timeline.error} onRetry={() => void timeline.refetch()} />
      )}
      {timeline.isSuccess && items.length === 0 && (
        <p className={classes.empty}>{t(($) => $.clients.timeline.empty)}</p>
      )}
      <ol className={classes.list}>
        {items.map((item, index) => (
          <TimelineRow
            key={`${item.type}-${item.id}`}
            item={item}
            isNewDay={item.on !== items[index - 1]?.on}
          />
        ))}
      </ol>
      {timeline.hasNextPage && (
        <Button
          variant="default"
          loading={timeline.isFetchingNextPage}
          onClick={() => void timeline.fetchNextPage()}
        >
          {t(($) => $.clients.timeline.more)}
        </Button>
      )}
    </Section>
  );
}
