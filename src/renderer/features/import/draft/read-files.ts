import { AppError } from '#shared/contract/errors.ts';
import type { ImportFileInfo } from '#shared/contract/import.ts';
import { call } from '#renderer/api/client.ts';
import { uploadFile } from '#renderer/api/files.ts';
import { toAppError } from '#renderer/api/words.ts';
import { foundWithOwnFields, questionOf } from './files.ts';
import type { ChosenFile, DraftState } from './state.ts';
import type { Store } from './store.ts';

export interface FileReader {
  /** Hands the file over where that is still to be done, and looks into it. Never rejects. */
  readonly read: (key: string) => Promise<void>;
  /** The core has lost the files (it was started anew): hands all of them over again. */
  readonly handOverAgain: () => Promise<void>;
}

/** Looks into the chosen files; of several looks into one file only the latest counts. */
export function createFileReader(store: Store<DraftState>): FileReader {
  const turns = new Map<string, number>();

  const put = (key: string, change: Partial<ChosenFile>): void =>
    store.set({
      files: store.get().files.map((file) => (file.key === key ? { ...file, ...change } : file)),
    });
  const find = (key: string): ChosenFile | undefined =>
    store.get().files.find((file) => file.key === key);

  /** Answers whether the file had been handed over before. */
  async function ensureToken(key: string): Promise<boolean> {
    const file = find(key);
    if (!file || file.token !== null) return true;
    put(key, { token: await handOver(file.file) });
    return false;
  }

  async function inspect(key: string): Promise<ImportFileInfo | undefined> {
    const file = find(key);
    const source = file ? questionOf(file) : null;
    return source ? (await call('import.inspect', { files: [source] }))[0] : undefined;
  }

  async function look(key: string): Promise<Partial<ChosenFile>> {
    try {
      const hadToken = await ensureToken(key);
      let info = await inspect(key);
      if (hadToken && info?.problem?.code === 'not_found') {
        // The core was started anew since, and its copy of the file is gone.
        put(key, { token: null });
        await ensureToken(key);
        info = await inspect(key);
      }
      if (!info) return {};
      const file = find(key);
      const hasOwnFields = file?.mapping && file.info;
      return { info: hasOwnFields ? foundWithOwnFields(info, file.info) : info, error: null };
    } catch (thrown) {
      return { error: toAppError(thrown).toData() };
    }
  }

  async function read(key: string): Promise<void> {
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    put(key, { isReading: true });
    const found = await look(key);
    if (turns.get(key) === turn) put(key, { ...found, isReading: false });
  }

  async function handOverAgain(): Promise<void> {
    const { files } = store.get();
    store.set({ files: files.map((file) => (file.isFolder ? file : { ...file, token: null })) });
    await Promise.all(files.filter((file) => !file.isFolder).map((file) => read(file.key)));
  }

  return { read, handOverAgain };
}

/** A file that was moved or is locked fails as if the program itself could not be reached: this tells them apart. */
async function handOver(file: File): Promise<string> {
  try {
    await file.slice(0, 1).arrayBuffer();
  } catch {
    throw new AppError('file_gone', { name: file.name });
  }
  return uploadFile(file);
}
