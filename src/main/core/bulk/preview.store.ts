import type { Database as Sqlite } from 'better-sqlite3';
import type { Output } from '#shared/contract/index.ts';
import type { Job } from '../context.ts';
import type { ChangeSql } from './change-sql.store.ts';
import { parts } from './chosen.store.ts';

const clientsAtOnce = 5000;
const shownValues = 5;

interface Sums {
  readonly already: number;
  readonly replaced: number;
}

/** What a change would do to the clients of the ids; writes nothing. */
export function previewChange(
  sqlite: Sqlite,
  ids: readonly number[],
  change: ChangeSql,
  job: Job,
): Output<'bulk.preview'> {
  const { already, value, valueNames, params } = change;
  const other = value === null ? '0' : `NOT (${already}) AND ${value} IS NOT NULL`;
  const from = 'FROM json_each(@ids) AS wanted CROSS JOIN clients ON clients.id = wanted.value';
  const sums = sqlite.prepare(
    `SELECT coalesce(sum(${already}), 0) AS already, coalesce(sum(${other}), 0) AS replaced ${from}`,
  );
  const values =
    value && sqlite.prepare(`SELECT ${value}, count(*) ${from} WHERE ${other} GROUP BY 1`);
  const total = { already: 0, replaced: 0 };
  const counts = new Map<string, number>();
  let done = 0;
  for (const part of parts(ids, clientsAtOnce)) {
    job.throwIfCancelled();
    job.progress('counting', done, ids.length);
    const of = { ...params, now: '', ids: part };
    const sum = sums.get(of) as Sums;
    total.already += sum.already;
    total.replaced += sum.replaced;
    const found = (values ? values.raw().all(of) : []) as [string | number, number][];
    for (const [kept, clients] of found) {
      const name = valueNames?.get(String(kept)) ?? String(kept);
      counts.set(name, (counts.get(name) ?? 0) + clients);
    }
    done += clientsAtOnce;
  }
  const most = [...counts].toSorted(([, a], [, b]) => b - a).slice(0, shownValues);
  return {
    clients: ids.length,
    ...total,
    values: most.map(([name, clients]) => ({ value: name, clients })),
  };
}

/** Makes the change; answers how many clients were not so already. */
export function applyChange(
  sqlite: Sqlite,
  ids: readonly number[],
  change: ChangeSql,
  { job, now }: { readonly job: Job; readonly now: string },
): number {
  const statements = change.statements.map((sql) => sqlite.prepare(sql));
  let changed = 0;
  let done = 0;
  for (const part of parts(ids, clientsAtOnce)) {
    job.throwIfCancelled();
    job.progress('writing', done, ids.length);
    for (const statement of statements) {
      changed += statement.run({ ...change.params, now, ids: part }).changes;
    }
    done += clientsAtOnce;
  }
  job.progress('indexing', ids.length, ids.length);
  return changed;
}
