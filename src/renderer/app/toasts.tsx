import { notifications } from '@mantine/notifications';
import type { i18n } from 'i18next';
import type { Toasts } from '../api/toasts.tsx';
import { actionSentence, errorSentence } from '#shared/i18n/sentences.ts';
import { UndoButton } from './UndoButton.tsx';
import classes from './toasts.module.css';

/** How long «Заказ удалён · Отменить» stays, in milliseconds. */
const undoFor = 8000;

const classNames = {
  root: classes.root,
  body: classes.body,
  description: classes.description,
};

export const createToasts = (i18n: i18n): Toasts => ({
  done(action) {
    const id = `action-${action.id}`;
    const isUndo = action.kind === 'journal.undo' || action.kind === 'journal.redo';
    notifications.hide(id);
    notifications.show({
      id,
      autoClose: undoFor,
      classNames,
      withCloseButton: false,
      message: (
        <span className={classes.line}>
          {actionSentence(i18n, action)}
          {!isUndo && <UndoButton actionId={action.id} onDone={() => notifications.hide(id)} />}
        </span>
      ),
    });
  },
  failed(error) {
    notifications.show({
      autoClose: false,
      color: 'brick',
      classNames: { ...classNames, root: classes.failed },
      message: errorSentence(i18n, error),
      closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
      role: 'alert',
    });
  },
});
