import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { journaledTables } from '#main/db/database.ts';
import { deleteLeaving, gatherLeaving } from '#main/db/leaving.ts';
import { keysOf } from '#main/db/ownership.ts';
import { referencesTo } from '#main/db/references.ts';
import { runAction } from '#main/core/journal/action.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

const at = '2026-11-16T09:00:00.000Z';

/** A row of a table, every required column filled with something that its checks accept; others as given. */
function insertAny(
  { connection: { sqlite } }: TestCore,
  table: string,
  given: Record<string, number>,
): number {
  const columns = sqlite.pragma(`table_info(${table})`) as {
    name: string;
    type: string;
    notnull: 0 | 1;
    dflt_value: string | null;
    pk: 0 | 1;
  }[];
  const parents = new Map(
    (sqlite.pragma(`foreign_key_list(${table})`) as { from: string; table: string }[]).map(
      (key) => [key.from, key.table],
    ),
  );
  const sql = String(
    sqlite.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(table),
  );
  const firstOf = (column: string): string | undefined =>
    new RegExp(String.raw`${column} IN \('([^']+)'`).exec(sql)?.[1];
  const row: Record<string, number | string> = { ...given };
  for (const { name, type, notnull, dflt_value: standard, pk } of columns) {
    const parent = parents.get(name);
    if (pk === 1 || name in row || notnull === 0 || standard !== null) continue;
    if (parent !== undefined) row[name] = insertAny(core(), parent, {});
    else row[name] = type === 'INTEGER' ? ++count : (firstOf(name) ?? value(name));
  }
  const names = Object.keys(row);
  return Number(
    sqlite
      .prepare(
        `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
      )
      .run(row).lastInsertRowid,
  );
}

let count = 0;
/** Unique, and JSON besides. */
const value = (name: string): string => (name.endsWith('_on') ? '2026-11-16' : `${++count}`);
let current: TestCore | undefined;
const core = (): TestCore => {
  if (!current) throw new Error('no core');
  return current;
};

describe('what belongs to a client', () => {
  beforeEach(() => {
    current = testCore();
  });
  afterEach(() => core().close());

  it('is found in every table that leads to clients, and none is left when they go', async () => {
    const { sqlite } = core().connection;
    const leading = referencesTo(sqlite, 'clients');
    expect(leading.length).toBeGreaterThan(15);
    let id = 0;
    await runAction({ sqlite, kind: 'test', at }, () => {
      id = insertAny(core(), 'clients', {});
      for (const { table, column } of leading) insertAny(core(), table, { [column]: id });
    });
    const isKept = (table: string, column: string): boolean =>
      keysOf(sqlite).some((key) => key.table === table && key.column === column && !key.isOwned);
    const counted = (table: string): number =>
      Number(sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
    const before = new Map(leading.map(({ table }) => [table, counted(table)]));

    await runAction({ sqlite, kind: 'test', at }, () => {
      deleteLeaving(sqlite, gatherLeaving(sqlite, 'clients', [id]));
    });

    for (const { table, column } of leading) {
      const left = sqlite
        .prepare(`SELECT count(*) FROM ${table} WHERE ${column} = ?`)
        .pluck()
        .get(id);
      expect([table, column, left]).toEqual([table, column, 0]);
    }
    // Who was recommended stays: they only lose the one who recommended them.
    expect(leading.filter(({ table, column }) => isKept(table, column))).toEqual([
      { table: 'clients', column: 'recommended_by_id' },
    ]);
    expect(counted('orders')).toBe((before.get('orders') ?? 0) - 1);
    expect(sqlite.pragma('foreign_key_check')).toEqual([]);
  });

  it('names parents before children, as deleting and restoring need it', () => {
    for (const { table, parent } of keysOf(core().connection.sqlite)) {
      expect([parent, table]).toEqual(
        [parent, table].toSorted(
          (a, b) =>
            journaledTables.findIndex((one) => one === a) -
            journaledTables.findIndex((one) => one === b),
        ),
      );
    }
  });
});
