import type { AppError } from '#shared/contract/errors.ts';
import { settling } from '#renderer/ui/edit/settling.ts';
import type { UnsentDraft } from './unsent-draft.ts';

export type SendOutcome = { readonly ok: true } | { readonly ok: false; readonly error: AppError };

export interface DraftState<T> {
  readonly draft: T;
  readonly phase: 'saved' | 'typing' | 'failed';
  readonly error: AppError | null;
  /** Text that had not reached the base when the program last stopped, and was put back. */
  readonly isRestored: boolean;
}

export interface DraftKeeperOptions<T> {
  readonly saved: T;
  readonly unsent: UnsentDraft<T>;
  readonly send: (draft: T) => Promise<SendOutcome>;
  /** Whether the base would keep the two as one and the same. */
  readonly isSame: (a: T, b: T) => boolean;
}

/**
 * What is typed, never lost: each change is in the browser's own storage before the next key can be
 * pressed, on its way to the base at once, and leaves the storage only when the base has answered. What the
 * storage still holds at a start had not arrived, so it is put back and sent.
 */
export interface DraftKeeper<T> {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => DraftState<T>;
  readonly change: (draft: T) => void;
  /** Sends what has not been sent, at once. */
  readonly flush: () => void;
  /** What the base holds: it shows unless something is on its way there. */
  readonly adopt: (saved: T) => void;
  /** The draft went to the base some other way: with the outcome of the call. */
  readonly settle: (draft: T) => void;
}

/**
 * Milliseconds between two sendings while one types on (the first goes at once), and after which a failed
 * sending is tried again.
 */
const pause = 150;
const again = 3000;

export function createDraftKeeper<T>(options: DraftKeeperOptions<T>): DraftKeeper<T> {
  const { saved, unsent, send, isSame } = options;
  const listeners = new Set<() => void>();
  const restored = unsent.read();
  const isRestored = restored !== null && !isSame(restored, saved);
  let kept = saved;
  let latest = saved;
  let isSending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let state: DraftState<T> = {
    draft: isRestored ? restored : saved,
    phase: isRestored ? 'typing' : 'saved',
    error: null,
    isRestored,
  };

  const put = (change: Partial<DraftState<T>>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const later = (milliseconds: number): void => {
    clearTimeout(timer);
    timer = setTimeout(flush, milliseconds);
  };
  const stopWaiting = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const showLatest = (): void => {
    if (isSending || !isSame(state.draft, kept) || isSame(latest, kept)) return;
    kept = latest;
    put({ draft: latest });
  };
  const answers = settling(showLatest);
  const arrived = (draft: T): void => {
    answers.touch();
    kept = draft;
    latest = draft;
    if (!isSame(state.draft, draft)) {
      later(pause);
      return;
    }
    stopWaiting();
    unsent.forget();
    put({ phase: 'saved', error: null });
  };
  const flush = (): void => {
    stopWaiting();
    if (isSending) return;
    if (isSame(state.draft, kept)) {
      unsent.forget();
      if (state.phase !== 'saved') put({ phase: 'saved', error: null });
      answers.show();
      return;
    }
    const sent = state.draft;
    isSending = true;
    void send(sent).then((outcome) => {
      isSending = false;
      if (outcome.ok) {
        arrived(sent);
      } else {
        put({ phase: 'failed', error: outcome.error });
        later(again);
      }
    });
  };

  if (isRestored) later(0);
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    state: () => state,
    change(draft) {
      unsent.write(draft);
      answers.touch();
      put({ draft, phase: 'typing' });
      // While a sending is under way or about to go, the next one follows it.
      if (timer === undefined && !isSending) flush();
    },
    flush,
    adopt(draft) {
      latest = draft;
      answers.show();
    },
    settle: arrived,
  };
}
