import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import type { Tie, TieKind } from '#shared/contract/relations.ts';
import { prepared } from '../../db/prepared.ts';

interface TieRow {
  readonly tie_id: number | null;
  readonly kind: TieKind;
  readonly word: string | null;
  readonly id: number;
  readonly name: string;
  readonly position: string | null;
  readonly phone: string | null;
  readonly revenue_minor: number;
}

const mostTies = 200;

/** From both sides, `works_at` of the other is `employs` here; last those whose card names the company only. */
const tiesSql = `
  SELECT id AS tie_id, kind, word, other_id AS other FROM client_relations
  WHERE client_id = @clientId AND other_id <> @clientId
  UNION ALL
  SELECT id, CASE kind WHEN 'works_at' THEN 'employs' ELSE kind END, back_word, client_id FROM client_relations
  WHERE other_id = @clientId AND client_id <> @clientId
  UNION ALL
  SELECT NULL, 'employs', NULL, person.id FROM clients AS company JOIN clients AS person ON person.company = company.name
  WHERE company.id = @clientId AND company.kind = 'company' AND person.id <> company.id AND person.kind = 'person'
    AND NOT EXISTS (SELECT 1 FROM client_relations AS known
      WHERE known.client_id = person.id AND known.other_id = company.id AND known.kind = 'works_at')`;

/** Who is around a client: those who work there first, then by name. */
export function readTies(sqlite: Sqlite, clientId: number): { ties: Tie[]; total: number } {
  const total = prepared(sqlite, `SELECT count(*) FROM (${tiesSql})`).pluck().get({ clientId });
  const rows = prepared(
    sqlite,
    `SELECT ties.tie_id, ties.kind, ties.word, clients.id, clients.name, clients.position,
       (SELECT coalesce(e164, as_written) FROM client_phones WHERE client_phones.client_id = clients.id
        ORDER BY client_phones.position, client_phones.id LIMIT 1) AS phone, client_totals.revenue_minor
     FROM (${tiesSql}) AS ties JOIN clients ON clients.id = ties.other
     JOIN client_totals ON client_totals.client_id = clients.id
     ORDER BY ties.kind <> 'employs', ties.tie_id IS NULL, clients.sort_key, clients.id, ties.tie_id
     LIMIT ${mostTies}`,
  ).all({ clientId }) as TieRow[];
  return {
    total: Number(total),
    ties: rows.map((row) => ({
      id: row.tie_id,
      kind: row.kind,
      word: row.word,
      client: {
        id: row.id,
        name: row.name,
        position: row.position,
        phone: row.phone,
        revenueMinor: row.revenue_minor,
      },
    })),
  };
}

/** The company of a name, by its match key; the earliest of several. */
export function companyNamed(
  sqlite: Sqlite,
  nameKey: string,
  exceptId: number,
): { id: number; name: string } | null {
  const row = prepared(
    sqlite,
    `SELECT id, name FROM clients WHERE name_key = ? AND kind = 'company' AND id <> ? ORDER BY id LIMIT 1`,
  ).get(nameKey, exceptId) as { id: number; name: string } | undefined;
  return row ?? null;
}

/** A tie as it is kept: `works_at` from the one who works. */
export interface KeptTie {
  readonly clientId: number;
  readonly otherId: number;
  readonly kind: Exclude<TieKind, 'employs'>;
}

interface RelationRow {
  readonly id: number;
  readonly client_id: number;
  readonly other_id: number;
}

/** Throws `not_found`. */
export function readRelation(sqlite: Sqlite, id: number): RelationRow {
  const row = sqlite
    .prepare('SELECT id, client_id, other_id FROM client_relations WHERE id = ?')
    .get(id) as RelationRow | undefined;
  if (!row) throw new AppError('not_found');
  return row;
}

/** The tie of a kind that the two have already, whichever of them it was written down from. */
export function findRelation(sqlite: Sqlite, { clientId, otherId, kind }: KeptTie) {
  const row = sqlite
    .prepare(
      `SELECT id, client_id, other_id FROM client_relations WHERE kind = @kind AND (
         (client_id = @clientId AND other_id = @otherId)
         OR (client_id = @otherId AND other_id = @clientId AND @kind <> 'works_at')) ORDER BY id LIMIT 1`,
    )
    .get({ clientId, otherId, kind }) as RelationRow | undefined;
  return row ?? null;
}

/** `word`: who the other is to `by`, one of the two. */
export function insertRelation(
  sqlite: Sqlite,
  { clientId, otherId, kind }: KeptTie,
  { by, word }: { readonly by: number; readonly word: string | null },
): number {
  const kept = word?.trim() || null;
  const { lastInsertRowid } = sqlite
    .prepare(
      'INSERT INTO client_relations (client_id, other_id, kind, word, back_word) VALUES (?, ?, ?, ?, ?)',
    )
    .run(clientId, otherId, kind, ...(by === clientId ? [kept, null] : [null, kept]));
  return Number(lastInsertRowid);
}

/** Writes who the other is to `clientId`, one of the two. */
export function setWord(
  sqlite: Sqlite,
  row: RelationRow,
  clientId: number,
  word: string | null,
): void {
  const column = row.client_id === clientId ? 'word' : 'back_word';
  sqlite
    .prepare(`UPDATE client_relations SET ${column} = ? WHERE id = ?`)
    .run(word?.trim() || null, row.id);
}

export function deleteRelation(sqlite: Sqlite, id: number): void {
  sqlite.prepare('DELETE FROM client_relations WHERE id = ?').run(id);
}
