import type { ErrorData } from '#shared/contract/errors.ts';
import type {
  ImportDoubt,
  ImportFileInfo,
  ImportMapping,
  ImportResult,
} from '#shared/contract/import.ts';
import type { Progress } from '#renderer/api/listeners.ts';

/** What the user has set for a file because the program had read it otherwise. */
export interface Reading {
  readonly sheet?: string;
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Null where the file has no headings. */
  readonly headingRow?: number | null;
}

export interface ChosenFile {
  /** Of this page's own, in the order of choosing; tokens change when a file is handed over again. */
  readonly key: string;
  readonly file: File;
  /** Null while the file is on its way to the core. */
  readonly token: string | null;
  readonly reading: Reading;
  /** The fields as the user has put them; null while the program's guess stands. */
  readonly mapping: ImportMapping | null;
  /** The columns that the user himself has given a field, from 0. */
  readonly ownColumns: readonly number[];
  /** The latest that is known of the file; stays there while it is read anew. */
  readonly info: ImportFileInfo | null;
  readonly isReading: boolean;
  /** It could not be handed over or looked into at all; what is wrong inside is `info.problem`. */
  readonly error: ErrorData | null;
  /** A folder was dropped: there is nothing to read. */
  readonly isFolder: boolean;
}

/** Rows of the import that a candidate points to are named by file and row, since files may come and go. */
export type Choice =
  | { readonly kind: 'same'; readonly ref: string; readonly source: string | null }
  | { readonly kind: 'new' }
  | { readonly kind: 'leave_out' };

/** A doubt with the files of the dry run that found it, which the `row:…` of its candidates count. */
export type ListedDoubt = ImportDoubt & { readonly sources: readonly string[] };

export interface Preview {
  readonly isRunning: boolean;
  /** Only a decision has changed since `result`, so that it is as good as right. */
  readonly isForDecisions: boolean;
  readonly isCancelled: boolean;
  readonly progress: Progress | null;
  readonly result: ImportResult | null;
  readonly error: ErrorData | null;
}

export interface Applying {
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  readonly error: ErrorData | null;
}

export interface Done {
  readonly result: ImportResult;
  /** Null where nothing has changed. */
  readonly actionId: number | null;
}

export interface DraftState {
  readonly files: readonly ChosenFile[];
  /** Files beyond as many as one import takes. */
  readonly tooMany: number;
  readonly preview: Preview;
  /** When the latest dry run began, in milliseconds: what has changed in the base since, it does not know. */
  readonly countedAt: number;
  readonly doubts: readonly ListedDoubt[];
  readonly decisions: ReadonlyMap<string, Choice>;
  /** «Так же для всех таких»: by the kind of doubt, also for those that come to light later. */
  readonly rules: ReadonlyMap<string, Choice['kind']>;
  readonly applying: Applying;
  readonly saving: Applying;
  readonly done: Done | null;
  /** What was put away with «Начать заново», so that a slip of the hand loses nothing. */
  readonly before: DraftState | null;
}

export const noPreview: Preview = {
  isRunning: false,
  isForDecisions: false,
  isCancelled: false,
  progress: null,
  result: null,
  error: null,
};

export const atRest: Applying = { isRunning: false, progress: null, error: null };

export const emptyDraft: DraftState = {
  files: [],
  tooMany: 0,
  preview: noPreview,
  countedAt: 0,
  doubts: [],
  decisions: new Map(),
  rules: new Map(),
  applying: atRest,
  saving: atRest,
  done: null,
  before: null,
};
