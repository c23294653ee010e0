import type { Database as Sqlite } from 'better-sqlite3';
import { parseName } from '#shared/rules/names.ts';
import { parsedNameOf } from '../../clients/client-name.ts';
import { nowKnownAs } from '../../duplicates/merges.store.ts';
import type { HandEdits } from '../hand-edits.store.ts';
import type { Books } from '../rows/books.ts';
import { isStandIn, type NameRow } from './base-people.store.ts';
import type { People } from './people.ts';

type Merge = [lostId: number, name: string, externalId: string | null];

/**
 * What clients of the base were known by when they came in, and are no longer: the file that says so must not make
 * them anew. To be added behind all clients: whoever bears a number now goes before whoever bore it once.
 */
export function addFormerEvidence(
  sqlite: Sqlite,
  people: People,
  books: Books,
  edits: HandEdits,
): void {
  const merges = sqlite
    .prepare('SELECT lost_id, lost_name, lost_external_id FROM client_merges ORDER BY id')
    .raw()
    .all() as Merge[];
  const renamed = edits.before('clients', ['name']);
  const { phones, emails } = edits.dropped;
  // Nearly every base: then there is no need to know who stands where.
  if (merges.length + renamed.length + phones.length + emails.length === 0) return;
  const indexOf = new Map(people.list.map(({ baseId }, index) => [baseId, index]));
  /** Of a client, or of whom they were merged into. */
  const indexNow = (id: number): number | undefined =>
    indexOf.get(id) ?? indexOf.get(nowKnownAs(sqlite, id) ?? 0);
  const addName = (index: number, row: Omit<NameRow, 'id'> | string): void => {
    const [name, parsed] =
      typeof row === 'string' ? [row, parseName(row)] : [row.name, parsedNameOf(row)];
    const externalId = typeof row === 'string' ? null : row.external_id;
    if (isStandIn({ name, external_id: externalId })) return;
    people.addFormerName(index, books.names.add(parsed, name));
  };

  const rowOf = sqlite.prepare<[number], NameRow>(
    'SELECT id, kind, name, surname, given_name, patronymic, external_id FROM clients WHERE id = ?',
  );
  for (const [id, was] of renamed) {
    const index = indexNow(id);
    if (index === undefined) continue;
    const row = rowOf.get(id);
    // Renamed first, and merged later.
    addName(index, row ? { ...row, ...Object.fromEntries(was) } : String(was.get('name')));
  }
  for (const [lostId, name, externalId] of merges) {
    const index = indexNow(lostId);
    if (index === undefined) continue;
    if (externalId !== null) people.addFormerNumber(index, books.externalIds.id(externalId));
    if (name !== externalId) addName(index, name);
  }
  for (const { clientId, e164, asWritten } of phones) {
    const index = indexNow(clientId);
    const phone = books.phones.id({ e164, asWritten, extension: null });
    if (index !== undefined && phone >= 0) people.dropPhone(index, phone);
  }
  for (const { clientId, email } of emails) {
    const index = indexNow(clientId);
    if (index !== undefined) people.dropEmail(index, books.emails.id(email));
  }
}
