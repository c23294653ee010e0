import { createContext, use } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';

/** How commands speak. The app shows toasts; a test may simply listen. */
export interface Toasts {
  /** What was done, with a way to take it back. */
  readonly done: (action: ActionInfo) => void;
  /** What was taken back, with a way to have it again. */
  readonly undone: (action: ActionInfo) => void;
  /** What was put back. */
  readonly redone: (action: ActionInfo) => void;
  readonly failed: (error: AppError) => void;
  /** A text of a field that is gone could not be saved: the window keeps it, and the field will show it. */
  readonly unsaved: (error: AppError) => void;
  /** The base has changed by an action, here or in another window, said or unsaid: the undo key would take that back. */
  readonly changed: (action: ActionInfo) => void;
}

const silent: Toasts = {
  done: () => undefined,
  undone: () => undefined,
  redone: () => undefined,
  failed: () => undefined,
  unsaved: () => undefined,
  changed: () => undefined,
};

export const ToastsContext = createContext<Toasts>(silent);

export const useToasts = (): Toasts => use(ToastsContext);
