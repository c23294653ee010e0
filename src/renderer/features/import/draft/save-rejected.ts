import { downloadFile } from '#renderer/api/files.ts';
import { toAppError } from '#renderer/api/words.ts';
import { requestOf } from './dry-run.ts';
import { startJob } from './start-job.ts';
import { atRest, type DraftState } from './state.ts';
import type { Store } from './store.ts';

/** Saves the rows that were not taken, a CSV for each file. A failure is kept in `saving.error`. */
export async function saveRejected(store: Store<DraftState>, language: 'ru' | 'en'): Promise<void> {
  const request = requestOf(store.get());
  if (request === null || store.get().saving.isRunning) return;
  store.set({ saving: { isRunning: true, progress: null, error: null } });
  try {
    const job = startJob('import.saveRejected', { ...request.input, language }, (progress) =>
      store.set({ saving: { ...store.get().saving, progress } }),
    );
    const { value } = await job.answer;
    for (const { token, name } of value) downloadFile(token, name);
    store.set({ saving: atRest });
  } catch (thrown) {
    const error = toAppError(thrown);
    store.set({ saving: { ...atRest, error: error.toData() } });
  }
}
