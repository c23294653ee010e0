import Sqlite from 'better-sqlite3';
import { AppError, type ErrorCode } from '#shared/contract/errors.ts';

const bySqliteCode: readonly (readonly [prefix: string, code: ErrorCode])[] = [
  ['SQLITE_FULL', 'disk_full'],
  ['SQLITE_READONLY', 'read_only'],
  ['SQLITE_NOTADB', 'base_not_ours'],
  ['SQLITE_CORRUPT', 'base_damaged'],
  ['SQLITE_CANTOPEN', 'base_unreachable'],
  ['SQLITE_IOERR', 'base_unreachable'],
  ['SQLITE_BUSY', 'base_in_use'],
];

const bySystemCode: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk_full',
  EACCES: 'base_unreachable',
  EPERM: 'base_unreachable',
  EROFS: 'read_only',
  ENOENT: 'base_unreachable',
  ENOTDIR: 'base_unreachable',
  EISDIR: 'base_unreachable',
};

/** Puts a failure of SQLite or of the file system into a code that people have a sentence for. */
export function baseError(error: unknown, path: string): unknown {
  if (error instanceof AppError) return error;
  if (error instanceof Sqlite.SqliteError) {
    const found = bySqliteCode.find(([prefix]) => error.code.startsWith(prefix));
    if (found) return new AppError(found[1], { path }, { cause: error });
  } else if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const code = bySystemCode[error.code];
    if (code) return new AppError(code, { path }, { cause: error });
  }
  return error;
}
