import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import { prepared } from '../../db/prepared.ts';

/** A merge may leave a client two: the latest is shown. */
const latest = 'WHERE client_id = ? ORDER BY id DESC LIMIT 1';

/** The photo that is shown; null without one. */
export const photoIdOf = (sqlite: Sqlite, clientId: number): number | null =>
  (prepared(sqlite, `SELECT id FROM client_photos ${latest}`).pluck().get(clientId) as
    | number
    | undefined) ?? null;

/** Base64 of the JPEG. Throws `not_found`. */
export function readPhoto(sqlite: Sqlite, id: number): string {
  const jpeg = prepared(sqlite, 'SELECT jpeg FROM client_photos WHERE id = ?').pluck().get(id) as
    | string
    | undefined;
  if (jpeg === undefined) throw new AppError('not_found');
  return jpeg;
}

/** Puts a photo in the place of the one before; answers its id. The same photo again changes nothing. */
export function writePhoto(sqlite: Sqlite, clientId: number, jpeg: string, on: string): number {
  const id = photoIdOf(sqlite, clientId);
  if (id === null) {
    return Number(
      sqlite
        .prepare('INSERT INTO client_photos (client_id, jpeg, added_on) VALUES (?, ?, ?)')
        .run(clientId, jpeg, on).lastInsertRowid,
    );
  }
  sqlite
    .prepare('UPDATE client_photos SET jpeg = ?, added_on = ? WHERE id = ? AND jpeg <> ?')
    .run(jpeg, on, id, jpeg);
  return id;
}

/** Throws `not_found` where there is none. */
export function deletePhotos(sqlite: Sqlite, clientId: number): void {
  const { changes } = sqlite.prepare('DELETE FROM client_photos WHERE client_id = ?').run(clientId);
  if (changes === 0) throw new AppError('not_found');
}
