import { useEffect, useState, useSyncExternalStore } from 'react';
import { createAutosaver, type AutosaveState, type Autosaver, type Save } from './autosaver.ts';

export interface AutosaveOptions {
  /** What is kept now. */
  readonly value: string;
  /** `(text) => command.attempt({…})` of a command that is `quiet` and whose failure is `inline`. */
  readonly onSave: Save;
  /** Milliseconds of quiet after which what was typed is saved. */
  readonly delay?: number;
}

export type Autosave = AutosaveState & Pick<Autosaver, 'type' | 'flush' | 'begin' | 'revert'>;

/** Text of a field that saves itself: after a pause, and on leaving the field, the page or the window. */
export function useAutosave({ value, onSave, delay = 600 }: AutosaveOptions): Autosave {
  const [saver] = useState(() => createAutosaver(value));
  const state = useSyncExternalStore(saver.subscribe, saver.state);

  useEffect(() => saver.saveBy(onSave, delay), [saver, onSave, delay]);
  useEffect(() => saver.adopt(value), [saver, value]);
  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') saver.flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    globalThis.addEventListener('pagehide', saver.flush);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      globalThis.removeEventListener('pagehide', saver.flush);
      saver.flush();
    };
  }, [saver]);

  const { type, flush, begin, revert } = saver;
  return { ...state, type, flush, begin, revert };
}
