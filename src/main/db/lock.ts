import Sqlite from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';

/**
 * Keeps a base to one process. The lock is an exclusive SQLite transaction held on a file beside the base, so
 * the operating system frees it however the process ends. Throws `base_in_use`.
 */
export function lockBase(path: string): () => void {
  const lock = new Sqlite(`${path}-lock`, { timeout: 0 });
  try {
    lock.pragma('journal_mode = MEMORY');
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
      throw new AppError('base_in_use', { path }, { cause: error });
    }
    throw error;
  }
  return () => lock.close();
}
