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
  const addName = (index: number, row: Omit<NameRow, 'id'>): void => {
    if (!isStandIn(row)) people.addFormerName(index, books.names.add(parsedNameOf(row), row.name));
  };

  const rowOf = sqlite.prepare<[number], NameRow>(
    'SELECT id, kind, name, surname, given_name, patronymic, external_id FROM clients WHERE id = ?',
  );
  for (const [id, was] of renamed) {
    const index = indexOf.get(id);
    const row = rowOf.get(id);
    if (index !== undefined && row) addName(index, { ...row, ...Object.fromEntries(was) });
  }
  for (const [lostId, name, externalId] of merges) {
    const index = indexOf.get(nowKnownAs(sqlite, lostId) ?? 0);
    if (index === undefined) continue;
    if (externalId !== null) people.addFormerNumber(index, books.externalIds.id(externalId));
    if (!isStandIn({ name, external_id: externalId })) {
      people.addFormerName(index, books.names.add(parseName(name), name));
    }
  }
  for (const { clientId, e164, asWritten } of phones) {
    const index = indexOf.get(clientId);
    const phone = books.phones.id({ e164, asWritten, extension: null });
    if (index !== undefined && phone >= 0) people.dropPhone(index, phone);
  }
  for (const { clientId, email } of emails) {
    const index = indexOf.get(clientId);
    if (index !== undefined) people.dropEmail(index, books.emails.id(email));
  }
}
