import { useCallback } from 'react';
import { useToasts } from './toasts.tsx';
import { useCommand } from './use-command.ts';

export interface Undo {
  /** Takes an action back: the given one, or the latest that still stands. True where it was. */
  readonly undo: (actionId?: number) => Promise<boolean>;
  /** Puts back what the last undo took. */
  readonly redo: () => Promise<boolean>;
  readonly isRunning: boolean;
}

/** Undo and redo, each with its toast. */
export function useUndo(): Undo {
  const { attempt: takeBack, isRunning: isUndoing } = useCommand('journal.undo', { quiet: true });
  const { attempt: putBack, isRunning: isRedoing } = useCommand('journal.redo', { quiet: true });
  const toasts = useToasts();
  const undo = useCallback(
    async (actionId?: number) => {
      const outcome = await takeBack(actionId === undefined ? {} : { actionId });
      if (outcome.ok) toasts.undone(outcome.value.undone);
      return outcome.ok;
    },
    [takeBack, toasts],
  );
  const redo = useCallback(async () => {
    const outcome = await putBack({});
    if (outcome.ok) toasts.redone(outcome.value.redone);
    return outcome.ok;
  }, [putBack, toasts]);
  return { undo, redo, isRunning: isUndoing || isRedoing };
}
