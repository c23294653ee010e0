import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '../api/words.ts';
import { FailureDetails } from './FailureDetails.tsx';
import classes from './states.module.css';

interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: (() => void) | undefined;
}

/** What happened, what it means for the data, what to do. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.state} role="alert">
      <IconAlertTriangle className={classes.alarm} size={24} stroke={1.5} aria-hidden />
      <p className={classes.text}>{errorWords(i18n, error)}</p>
      <FailureDetails error={error} word={t(($) => $.common.details)} />
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t(($) => $.shell.retry)}
        </Button>
      )}
    </div>
  );
}
