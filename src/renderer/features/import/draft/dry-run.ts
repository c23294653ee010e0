import type { AppError } from '#shared/contract/errors.ts';
import type { Input } from '#shared/contract/index.ts';
import { toAppError } from '#renderer/api/words.ts';
import { accept, decisionsFor } from './decisions.ts';
import { isUsable, rowsOf, sourceOf } from './files.ts';
import { startJob, type StartedJob } from './start-job.ts';
import { noPreview, type DraftState } from './state.ts';
import type { Store } from './store.ts';

/** Milliseconds of quiet after a decision: with the keys several are made in a second. */
const decisionPause = 500;

/** How many refused and doubtful rows come over to be looked at; the totals are exact. */
export const listLimit = 2000;

export interface DryRun {
  /** The files have changed: what was counted is no longer right. */
  readonly start: () => void;
  /** A decision has changed: counts anew after a moment. */
  readonly startSoon: () => void;
  readonly cancel: () => void;
  /** Without a word: because everything is put away. */
  readonly stop: () => void;
}

export interface Request {
  readonly input: Input<'import.preview'>;
  /** Names of the rows of each file, in the order of `input.files`. */
  readonly sources: readonly string[];
}

/** The import as it stands; null while no file can be brought in. */
export function requestOf({ files, decisions }: DraftState): Request | null {
  const usable = files.filter(isUsable);
  const sources = usable.map(rowsOf);
  const asked = usable.flatMap((file) => sourceOf(file) ?? []);
  if (asked.length === 0) return null;
  return {
    input: { files: asked, decisions: decisionsFor(decisions, sources), listLimit },
    sources,
  };
}

const atStart = { isRunning: true, isCancelled: false, progress: null, error: null };

/** Runs the import dry whenever something has changed; of several runs only the latest counts. */
export function createDryRun(store: Store<DraftState>, handOverAgain: () => Promise<void>): DryRun {
  let turn = 0;
  let running: StartedJob<'import.preview'> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const put = (change: Partial<DraftState['preview']>): void =>
    store.set({ preview: { ...store.get().preview, ...change } });

  function stop(): void {
    clearTimeout(timer);
    turn += 1;
    running?.cancel();
    running = null;
  }

  async function run(isForDecisions: boolean, isSecondTry: boolean): Promise<void> {
    stop();
    const mine = turn;
    const state = store.get();
    // The files that are still being read start it again when they have been; what was counted is void already.
    if (state.files.some((file) => file.isReading)) {
      put({ ...atStart, isForDecisions: false });
      return;
    }
    const request = requestOf(state);
    if (request === null) {
      store.set({ preview: noPreview });
      return;
    }
    store.set({ countedAt: Date.now() });
    put({ ...atStart, isForDecisions });
    running = startJob('import.preview', request.input, (progress) => {
      if (mine === turn) put({ progress });
    });
    try {
      const { value: result } = await running.answer;
      if (mine !== turn) return;
      const { doubts, decisions, rules, files } = store.get();
      const names = new Set(files.flatMap(({ info }) => info?.name ?? []));
      const decided = accept({ doubts, decisions }, rules, result, request.sources, names);
      const isMore = decided.decisions.size > decisions.size;
      store.set({ ...decided, preview: { ...noPreview, result } });
      if (isMore) startSoon();
    } catch (thrown) {
      if (mine !== turn) return;
      const error = toAppError(thrown);
      if (isLost(error) && !isSecondTry) {
        await handOverAgain();
        if (mine === turn) await run(isForDecisions, true);
        return;
      }
      const isCancelled = error.code === 'cancelled';
      put({ isRunning: false, isCancelled, error: isCancelled ? null : error.toData() });
    }
  }

  function startSoon(): void {
    stop();
    if (store.get().preview.result) put({ isRunning: true, isForDecisions: true, error: null });
    timer = setTimeout(() => void run(true, false), decisionPause);
  }

  return {
    start: () => void run(false, false),
    startSoon,
    cancel() {
      stop();
      put({ isRunning: false, isCancelled: true, progress: null });
    },
    stop,
  };
}

/** Perhaps the core was started anew, and knows nothing of the files any more. */
export const isLost = ({ code }: AppError): boolean =>
  code === 'file_gone' || code === 'file_unreadable';
