import { useEffect, useState, useSyncExternalStore } from 'react';
import { useBasePath } from '../../api/base.ts';
import { useToasts } from '../../api/toasts.tsx';
import { createAutosaver, type AutosaveState, type Autosaver, type Save } from './autosaver.ts';
import { keptText } from './kept-text.ts';
import { useFlushOnLeave } from './use-flush-on-leave.ts';

export interface AutosaveOptions {
  /** What is kept now. */
  readonly value: string;
  /**
   * Names the field among all of a base (`clients:17:wishes`): what is not saved yet is kept by the window under it.
   * Left out where that is not worth it: a number of days.
   */
  readonly field?: string;
  /** `(text) => command.attempt({…})` of a command that is `quiet` and whose failure is `inline`. */
  readonly onSave: Save;
  /** Milliseconds of quiet after which what was typed is saved. */
  readonly delay?: number;
}

export type Autosave = AutosaveState & Pick<Autosaver, 'type' | 'flush'>;

/** Text of a field that saves itself: after a pause, and on leaving the field, the page or the window. */
export function useAutosave({ value, field, onSave, delay = 600 }: AutosaveOptions): Autosave {
  const base = useBasePath();
  const toasts = useToasts();
  const [saver] = useState(() =>
    createAutosaver(value, field === undefined ? undefined : keptText(base, field)),
  );
  const state = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => saver.saveBy(onSave, delay), [saver, onSave, delay]);
  useEffect(() => saver.adopt(value), [saver, value]);
  useFlushOnLeave(saver.flush);
  useEffect(() => () => saver.leave(toasts.unsaved), [saver, toasts]);

  const { type, flush } = saver;
  return { ...state, type, flush };
}
