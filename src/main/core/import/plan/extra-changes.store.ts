import type { Database as Sqlite } from 'better-sqlite3';
import { tagKey } from '../../tags/tag-key.ts';
import type { Extras } from '../rows/extras.ts';

/** What a client of the base does not have yet: a photo that is there already stays. */
export function extraChanges(sqlite: Sqlite): {
  of(clientId: number, wanted: Extras | null): Extras | null;
} {
  const tagKeys = sqlite
    .prepare<[number], string>(
      'SELECT name_key FROM client_tags JOIN tags ON tags.id = tag_id WHERE client_id = ?',
    )
    .pluck();
  const hasPhoto = sqlite.prepare('SELECT 1 FROM client_photos WHERE client_id = ? LIMIT 1');
  return {
    of(clientId, wanted) {
      if (!wanted) return null;
      const known = new Set(tagKeys.all(clientId));
      const tags = wanted.tags.filter((name) => !known.has(tagKey(name)));
      const photo = hasPhoto.get(clientId) === undefined ? wanted.photo : null;
      return tags.length === 0 && photo === null ? null : { tags, photo };
    },
  };
}
