import { AppError } from '#shared/contract/errors.ts';

const reasons: Readonly<Record<string, 'no_room' | 'unwritable'>> = {
  ENOSPC: 'no_room',
  EDQUOT: 'no_room',
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EROFS: 'unwritable',
  EBUSY: 'unwritable',
  ENOENT: 'unwritable',
  ENOTDIR: 'unwritable',
  EISDIR: 'unwritable',
  EEXIST: 'unwritable',
  EIO: 'unwritable',
  ENAMETOOLONG: 'unwritable',
  ETXTBSY: 'unwritable',
};

/**
 * What the file system answered when a file was written, as an error that says which file: the base has nothing to do
 * with it. Anything else (what the content threw, a failure about another file) comes back as it is.
 */
export function notSaved(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') {
    return error;
  }
  const reason = reasons[error.code];
  const about = namedBy(error) ?? path;
  if (reason === undefined || !path.startsWith(about)) return error;
  return new AppError('file_not_saved', { path, reason }, { cause: error });
}

/** Where a copy was to go, or what was opened: perhaps a folder on the way. A write names nothing. */
function namedBy(error: Error): string | undefined {
  if ('dest' in error && typeof error.dest === 'string') return error.dest;
  return 'path' in error && typeof error.path === 'string' ? error.path : undefined;
}
