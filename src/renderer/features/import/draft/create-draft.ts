import { toAppError } from '#renderer/api/words.ts';
import type { ImportTarget } from '#shared/contract/import-fields.ts';
import { kindOf, ruled } from './decisions.ts';
import { createDryRun, isLost, requestOf } from './dry-run.ts';
import { isBroken, isSameFile, mostFiles, newFile, readAs, withField } from './files.ts';
import { createFileReader } from './read-files.ts';
import { saveRejected } from './save-rejected.ts';
import { startJob, type StartedJob } from './start-job.ts';
import { atRest, emptyDraft, type Choice, type DraftState, type Reading } from './state.ts';
import { createStore, type Store } from './store.ts';

export interface Dropped {
  readonly file: File;
  readonly isFolder: boolean;
}

export interface ImportDraft {
  readonly store: Store<DraftState>;
  /** Chosen or dropped. After an import that is done they begin the next. */
  readonly add: (dropped: readonly Dropped[]) => void;
  readonly remove: (key: string) => void;
  readonly retry: (key: string) => void;
  readonly readAs: (key: string, change: Reading) => void;
  /** Forgets how the user wanted the file read. */
  readonly readAsGuessed: (key: string) => void;
  readonly setField: (key: string, column: number, field: ImportTarget | null) => void;
  /** `forAll`: also for all doubts of the same kind that have no decision, now and later. */
  readonly decide: (key: string, choice: Choice, forAll?: boolean) => void;
  readonly undecide: (key: string) => void;
  readonly preview: () => void;
  readonly cancelPreview: () => void;
  /** Brings everything in. Whatever was chosen stays where it fails or is cancelled. */
  readonly apply: () => Promise<void>;
  readonly cancelApply: () => void;
  readonly saveRejected: (language: 'ru' | 'en') => Promise<void>;
  /** Back to the files of an import that is done, after it was undone. */
  readonly reopen: () => void;
  readonly clear: () => void;
  /** Takes `clear` back. */
  readonly restore: () => void;
}

/** What is being brought in: kept here, not in the page, so that leaving the page loses nothing. */
export function createImportDraft(): ImportDraft {
  const store = createStore<DraftState>(emptyDraft);
  const reader = createFileReader(store);
  const dryRun = createDryRun(store, reader.handOverAgain);
  let applying: StartedJob<'import.apply'> | null = null;
  let lastKey = 0;

  const change = (key: string, how: (file: DraftState['files'][number]) => typeof file): void =>
    store.set({ files: store.get().files.map((file) => (file.key === key ? how(file) : file)) });

  const read = async (...keys: readonly string[]): Promise<void> => {
    const reading = Promise.all(keys.map((key) => reader.read(key)));
    dryRun.start();
    await reading;
    if (!store.get().done) dryRun.start();
  };

  function clear(): void {
    dryRun.stop();
    const state = store.get();
    const isUnfinished = state.files.length > 0 && state.done === null;
    store.set({ ...emptyDraft, before: isUnfinished ? { ...state, before: null } : null });
  }

  async function applyOnce(isSecondTry: boolean): Promise<void> {
    const request = requestOf(store.get());
    if (request === null) return;
    dryRun.stop();
    store.set({ applying: { isRunning: true, progress: null, error: null } });
    applying = startJob('import.apply', request.input, (progress) =>
      store.set({ applying: { ...store.get().applying, progress } }),
    );
    try {
      const { value } = await applying.answer;
      const { actionId, ...result } = value;
      store.set({ applying: atRest, done: { result, actionId } });
    } catch (thrown) {
      const error = toAppError(thrown);
      if (isLost(error) && !isSecondTry) {
        await reader.handOverAgain();
        await applyOnce(true);
        return;
      }
      store.set({ applying: { ...atRest, error: error.toData() } });
      // A dry run that gave way to the import goes on.
      if (store.get().preview.isRunning) dryRun.start();
    } finally {
      applying = null;
    }
  }

  return {
    store,
    add(dropped) {
      if (store.get().done) clear();
      const names = new Set(dropped.map(({ file }) => file.name));
      // A file that could not be read makes room for the one brought in its place.
      const files = store
        .get()
        .files.filter((file) => !isBroken(file) || !names.has(file.file.name));
      const fresh = dropped.filter(
        ({ file }, index) =>
          !files.some((other) => isSameFile(other.file, file)) &&
          !dropped.slice(0, index).some((other) => isSameFile(other.file, file)),
      );
      const taken = fresh.slice(0, Math.max(0, mostFiles - files.length));
      const added = taken.map(({ file, isFolder }) =>
        newFile(String((lastKey += 1)), file, isFolder),
      );
      store.set({ files: [...files, ...added], tooMany: fresh.length - taken.length });
      void read(...added.filter((file) => !file.isFolder).map(({ key }) => key));
    },
    remove(key) {
      const files = store.get().files.filter((file) => file.key !== key);
      if (files.length === 0) clear();
      else {
        store.set({ files, tooMany: 0 });
        dryRun.start();
      }
    },
    retry(key) {
      change(key, (file) => ({ ...file, token: null, error: null }));
      void read(key);
    },
    readAs(key, how) {
      change(key, (file) => readAs(file, how));
      void read(key);
    },
    readAsGuessed(key) {
      change(key, (file) => ({ ...file, reading: {}, mapping: null, ownColumns: [] }));
      void read(key);
    },
    setField(key, column, field) {
      change(key, (file) => withField(file, column, field));
      void read(key);
    },
    decide(key, choice, forAll = false) {
      const { decisions, doubts, rules } = store.get();
      const decided = new Map(decisions).set(key, choice);
      const own = doubts.find((doubt) => doubt.key === key);
      if (forAll && own) {
        const kind = kindOf(own);
        for (const doubt of doubts) {
          const same = kindOf(doubt) === kind ? ruled(doubt, choice.kind) : null;
          if (same && !decided.has(doubt.key)) decided.set(doubt.key, same);
        }
        store.set({ rules: new Map(rules).set(kind, choice.kind) });
      }
      store.set({ decisions: decided });
      dryRun.startSoon();
    },
    undecide(key) {
      const { doubts, rules, decisions } = store.get();
      const own = doubts.find((doubt) => doubt.key === key);
      const kept = new Map(rules);
      if (own) kept.delete(kindOf(own));
      const decided = new Map(decisions);
      decided.delete(key);
      store.set({ rules: kept, decisions: decided });
      dryRun.startSoon();
    },
    preview: dryRun.start,
    cancelPreview: dryRun.cancel,
    apply: async () => {
      if (!store.get().applying.isRunning) await applyOnce(false);
    },
    cancelApply: () => applying?.cancel(),
    saveRejected: (language) => saveRejected(store, language),
    reopen() {
      store.set({ done: null, preview: emptyDraft.preview });
      dryRun.start();
    },
    clear,
    restore() {
      const { before } = store.get();
      if (before === null) return;
      store.set({ ...before, preview: emptyDraft.preview });
      void read(...before.files.filter((file) => !file.isFolder).map(({ key }) => key));
    },
  };
}
