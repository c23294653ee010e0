import type { Database as Sqlite } from 'better-sqlite3';
import { prepared } from '../../db/prepared.ts';
import type { Value } from './tracked.ts';

/** The names that numbers in old rows stand for, each looked up once; null for what is gone. */
export interface Names {
  client(id: Value): string | null;
  tag(id: Value): string | null;
  list(id: Value): string | null;
  /** An own field: its name, and a value in words where it is one of several. */
  ownField(id: Value, value: Value): { name: string | null; kind: string | null; value: Value };
}

interface OwnField {
  readonly name: string;
  readonly kind: string;
  readonly options: string;
}

export function namesOf(sqlite: Sqlite): Names {
  const known = new Map<string, string | null>();
  const nameIn = (table: 'clients' | 'tags' | 'client_lists', id: Value): string | null => {
    const key = `${table}:${id}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const name = prepared(sqlite, `SELECT name FROM ${table} WHERE id = ?`).pluck().get(id);
    known.set(key, typeof name === 'string' ? name : null);
    return known.get(key) ?? null;
  };
  return {
    client: (id) => nameIn('clients', id),
    tag: (id) => nameIn('tags', id),
    list: (id) => nameIn('client_lists', id),
    ownField: (id, value) => {
      const field = prepared(
        sqlite,
        'SELECT name, kind, options FROM custom_fields WHERE id = ?',
      ).get(id) as OwnField | undefined;
      if (!field) return { name: null, kind: null, value };
      if (field.kind !== 'choice') return { name: field.name, kind: field.kind, value };
      const options = JSON.parse(field.options) as { id: number; name: string }[];
      const chosen = options.find((option) => option.id === value);
      return { name: field.name, kind: field.kind, value: chosen?.name ?? null };
    },
  };
}
