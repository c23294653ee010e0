import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';

export type SaveOutcome = { readonly ok: true } | { readonly ok: false; readonly error: AppError };

export interface AutosaveOptions {
  /** What is kept now. */
  readonly value: string;
  /** `(text) => command.attempt({...})`. */
  readonly onSave: (value: string) => Promise<SaveOutcome>;
  /** Milliseconds of quiet after which what was typed is saved. */
  readonly delay?: number;
}

export interface Autosave {
  readonly draft: string;
  readonly state: 'saved' | 'typing' | 'saving' | 'failed';
  readonly error: AppError | null;
  type(value: string): void;
  /** Saves what is not saved yet, at once: on leaving the field. */
  flush(): void;
  /** The field was entered: this is what `revert` returns to. */
  begin(): void;
  /** Puts back what stood here when the field was entered, also where it was saved since. */
  revert(): void;
}

/**
 * A text that keeps itself: after a pause, on leaving the field, the page or the window. A failed save loses
 * nothing: the text stays, and the next pause tries again. What is changed elsewhere shows unless one is typing.
 */
export function useAutosave({ value, onSave, delay = 600 }: AutosaveOptions): Autosave {
  const [draft, setDraft] = useState(value);
  const [state, setState] = useState<Autosave['state']>('saved');
  const [error, setError] = useState<AppError | null>(null);
  const own = useRef({
    draft: value,
    saved: value,
    before: value,
    isSaving: false,
    timer: undefined as ReturnType<typeof setTimeout> | undefined,
    onSave,
  });

  useEffect(() => {
    own.current.onSave = onSave;
  });

  useEffect(() => {
    const now = own.current;
    const isClean = now.draft === now.saved && !now.isSaving;
    if (!isClean || now.saved === value) return;
    now.draft = value;
    now.saved = value;
    setDraft(value);
  }, [value, state]);

  const flush = useCallback(() => {
    const now = own.current;
    clearTimeout(now.timer);
    if (now.isSaving || now.draft === now.saved) {
      if (!now.isSaving) setState('saved');
      return;
    }
    const sent = now.draft;
    now.isSaving = true;
    setState('saving');
    void now.onSave(sent).then((outcome) => {
      now.isSaving = false;
      setError(outcome.ok ? null : outcome.error);
      if (!outcome.ok) {
        setState('failed');
        return;
      }
      now.saved = sent;
      if (now.draft === sent) setState('saved');
      else flush();
    });
  }, []);

  const type = useCallback(
    (next: string) => {
      const now = own.current;
      now.draft = next;
      setDraft(next);
      setState('typing');
      clearTimeout(now.timer);
      now.timer = setTimeout(flush, delay);
    },
    [delay, flush],
  );
  const begin = useCallback(() => {
    own.current.before = own.current.draft;
  }, []);
  const revert = useCallback(() => {
    const now = own.current;
    now.draft = now.before;
    setDraft(now.before);
    setError(null);
    flush();
  }, [flush]);

  useEffect(() => {
    const onHidden = (): void => {
      if (document.visibilityState === 'hidden') flush();
    };
    document.addEventListener('visibilitychange', onHidden);
    globalThis.addEventListener('pagehide', flush);
    return () => {
      document.removeEventListener('visibilitychange', onHidden);
      globalThis.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  return { draft, state, error, type, flush, begin, revert };
}
