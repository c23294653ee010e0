import { notifications } from '@mantine/notifications';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import type { ErrorCode } from '#shared/contract/errors.ts';
import { actionSentence, errorSentence } from '#shared/i18n/sentences.ts';
import type { Toasts } from '../api/toasts.tsx';
import { useUndo } from '../api/use-undo.ts';
import { FailureDetails } from '../ui/FailureDetails.tsx';
import { ToastButton } from './ToastButton.tsx';
import classes from './toasts.module.css';

/** How long «Заказ удалён · Отменить» stays, in milliseconds. */
const undoFor = 8000;
/** Failures that are no misfortune: they go by themselves. */
const passing: ReadonlySet<ErrorCode> = new Set(['nothing_to_undo', 'cancelled']);

const quiet = { root: classes.root, body: classes.body, description: classes.description };
const alarming = { ...quiet, root: classes.failed };

export const createToasts = (i18n: i18n): Toasts => {
  let latest: string | undefined;
  const say = (id: string, message: ReactNode): void => {
    // One at a time: Ctrl+Z takes back the latest alone, and the palette the others.
    if (latest !== undefined) notifications.hide(latest);
    latest = id;
    // Anew, so that the eight seconds begin again.
    notifications.hide(id);
    notifications.show({
      id,
      message: <span className={classes.line}>{message}</span>,
      autoClose: undoFor,
      classNames: quiet,
      withCloseButton: false,
      role: 'status',
    });
  };
  return {
    done(action) {
      const id = `action-${action.id}`;
      say(
        id,
        <>
          {actionSentence(i18n, action)}
          <UndoButton
            word={i18n.t(($) => $.common.undo)}
            actionId={action.id}
            onDone={() => notifications.hide(id)}
          />
        </>,
      );
    },
    undone(action) {
      // «Заказ удалён · Отменить» has nothing to offer any more, however it was taken back.
      notifications.hide(`action-${action.id}`);
      say(
        'undone',
        <>
          {i18n.t(($) => $.shell.undone, { action: actionSentence(i18n, action) })}
          <RedoButton
            word={i18n.t(($) => $.shell.redo)}
            onDone={() => notifications.hide('undone')}
          />
        </>,
      );
    },
    redone(action) {
      notifications.hide('undone');
      say(
        'redone',
        i18n.t(($) => $.shell.redone, { action: actionSentence(i18n, action) }),
      );
    },
    failed(error) {
      if (passing.has(error.code)) {
        say(error.code, errorSentence(i18n, error));
        return;
      }
      notifications.show({
        message: (
          <>
            {errorSentence(i18n, error)}
            <FailureDetails error={error} word={i18n.t(($) => $.common.details)} />
          </>
        ),
        autoClose: false,
        classNames: alarming,
        closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
        role: 'alert',
      });
    },
  };
};

interface UndoButtonProps {
  readonly word: string;
  readonly actionId: number;
  readonly onDone: () => void;
}

function UndoButton({ word, actionId, onDone }: UndoButtonProps) {
  const { undo } = useUndo();
  return (
    <ToastButton
      word={word}
      keys="mod+KeyZ"
      onPress={async () => (await undo(actionId)) && onDone()}
    />
  );
}

function RedoButton({ word, onDone }: Omit<UndoButtonProps, 'actionId'>) {
  const { redo } = useUndo();
  return (
    <ToastButton
      word={word}
      keys="mod+shift+KeyZ"
      onPress={async () => (await redo()) && onDone()}
    />
  );
}
