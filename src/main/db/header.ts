import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '#shared/contract/errors.ts';
import { latestVersion } from './migrate.ts';

/** 'FIFT' in the `application_id` of every base. */
export const applicationId = 0x46494654;

const magic = 'SQLite format 3\0';

/**
 * Looks at a base's first hundred bytes (https://www.sqlite.org/fileformat.html, "The Database Header") before
 * SQLite opens it, so that a file that is not ours is refused without a byte of it being touched.
 * Throws `base_not_ours`, `base_newer`, `base_damaged`.
 */
export function checkHeader(path: string): 'new' | 'existing' {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined || size === 0) return 'new';
  const header = Buffer.alloc(100);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, header.length, 0);
  } finally {
    closeSync(file);
  }
  if (header.toString('latin1', 0, 16) !== magic) throw new AppError('base_not_ours', { path });
  if (header.readUInt32BE(68) !== applicationId) throw new AppError('base_not_ours', { path });
  const version = header.readUInt32BE(60);
  if (version > latestVersion) throw new AppError('base_newer', { path, version });
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const isCutOff = size < header.readUInt32BE(28) * pageSize;
  if (isCutOff && !hasLog(path)) throw new AppError('base_damaged', { path });
  return 'existing';
}

/**
 * Whether SQLite's log stands beside the base with something in it. A checkpoint writes the first page, which counts
 * all the others, before the file has grown by them: killed there, a base is short, and whole together with its log.
 */
const hasLog = (path: string): boolean =>
  (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
