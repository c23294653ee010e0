import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import { prepared } from '../../db/prepared.ts';

/** The note that two clients are not the same, in whatever order it names them; null where there is none. */
export const findNotSame = (sqlite: Sqlite, firstId: number, secondId: number): number | null =>
  (prepared(
    sqlite,
    `SELECT id FROM not_duplicates
     WHERE (first_id = @firstId AND second_id = @secondId) OR (first_id = @secondId AND second_id = @firstId)
     ORDER BY id LIMIT 1`,
  )
    .pluck()
    .get({ firstId, secondId }) as number | undefined) ?? null;

/** Remembers that two clients are not the same; once. `at` is a UTC instant. Throws `not_found`, `invalid_input`. */
export function addNotSame(
  sqlite: Sqlite,
  firstId: number,
  secondId: number,
  at: string,
): { id: number; first: string; second: string } {
  if (firstId === secondId) {
    throw invalidInput('secondId', 'same');
  }
  const nameOf = (id: number): string => {
    const name = sqlite.prepare('SELECT name FROM clients WHERE id = ?').pluck().get(id);
    if (typeof name !== 'string') throw new AppError('not_found');
    return name;
  };
  const names = { first: nameOf(firstId), second: nameOf(secondId) };
  const known = findNotSame(sqlite, firstId, secondId);
  if (known !== null) return { id: known, ...names };
  const { lastInsertRowid } = sqlite
    .prepare('INSERT INTO not_duplicates (first_id, second_id, decided_at) VALUES (?, ?, ?)')
    .run(firstId, secondId, at);
  return { id: Number(lastInsertRowid), ...names };
}

export interface NotSame {
  readonly id: number;
  readonly firstId: number;
  readonly secondId: number;
  readonly first: string;
  readonly second: string;
  readonly decidedAt: string;
}

const listSql = `SELECT note.id, first_id AS firstId, second_id AS secondId, one.name AS first, other.name AS second,
    decided_at AS decidedAt
  FROM not_duplicates AS note
  JOIN clients AS one ON one.id = first_id JOIN clients AS other ON other.id = second_id`;

/** Takes a note back, with any other of the same pair; answers what it said. Throws `not_found`. */
export function removeNotSame(sqlite: Sqlite, id: number): NotSame {
  const note = sqlite.prepare(`${listSql} WHERE note.id = ?`).get(id) as NotSame | undefined;
  if (!note) throw new AppError('not_found');
  const { firstId, secondId } = note;
  for (let other = findNotSame(sqlite, firstId, secondId); other !== null;) {
    sqlite.prepare('DELETE FROM not_duplicates WHERE id = ?').run(other);
    other = findNotSame(sqlite, firstId, secondId);
  }
  return note;
}

/** The latest first; a pair that a merge made one is none any more. */
export const listNotSame = (sqlite: Sqlite, limit: number): NotSame[] =>
  prepared(sqlite, `${listSql} WHERE first_id <> second_id ORDER BY note.id DESC LIMIT ?`).all(
    limit,
  ) as NotSame[];

/**
 * Every pair that is known to be two, for a look through the whole base: said so, or written down as somebody's kin,
 * friend or employee.
 */
export function decidedPairs(sqlite: Sqlite): (firstId: number, secondId: number) => boolean {
  const rows = sqlite
    .prepare(
      `SELECT min(first_id, second_id), max(first_id, second_id) FROM not_duplicates
       UNION SELECT min(client_id, other_id), max(client_id, other_id) FROM client_relations`,
    )
    .raw()
    .all() as [number, number][];
  const known = new Set(rows.map(([a, b]) => `${a}-${b}`));
  return (a, b) => known.has(a < b ? `${a}-${b}` : `${b}-${a}`);
}
