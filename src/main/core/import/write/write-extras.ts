import type { Database as Sqlite } from 'better-sqlite3';
import { tagKey } from '../../tags/tag-key.ts';
import type { Plan } from '../plan/plan.ts';

/** Writes the tags and photos that contacts bring; a tag that nobody had yet is made. `on` is a date. */
export function writeExtras(
  sqlite: Sqlite,
  { extras }: Plan,
  clientIds: Int32Array,
  on: string,
): void {
  const findTag = sqlite
    .prepare<[string], number>('SELECT id FROM tags WHERE name_key = ?')
    .pluck();
  const makeTag = sqlite.prepare('INSERT INTO tags (name, name_key) VALUES (?, ?)');
  const tagIds = new Map<string, number>();
  const tagId = (name: string): number => {
    const key = tagKey(name);
    let id = tagIds.get(key) ?? findTag.get(key);
    id ??= Number(makeTag.run(name, key).lastInsertRowid);
    tagIds.set(key, id);
    return id;
  };
  const tie = sqlite.prepare('INSERT OR IGNORE INTO client_tags (client_id, tag_id) VALUES (?, ?)');
  const keep = sqlite.prepare(
    'INSERT INTO client_photos (client_id, jpeg, added_on) VALUES (?, ?, ?)',
  );
  for (const [index, { tags, photo }] of extras) {
    const clientId = clientIds[index] ?? 0;
    for (const name of tags) tie.run(clientId, tagId(name));
    if (photo !== null) keep.run(clientId, photo, on);
  }
}
