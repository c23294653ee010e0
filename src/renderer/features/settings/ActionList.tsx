import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { actionSentence } from '#shared/i18n/sentences.ts';
import { useOperation } from '#renderer/api/use-operation.ts';
import { useUndo } from '#renderer/api/use-undo.ts';
import { ErrorState } from '#renderer/ui/ErrorState.tsx';
import { useFormat } from '#renderer/ui/format/use-format.ts';
import { Section } from '#renderer/ui/Section.tsx';
import classes from './ActionList.module.css';

const latest = 15;

/** What was done last, each to be taken back by itself; the rest is a page away. */
export function ActionList() {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const recent = useOperation('journal.recent', { limit: latest });
  const { undo, isRunning } = useUndo();
  if (recent.error)
    return <ErrorState error={recent.error} onRetry={() => void recent.refetch()} />;
  const actions = (recent.data ?? []).filter(({ kind }) => !kind.startsWith('journal.'));
  return (
    <Section title={t(($) => $.settings.actions.title)}>
      {recent.data && actions.length === 0 && (
        <p className={classes.none}>{t(($) => $.settings.actions.none)}</p>
      )}
      <ol className={classes.list}>
        {actions.map((action) => (
          <li key={action.id} className={classes.action} data-undone={action.undone || undefined}>
            <span className={classes.words}>{actionSentence(i18n, action)}</span>
            <time className={classes.time} dateTime={action.at}>
              {format.instant(action.at)}
            </time>
            {action.undone ? (
              <span className={classes.undone}>{t(($) => $.settings.actions.undone)}</span>
            ) : (
              <Button
                variant="subtle"
                size="compact-sm"
                disabled={isRunning}
                onClick={() => void undo(action.id)}
              >
                {t(($) => $.common.undo)}
              </Button>
            )}
          </li>
        ))}
      </ol>
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
