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

/**
 * Puts a failure while a base is opened into a code that people have a sentence for: whatever SQLite or the file
 * system says then, it says of the base.
 */
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

/**
 * The same for a failure at work. SQLite speaks of the base then too, but the file system speaks of any file there is:
 * only what it says of the base's own is told so. Who writes another file says which (core/not-saved.ts).
 */
export function workError(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || error instanceof Sqlite.SqliteError) {
    return baseError(error, path);
  }
  return 'path' in error && isOfBase(error.path, path) ? baseError(error, path) : error;
}

/** The base, and what lies beside it under its name: `-wal`, `-lock`, `.before-v9`. */
const isOfBase = (file: unknown, path: string): boolean =>
  typeof file === 'string' &&
  path !== '' &&
  (file === path || file.startsWith(`${path}-`) || file.startsWith(`${path}.`));
