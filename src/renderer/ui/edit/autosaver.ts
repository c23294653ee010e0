import type { AppError } from '#shared/contract/errors.ts';
import type { KeptText } from './kept-text.ts';
import { settling } from './settling.ts';

export type SaveOutcome = { readonly ok: true } | { readonly ok: false; readonly error: AppError };
export type Save = (text: string) => Promise<SaveOutcome>;

export interface AutosaveState {
  readonly draft: string;
  readonly phase: 'saved' | 'typing' | 'saving' | 'failed';
  readonly error: AppError | null;
  /** It was typed earlier, had not reached the base, and is here again. */
  readonly isRestored: boolean;
}

/**
 * A text that keeps itself. A failed save loses nothing: the text stays, and the next pause tries again. The window
 * keeps each letter until the base has it, so that what could be saved neither on leaving nor later is put back, and
 * tried again, where the field is shown the next time.
 */
export interface Autosaver {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => AutosaveState;
  readonly type: (text: string) => void;
  /** Saves what is not saved yet, at once: on leaving the field. */
  readonly flush: () => void;
  /** What is kept now, as the base says: it shows unless something else is being typed or saved. */
  readonly adopt: (text: string) => void;
  readonly saveBy: (save: Save, delay: number) => void;
  /** The field is gone: saves what is not saved yet. `onFailed` is told where nobody can see any more that it failed. */
  readonly leave: (onFailed: (error: AppError) => void) => void;
}

/** Without `unsaved` a text lives as long as its field. */
export function createAutosaver(text: string, unsaved?: KeptText): Autosaver {
  const listeners = new Set<() => void>();
  const stored = unsaved?.read() ?? text;
  const isRestored = stored !== text;
  // It has come to the base some other way: once that says something else, this must not come back.
  if (!isRestored && unsaved?.read() === text) unsaved.forget();
  let state: AutosaveState = {
    draft: stored,
    phase: isRestored ? 'typing' : 'saved',
    error: null,
    isRestored,
  };
  let kept = text;
  let latest = text;
  let isSaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let save: Save | undefined;
  let delay = 0;
  /** Whether the window holds a text for this very field: another window may hold one of its own. */
  let isHeld = isRestored;
  let tellFailed: ((error: AppError) => void) | undefined;

  const put = (change: Partial<AutosaveState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const hold = (draft: string): void => {
    isHeld = true;
    unsaved?.write(draft);
  };
  const letGo = (): void => {
    if (isHeld) unsaved?.forget();
    isHeld = false;
  };
  const showLatest = (): void => {
    if (isSaving || state.draft !== kept || latest === kept) return;
    kept = latest;
    put({ draft: latest });
  };
  const answers = settling(showLatest);
  const flush = (): void => {
    clearTimeout(timer);
    if (isSaving || !save) return;
    if (state.draft === kept) {
      letGo();
      if (state.phase !== 'saved') put({ phase: 'saved', error: null, isRestored: false });
      answers.show();
      return;
    }
    const sent = state.draft;
    isSaving = true;
    put({ phase: 'saving' });
    void save(sent).then((outcome) => {
      isSaving = false;
      if (!outcome.ok) {
        put({ phase: 'failed', error: outcome.error });
        tellFailed?.(outcome.error);
        return;
      }
      answers.touch();
      kept = sent;
      latest = sent;
      put({ error: null });
      // More may have been typed in the meantime.
      flush();
    });
  };

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    type(draft) {
      answers.touch();
      hold(draft);
      put({ draft, phase: 'typing' });
      clearTimeout(timer);
      timer = setTimeout(flush, delay);
    },
    flush,
    adopt(value) {
      latest = value;
      answers.show();
    },
    saveBy(nextSave, nextDelay) {
      save = nextSave;
      delay = nextDelay;
      tellFailed = undefined;
      // What was put back goes to the base at once.
      if (state.isRestored && state.phase === 'typing') flush();
    },
    leave(onFailed) {
      tellFailed = onFailed;
      flush();
    },
  };
}
