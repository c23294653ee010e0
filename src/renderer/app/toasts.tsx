import { notifications, type NotificationData } from '@mantine/notifications';
import type { i18n } from 'i18next';
import type { ReactNode } from 'react';
import type { AppError, ErrorCode } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
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
  /** Whose undo is offered together with its key. */
  let offered: ActionInfo | undefined;
  const toast = (id: string, message: ReactNode): NotificationData & { readonly id: string } => ({
    id,
    message: <span className={classes.line}>{message}</span>,
    autoClose: undoFor,
    classNames: quiet,
    withCloseButton: false,
    role: 'status',
  });
  const say = (id: string, message: ReactNode): void => {
    // One at a time: Ctrl+Z takes back the latest alone, and the palette the others.
    if (latest !== undefined) notifications.hide(latest);
    latest = id;
    offered = undefined;
    // Anew, so that the eight seconds begin again.
    notifications.hide(id);
    notifications.show(toast(id, message));
  };
  const alarm = (error: AppError, words: string): void => {
    notifications.show({
      message: (
        <>
          {words}
          <FailureDetails error={error} word={i18n.t(($) => $.common.details)} />
        </>
      ),
      autoClose: false,
      classNames: alarming,
      closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
      role: 'alert',
    });
  };
  const doneWords = (action: ActionInfo, hasKey: boolean): ReactNode => (
    <>
      {actionSentence(i18n, action)}
      <UndoButton
        word={i18n.t(($) => $.common.undo)}
        actionId={action.id}
        hasKey={hasKey}
        onDone={() => notifications.hide(nameOf(action))}
      />
    </>
  );
  return {
    done(action) {
      say(nameOf(action), doneWords(action, true));
      offered = action;
    },
    changed(action) {
      if (offered === undefined || action.id <= offered.id) return;
      notifications.update(toast(nameOf(offered), doneWords(offered, false)));
      offered = undefined;
    },
    undone(action) {
      // «Заказ удалён · Отменить» has nothing to offer any more, however it was taken back.
      notifications.hide(nameOf(action));
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
    unsaved(error) {
      const problem = errorSentence(i18n, error);
      alarm(
        error,
        i18n.t(($) => $.shell.unsaved, { problem }),
      );
    },
    failed(error) {
      if (passing.has(error.code)) {
        say(error.code, errorSentence(i18n, error));
        return;
      }
      alarm(error, errorSentence(i18n, error));
    },
  };
};

const nameOf = ({ id }: ActionInfo): string => `action-${id}`;

interface UndoButtonProps {
  readonly word: string;
  readonly actionId: number;
  /** Nothing came after the action, so that Ctrl+Z takes back this one. */
  readonly hasKey: boolean;
  readonly onDone: () => void;
}

function UndoButton({ word, actionId, hasKey, onDone }: UndoButtonProps) {
  const { undo } = useUndo();
  return (
    <ToastButton
      word={word}
      {...(hasKey ? { keys: 'mod+KeyZ' } : {})}
      onPress={async () => (await undo(actionId)) && onDone()}
    />
  );
}

function RedoButton({ word, onDone }: Omit<UndoButtonProps, 'actionId' | 'hasKey'>) {
  const { redo } = useUndo();
  return (
    <ToastButton
      word={word}
      keys="mod+shift+KeyZ"
      onPress={async () => (await redo()) && onDone()}
    />
  );
}
