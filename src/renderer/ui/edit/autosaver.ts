import type { AppError } from '#shared/contract/errors.ts';
import { settling } from './settling.ts';

export type SaveOutcome = { readonly ok: true } | { readonly ok: false; readonly error: AppError };
export type Save = (text: string) => Promise<SaveOutcome>;

export interface AutosaveState {
  readonly draft: string;
  readonly phase: 'saved' | 'typing' | 'saving' | 'failed';
  readonly error: AppError | null;
}

/** A text that keeps itself. A failed save loses nothing: the text stays, and the next pause tries again. */
export interface Autosaver {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => AutosaveState;
  readonly type: (text: string) => void;
  /** Saves what is not saved yet, at once: on leaving the field. */
  readonly flush: () => void;
  /** The field was entered: this is what `revert` returns to. */
  readonly begin: () => void;
  /** Puts back what stood here when the field was entered, also where it was saved since. */
  readonly revert: () => void;
  /** What is kept now, as the base says: it shows unless something else is being typed or saved. */
  readonly adopt: (text: string) => void;
  readonly saveBy: (save: Save, delay: number) => void;
}

export function createAutosaver(text: string): Autosaver {
  const listeners = new Set<() => void>();
  let state: AutosaveState = { draft: text, phase: 'saved', error: null };
  let kept = text;
  let latest = text;
  let before = text;
  let isSaving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let save: Save | undefined;
  let delay = 0;

  const put = (change: Partial<AutosaveState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
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
      if (state.phase !== 'saved') put({ phase: 'saved', error: null });
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
      put({ draft, phase: 'typing' });
      clearTimeout(timer);
      timer = setTimeout(flush, delay);
    },
    flush,
    begin() {
      before = state.draft;
    },
    revert() {
      put({ draft: before, error: null });
      flush();
    },
    adopt(value) {
      latest = value;
      answers.show();
    },
    saveBy(nextSave, nextDelay) {
      save = nextSave;
      delay = nextDelay;
    },
  };
}
