import type { Selectable } from 'kysely';
import { AppError } from '#shared/contract/errors.ts';
import {
  segmentRule,
  type Segment,
  type SegmentCondition,
  type SegmentRule,
} from '#shared/contract/segments.ts';
import { normalise } from '#shared/rules/search-text.ts';
import type { Db } from '../../db/database.ts';
import type { SegmentsTable } from './segments.table.ts';

const toSegment = (row: Selectable<SegmentsTable>): Segment => ({
  id: row.id,
  name: row.name,
  rule: segmentRule.parse(JSON.parse(row.rule)),
  updatedAt: row.updated_at,
});

const keyOf = (name: string): string => normalise(name) || name.trim();

/** By name. */
export async function readSegments(db: Db): Promise<Segment[]> {
  const rows = await db.selectFrom('segments').selectAll().execute();
  return rows.map(toSegment).toSorted((a, b) => a.name.localeCompare(b.name, 'ru'));
}

/** Throws `not_found`. */
export async function readSegment(db: Db, id: number): Promise<Segment> {
  const row = await db.selectFrom('segments').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found');
  return toSegment(row);
}

interface NewSegment {
  readonly id?: number | undefined;
  readonly name: string;
  readonly rule: SegmentRule;
  /** UTC instant. */
  readonly at: string;
}

/** Throws `name_taken`, `not_found`. */
export async function saveSegment(db: Db, { id, name, rule, at }: NewSegment): Promise<Segment> {
  if (id !== undefined) await readSegment(db, id);
  const other = await db
    .selectFrom('segments')
    .select(['id', 'name'])
    .where('name_key', '=', keyOf(name))
    .executeTakeFirst();
  if (other && other.id !== id) throw new AppError('name_taken', { name: other.name });
  const values = {
    name: name.trim(),
    name_key: keyOf(name),
    rule: JSON.stringify(rule),
    updated_at: at,
  };
  if (id !== undefined) {
    await db.updateTable('segments').set(values).where('id', '=', id).execute();
    return readSegment(db, id);
  }
  const added = await db
    .insertInto('segments')
    .values({ ...values, created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return readSegment(db, added.id);
}

export async function removeSegment(db: Db, id: number): Promise<Segment> {
  const segment = await readSegment(db, id);
  await db.deleteFrom('segments').where('id', '=', id).execute();
  return segment;
}

const conditionsOf = ({ items }: SegmentRule): SegmentCondition[] =>
  items.flatMap((item) => (item.kind === 'group' ? item.items : [item]));

/** The name of a segment that asks for a tag or a list; null where none does. */
export async function segmentAskingFor(
  db: Db,
  kind: 'tag' | 'list',
  id: number,
): Promise<string | null> {
  const asks = (condition: SegmentCondition): boolean =>
    (kind === 'tag' && condition.kind === 'tag' && condition.tagIds.includes(id)) ||
    (kind === 'list' && condition.kind === 'list' && condition.listIds.includes(id));
  const segments = await readSegments(db);
  return segments.find(({ rule }) => conditionsOf(rule).some(asks))?.name ?? null;
}

/** Segments that ask for a tag ask for the one that it was merged into. */
export async function replaceTagInSegments(
  db: Db,
  { id, intoId, at }: { readonly id: number; readonly intoId: number; readonly at: string },
): Promise<void> {
  const replaced = (condition: SegmentCondition): SegmentCondition =>
    condition.kind === 'tag'
      ? {
          ...condition,
          tagIds: [...new Set(condition.tagIds.map((tag) => (tag === id ? intoId : tag)))],
        }
      : condition;
  for (const segment of await readSegments(db)) {
    const items = segment.rule.items.map((item) =>
      item.kind === 'group' ? { ...item, items: item.items.map(replaced) } : replaced(item),
    );
    const rule = JSON.stringify({ ...segment.rule, items });
    if (rule === JSON.stringify(segment.rule)) continue;
    await db
      .updateTable('segments')
      .set({ rule, updated_at: at })
      .where('id', '=', segment.id)
      .execute();
  }
}

/** Those that are there. */
export const productNames = (
  db: Db,
  ids: readonly number[],
): Promise<{ id: number; name: string }[]> =>
  db
    .selectFrom('products')
    .select(['id', 'name'])
    .where('id', 'in', ids.length === 0 ? [0] : [...ids])
    .execute();
