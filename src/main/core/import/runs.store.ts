import { z } from 'zod';
import { importResult, type ImportResult } from '#shared/contract/import.ts';
import type { Output } from '#shared/contract/index.ts';
import type { Db } from '../../db/database.ts';
import type { Decided } from './match/remembered.store.ts';

const counts = importResult.pick({ clients: true, orders: true, rejectedTotal: true });

/** Kept of each import besides its counts: enough to see what kind of rows were not taken. */
const keptRejections = 200;

interface Run {
  /** Null where nothing was changed. */
  readonly actionId: number | null;
  /** UTC instant. */
  readonly at: string;
  readonly files: readonly string[];
  readonly result: ImportResult;
  /** What the user decided of doubts. */
  readonly decided: readonly Decided[];
}

export async function recordRun(
  db: Db,
  { actionId, at, files, result, decided }: Run,
): Promise<void> {
  await db
    .insertInto('import_runs')
    .values({
      action_id: actionId,
      at,
      files: JSON.stringify(files),
      counts: JSON.stringify(counts.parse(result)),
      rejected: JSON.stringify(result.rejected.slice(0, keptRejections)),
      decided: JSON.stringify(decided),
    })
    .execute();
}

/** Newest first. */
export async function listRuns(db: Db, limit: number): Promise<Output<'import.history'>> {
  const rows = await db
    .selectFrom('import_runs')
    .leftJoin('journal_actions', 'journal_actions.id', 'import_runs.action_id')
    .select([
      'import_runs.id',
      'import_runs.at',
      'import_runs.action_id as actionId',
      'journal_actions.undone_by_id as undoneById',
      'files',
      'counts',
    ])
    .orderBy('import_runs.id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ id, at, actionId, undoneById, files, counts: json }) => ({
    id,
    at,
    actionId,
    undone: undoneById !== null,
    files: z.array(z.string()).parse(JSON.parse(files)),
    ...counts.parse(JSON.parse(json)),
  }));
}
