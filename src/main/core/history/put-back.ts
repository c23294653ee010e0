import { AppError } from '#shared/contract/errors.ts';
import type { ChangeKey, HistoryField } from '#shared/contract/history.ts';
import { assertReferences } from '../clients/clients.store.ts';
import type { WriteContext } from '../context.ts';
import {
  currentRow,
  deleteRow,
  hasRow,
  insertRow,
  readChange,
  rowWith,
  updateRow,
  type RowChange,
} from './history.store.ts';
import { clientColumns, isOf, trackedTable, type Image } from './tracked.ts';

const gone = (): never => {
  throw new AppError('history_gone');
};

/** Gives one field of a client its former value. Throws `not_found`, `history_gone`, and what the field refuses. */
export async function putBack(
  context: WriteContext,
  clientId: number,
  key: ChangeKey,
): Promise<void> {
  if ('table' in key) return takeAway(context, clientId, key.table, key.rowId);
  const change = readChange(context.sqlite, key.changeId);
  if (!change) throw new AppError('not_found');
  if (change.table === 'clients') return putFieldBack(context, clientId, change, key.field);
  return putRowBack(context, clientId, change);
}

/** A telephone that came goes again. */
function takeAway({ sqlite }: WriteContext, clientId: number, table: string, id: number): void {
  if (!trackedTable(table)) throw new AppError('not_found');
  const row = currentRow(sqlite, table, id);
  if (!row || !isOf(row, clientId)) return gone();
  deleteRow(sqlite, table, id);
}

async function putFieldBack(
  { db, sqlite, clock }: WriteContext,
  clientId: number,
  { rowId, before }: RowChange,
  field: HistoryField,
): Promise<void> {
  const columns = clientColumns[field];
  if (rowId !== clientId || !columns) throw new AppError('not_found');
  const values = Object.fromEntries(columns.map((column) => [column, before[column] ?? null]));
  const { recommended_by_id: recommender, external_id: externalId } = values;
  await assertReferences(
    db,
    {
      ...(typeof recommender === 'number' ? { recommendedById: recommender } : {}),
      ...(typeof externalId === 'string' ? { externalId } : {}),
    },
    clientId,
  );
  updateRow(sqlite, 'clients', clientId, { ...values, updated_at: clock.now() });
}

function putRowBack(
  { sqlite }: WriteContext,
  clientId: number,
  { table, rowId, before }: RowChange,
): void {
  const tracked = trackedTable(table);
  if (!tracked || !isOf(before, clientId)) throw new AppError('not_found');
  const { id: _id, ...values } = before;
  assertStillThere(sqlite, table, values);
  const row = currentRow(sqlite, table, rowId);
  if (row) {
    updateRow(sqlite, table, rowId, values);
    return;
  }
  const { identity } = tracked;
  const taken =
    identity === undefined
      ? null
      : rowWith(sqlite, { table, clientId }, identity, values[identity] ?? null);
  if (taken !== null) updateRow(sqlite, table, taken, values);
  else if (!hasRow(sqlite, table, values)) insertRow(sqlite, table, values);
}

/** What the row points at may have been deleted since: a person, a tag, a field of one's own. */
function assertStillThere(sqlite: WriteContext['sqlite'], table: string, values: Image): void {
  const references = sqlite.pragma(`foreign_key_list(${table})`) as {
    table: string;
    from: string;
  }[];
  for (const reference of references) {
    const id = values[reference.from];
    if (typeof id === 'number' && !currentRow(sqlite, reference.table, id)) gone();
  }
}
