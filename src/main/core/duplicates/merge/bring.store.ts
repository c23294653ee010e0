import type { Database as Sqlite } from 'better-sqlite3';
import { clashesOf, referencesTo, type Reference } from '../../../db/references.ts';
import { combine } from './combine.ts';
import { deleteRow, isOrdered, pointTo, rowsOf, writeColumns } from './rows.store.ts';
import { samenessOf } from './sameness.ts';
import { idOf, type Image, type Step } from './steps.ts';

/** From the one that is lost to the one that is kept: ids of one table. */
interface Way {
  readonly from: number;
  readonly to: number;
}

/** Answers the row, among those given, that says the same as another row or may not stand beside it. */
function counterpartIn(
  sqlite: Sqlite,
  reference: Reference,
  kept: readonly Image[],
): (row: Image) => Image | undefined {
  const { table, column } = reference;
  const clashes = clashesOf(sqlite, reference);
  const sameness = samenessOf(table);
  const keysOf = (row: Image): string[] => [
    ...clashes.flatMap((columns, index) =>
      // SQLite holds no two nulls for equal.
      columns.some((own) => row[own] === null)
        ? []
        : [`${index}:${JSON.stringify(columns.map((own) => row[own]))}`],
    ),
    ...(sameness ? [`same:${sameness({ ...row, [column]: null })}`] : []),
  ];
  const known = new Map<string, Image>();
  for (const row of kept) {
    for (const key of keysOf(row)) if (!known.has(key)) known.set(key, row);
  }
  return (row) => {
    const key = keysOf(row).find((own) => known.has(own));
    return key === undefined ? undefined : known.get(key);
  };
}

/** Lets one row go; the other takes over what it had. */
function foldRow(
  sqlite: Sqlite,
  { table, column }: Reference,
  { row, into, way }: { row: Image; into: Image; way: Way },
): Step {
  const [id, intoId] = [idOf(row), idOf(into)];
  const steps = bringReferences(sqlite, table, { from: id, to: intoId });
  const changes = combine(table, into, row);
  if (changes) {
    writeColumns(sqlite, table, intoId, changes.after);
    Object.assign(into, changes.after);
    steps.push({ do: 'set', table, id: intoId, ...changes });
  }
  deleteRow(sqlite, table, id);
  return { do: 'fold', table, column, row, into: intoId, steps, ...way };
}

/** Brings rows over: each moves, or is folded into the row that says the same. */
export function bringRows(
  sqlite: Sqlite,
  reference: Reference,
  rows: readonly Image[],
  way: Way,
): Step[] {
  const { table, column } = reference;
  const { from, to } = way;
  const kept = rowsOf(sqlite, table, column, to);
  const counterpart = counterpartIn(sqlite, reference, kept);
  const steps: Step[] = [];
  const moving: Image[] = [];
  for (const row of rows) {
    const same = counterpart(row);
    if (same) steps.push(foldRow(sqlite, reference, { row, into: same, way: { from, to } }));
    else moving.push(row);
  }
  if (moving.length === 0) return steps;
  const ids = moving.map(idOf);
  pointTo(sqlite, table, column, ids, to);
  steps.push({ do: 'move', table, column, ids, from, to });
  if (!isOrdered(sqlite, table)) return steps;
  let last = Math.max(-1, ...kept.map(({ position }) => Number(position ?? -1)));
  for (const row of moving) {
    last += 1;
    if (row.position === last) continue;
    const after = { position: last };
    writeColumns(sqlite, table, idOf(row), after);
    steps.push({
      do: 'set',
      table,
      id: idOf(row),
      before: { position: row.position ?? null },
      after,
    });
  }
  return steps;
}

/** Tables whose rows need no look: a thousand orders are moved by their ids alone. */
const isPlain = (sqlite: Sqlite, reference: Reference): boolean =>
  samenessOf(reference.table) === undefined &&
  clashesOf(sqlite, reference).length === 0 &&
  !isOrdered(sqlite, reference.table);

/**
 * Brings everything that belongs to one row over to another row of the same table, whatever tables it stands in: the
 * schema's own foreign keys say which. A row never comes to lead to itself.
 */
export function bringReferences(sqlite: Sqlite, parent: string, way: Way): Step[] {
  return referencesTo(sqlite, parent).flatMap((reference): Step[] => {
    const { table, column } = reference;
    if (!isPlain(sqlite, reference)) {
      return bringRows(sqlite, reference, rowsOf(sqlite, table, column, way.from), way);
    }
    const ids = sqlite
      .prepare(`SELECT id FROM ${table} WHERE ${column} = ? ORDER BY id`)
      .pluck()
      .all(way.from) as number[];
    const others = table === parent ? ids.filter((id) => id !== way.to && id !== way.from) : ids;
    if (others.length === 0) return [];
    pointTo(sqlite, table, column, others, way.to);
    return [{ do: 'move', table, column, ids: others, ...way }];
  });
}
