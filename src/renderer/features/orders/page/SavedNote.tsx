import { UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useUndo } from '../../../api/use-undo.ts';
import { errorWords } from '../../../api/words.ts';
import type { EditorState } from '../draft/order-editor.ts';
import classes from './page.module.css';

interface SavedNoteProps {
  readonly saver: EditorState;
  readonly isRight: boolean;
}

/** Whether what is on the screen is in the base, and a way to take the last change back. */
export function SavedNote({ saver, isRight }: SavedNoteProps) {
  const { t, i18n } = useTranslation();
  const { undo, isRunning } = useUndo();
  const { phase, error, action } = saver;
  if (phase === 'failed' && error) {
    return (
      <span className={classes.unsaved} role="alert">
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        {t(($) => $.orders.page.failed, { reason: errorWords(i18n, error) })}
      </span>
    );
  }
  if (phase === 'saved' && !isRight) {
    return (
      <span className={classes.unsaved}>
        <IconAlertTriangle size={16} stroke={1.5} aria-hidden />
        {t(($) => $.orders.page.unsaved)}
      </span>
    );
  }
  if (phase !== 'saved') return <span>{t(($) => $.orders.page.saving)}</span>;
  if (!action) return null;
  return (
    <output className={classes.saved}>
      <IconCheck size={16} stroke={1.5} aria-hidden />
      {t(($) => $.orders.page.saved)}
      {' · '}
      <UnstyledButton
        className={classes.undo}
        disabled={isRunning}
        onClick={() => void undo(action.id)}
      >
        {t(($) => $.common.undo)}
      </UnstyledButton>
    </output>
  );
}
