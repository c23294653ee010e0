import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { errorWords } from '#renderer/api/words.ts';
import type { DraftState } from './draft-keeper.ts';
import classes from './DraftStatus.module.css';

/** Whether what was typed is in the base. */
export function DraftStatus({ phase, error }: Pick<DraftState<unknown>, 'phase' | 'error'>) {
  const { t, i18n } = useTranslation();
  if (phase === 'failed') {
    return (
      <span className={classes.status} data-failed role="alert">
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        {t(($) => $.callWeek.talk.failed, { problem: errorWords(i18n, error) })}
      </span>
    );
  }
  return (
    <span className={classes.status}>
      {phase === 'saved' && <IconCheck size={16} stroke={1.5} aria-hidden />}
      {phase === 'saved' ? t(($) => $.callWeek.talk.saved) : t(($) => $.callWeek.talk.saving)}
    </span>
  );
}
