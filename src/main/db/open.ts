import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { AppError } from '#shared/contract/errors.ts';
import type { Db, Tables } from './database.ts';
import { baseError } from './base-error.ts';
import { copyBeforeMigration } from './copy-before-migration.ts';
import { applicationId, checkHeader } from './header.ts';
import { installJournalTriggers } from './journal-triggers.ts';
import { lockBase } from './lock.ts';
import { latestVersion, migrate, schemaVersion } from './migrate.ts';

/** One connection to a base: the raw handle for bulk work and pragmas, Kysely for everything else. */
export interface Connection {
  readonly path: string;
  readonly sqlite: Sqlite.Database;
  readonly db: Db;
  close(): void;
}

/** Before 3.51.3 a race of a writer and a checkpoint on two connections could corrupt a WAL base. */
const oldestSqlite = [3, 51, 3] as const;

function assertSqliteVersion(sqlite: Sqlite.Database): void {
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get());
  const parts = version.split('.').map(Number);
  for (const [index, oldest] of oldestSqlite.entries()) {
    const part = parts[index] ?? 0;
    if (part > oldest) return;
    if (part < oldest) throw new AppError('sqlite_too_old', { version });
  }
}

function applySettings(sqlite: Sqlite.Database): void {
  sqlite.pragma('busy_timeout = 5000');
  // Set on every open: a connection that leaves it out gets NORMAL, and loses acknowledged commits in a power cut.
  sqlite.pragma('synchronous = FULL');
  sqlite.pragma('foreign_keys = ON');
  sqlite.pragma('trusted_schema = OFF');
  sqlite.pragma('cell_size_check = ON');
  sqlite.pragma('cache_size = -32768');
  if (process.platform === 'darwin') {
    // On macOS fsync() alone leaves the data in the drive's cache.
    sqlite.pragma('fullfsync = 1');
    sqlite.pragma('checkpoint_fullfsync = 1');
  }
}

const wrap = (path: string, sqlite: Sqlite.Database, release: () => void): Connection => ({
  path,
  sqlite,
  db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }),
  close: () => {
    sqlite.close();
    release();
  },
});

/**
 * Opens the only connection that writes: takes the lock, creates the base where there is none, migrates it.
 * Throws `base_in_use`, `base_not_ours`, `base_newer`, `base_damaged`, `base_unreachable`, `sqlite_too_old`.
 */
export function openWriter(path: string): Connection {
  let release = (): void => undefined;
  let sqlite: Sqlite.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    const found = checkHeader(path);
    release = lockBase(path);
    sqlite = new Sqlite(path);
    assertSqliteVersion(sqlite);
    if (found === 'new') sqlite.pragma(`application_id = ${applicationId}`);
    sqlite.pragma('journal_mode = WAL');
    applySettings(sqlite);
    const base = sqlite;
    migrate(base, () => copyBeforeMigration(path, base, latestVersion));
    installJournalTriggers(sqlite);
    return wrap(path, sqlite, release);
  } catch (error) {
    sqlite?.close();
    release();
    throw baseError(error, path);
  }
}

/**
 * Opens a connection that can only read. Throws where there is no base yet, or one that is to be migrated: the
 * writer must have opened it then.
 */
export function openReader(path: string): Connection {
  let sqlite: Sqlite.Database | undefined;
  try {
    if (checkHeader(path) === 'new') throw new AppError('base_unreachable', { path });
    sqlite = new Sqlite(path, { readonly: true, fileMustExist: true });
    applySettings(sqlite);
    sqlite.pragma('query_only = ON');
    const version = schemaVersion(sqlite);
    if (version !== latestVersion) throw new AppError('base_newer', { path, version });
    return wrap(path, sqlite, () => undefined);
  } catch (error) {
    sqlite?.close();
    throw baseError(error, path);
  }
}
