import { copyFileSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';

/**
 * Puts a verified copy of an open base beside it, as `<base>.before-v<version>`: what an upgrade that goes wrong is
 * put back from. It takes the place of a copy from an earlier try, which may lack what was written since, and
 * only once it is whole. Throws `base_damaged`, and what the file system throws (a full disk).
 */
export function copyBeforeMigration(path: string, sqlite: Sqlite.Database, version: number): void {
  sqlite.pragma('wal_checkpoint(TRUNCATE)');
  const copy = `${path}.before-v${version}`;
  const part = `${copy}.part`;
  try {
    copyFileSync(path, part);
    const check = new Sqlite(part, { readonly: true });
    try {
      if (check.pragma('quick_check', { simple: true }) !== 'ok') {
        throw new AppError('base_damaged', { path });
      }
    } finally {
      check.close();
    }
    renameSync(part, copy);
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${part}${ending}`, { force: true });
  }
}
