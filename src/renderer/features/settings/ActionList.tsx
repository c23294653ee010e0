import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useOperation } from '#renderer/api/use-operation.ts';
import { Actions } from '#renderer/ui/actions/Actions.tsx';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './ActionList.module.css';

const latest = 15;

/** What was done last, each to be taken back by itself; the rest is a page away. */
export function ActionList() {
  const { t } = useTranslation();
  const list = useOperation('journal.list', { limit: latest });
  if (list.error) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  const title = t(($) => $.recent.title);
  const actions = list.data?.actions ?? [];
  return (
    <Section title={title}>
      {list.data && actions.length === 0 ? (
        <p className={classes.none}>{t(($) => $.recent.empty.text)}</p>
      ) : (
        <Actions label={title} pages={[actions]} />
      )}
      <div className={classes.more}>
        <Button component={Link} to="/actions" variant="default" size="xs">
          {t(($) => $.settings.actions.all)}
        </Button>
        <Button component={Link} to="/trash" variant="default" size="xs">
          {t(($) => $.trash.title)}
        </Button>
      </div>
    </Section>
  );
}
