import { importMapping, type ImportMapping } from '#shared/contract/import.ts';
import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { foldHeading } from './guess/heading-words.ts';

export interface RememberedMapping {
  readonly id: number;
  readonly name: string;
  readonly headings: string[];
  readonly mapping: ImportMapping;
  readonly updatedAt: string;
}

const stored = z.object({ headings: z.array(z.string()), mapping: importMapping });

/** What headings are recognised by: case, ё, spaces and punctuation aside, in their order. */
const headingsKey = (headings: readonly string[]): string =>
  headings.map(foldHeading).join('|').slice(0, 20_000);

const columns = ['id', 'name', 'mapping', 'updated_at'] as const;

interface StoredRow {
  readonly id: number;
  readonly name: string;
  readonly mapping: string;
  readonly updated_at: string;
}

/** A mapping whose fields this version does not know any more is as good as none. */
function toMapping(row: StoredRow | undefined): RememberedMapping | null {
  if (!row) return null;
  const parsed = stored.safeParse(JSON.parse(row.mapping));
  if (!parsed.success) return null;
  return { id: row.id, name: row.name, ...parsed.data, updatedAt: row.updated_at };
}

export async function mappingForHeadings(
  db: Db,
  headings: readonly string[],
): Promise<RememberedMapping | null> {
  const key = headingsKey(headings);
  const row = await db
    .selectFrom('import_mappings')
    .select(columns)
    .where('headings_key', '=', key)
    .executeTakeFirst();
  return toMapping(row);
}

/** The latest of the name, letter case aside for what the command line gives. */
export async function mappingNamed(db: Db, name: string): Promise<RememberedMapping | null> {
  const all = await listMappings(db);
  const wanted = name.trim().toLowerCase();
  return all.find((mapping) => mapping.name.toLowerCase() === wanted) ?? null;
}

/** Newest first. */
export async function listMappings(db: Db): Promise<RememberedMapping[]> {
  const rows = await db
    .selectFrom('import_mappings')
    .select(columns)
    .orderBy('updated_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toMapping).filter((mapping) => mapping !== null);
}

interface ToRemember {
  readonly name: string;
  readonly headings: readonly string[];
  readonly mapping: ImportMapping;
  /** UTC instant. */
  readonly at: string;
}

/** Remembers a mapping by its headings, over what was remembered of them before. */
export async function rememberMapping(
  db: Db,
  { name, headings, mapping, at }: ToRemember,
): Promise<void> {
  const values = {
    name,
    headings_key: headingsKey(headings),
    mapping: JSON.stringify({ headings, mapping }),
    updated_at: at,
  };
  await db
    .insertInto('import_mappings')
    .values(values)
    .onConflict((conflict) => conflict.column('headings_key').doUpdateSet(values))
    .execute();
}

export async function forgetMapping(db: Db, id: number): Promise<void> {
  await db.deleteFrom('import_mappings').where('id', '=', id).execute();
}
