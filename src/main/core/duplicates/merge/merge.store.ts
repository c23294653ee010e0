import type { Database as Sqlite } from 'better-sqlite3';
import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import { mergeFields } from '#shared/contract/duplicates.ts';
import type { ParsedInput } from '#shared/contract/index.ts';
import type { ClientRow } from '../../clients/clients.table.ts';
import { bringReferences } from './bring.store.ts';
import { dropExclusionsOfCalled } from './called-or-left-out.store.ts';
import { chosenColumns, suggestedChoice } from './fields.ts';
import { deleteRow, readRow, writeColumns } from './rows.store.ts';
import { idOf, type Image, type Step } from './steps.ts';

type Choices = Pick<ParsedInput<'duplicates.merge'>, 'choices' | 'ownChoices'>;
interface Pair {
  readonly keptId: number;
  readonly lostId: number;
}

const clientRow = (sqlite: Sqlite, id: number): ClientRow => {
  const row = sqlite.prepare('SELECT * FROM clients WHERE id = ?').get(id) as ClientRow | undefined;
  if (!row) throw new AppError('not_found');
  return row;
};

function setColumns(sqlite: Sqlite, table: string, row: Image, wanted: Image): Step[] {
  const changed = Object.entries(wanted).filter(([column, value]) => row[column] !== value);
  if (changed.length === 0) return [];
  const after = Object.fromEntries(changed);
  writeColumns(sqlite, table, idOf(row), after);
  const before = Object.fromEntries(changed.map(([column]) => [column, row[column] ?? null]));
  return [{ do: 'set', table, id: idOf(row), before, after }];
}

/** Values of the owner's own fields that are to be the lost client's, although the kept one has some too. */
function chooseOwnFields(
  sqlite: Sqlite,
  { keptId, lostId }: Pair,
  ownChoices: Choices['ownChoices'],
): Step[] {
  return Object.entries(ownChoices).flatMap(([fieldId, choice]) => {
    if (choice === 'kept') return [];
    const find = sqlite.prepare(
      'SELECT * FROM client_field_values WHERE client_id = ? AND field_id = ?',
    );
    const mine = find.get(keptId, Number(fieldId)) as Image | undefined;
    const other = find.get(lostId, Number(fieldId)) as Image | undefined;
    if (!mine || !other) return [];
    return setColumns(sqlite, 'client_field_values', mine, { value: other.value ?? null });
  });
}

/** Whether whoever recommended the client was, in the end, brought by that client. */
const isCircle = (sqlite: Sqlite, id: number, recommenderId: number): boolean =>
  sqlite
    .prepare(
      `WITH RECURSIVE above (id) AS (
         SELECT @recommenderId
         UNION SELECT recommended_by_id FROM clients JOIN above ON clients.id = above.id
         WHERE recommended_by_id IS NOT NULL)
       SELECT 1 FROM above WHERE id = @id`,
    )
    .get({ id, recommenderId }) !== undefined;

/** The kept client's own columns by the choices; the day of entry is the earlier one. */
function keptColumns(
  sqlite: Sqlite,
  kept: ClientRow,
  lost: ClientRow,
  { choices }: Choices,
): Partial<ClientRow> {
  const wanted: Partial<ClientRow> = {
    created_at: kept.created_at < lost.created_at ? kept.created_at : lost.created_at,
  };
  for (const field of mergeFields) {
    const choice = choices[field] ?? suggestedChoice(field, kept, lost);
    Object.assign(wanted, chosenColumns(field, choice, kept, lost));
  }
  const recommender =
    wanted.recommended_by_id === undefined ? kept.recommended_by_id : wanted.recommended_by_id;
  if (recommender === lost.id || (recommender && isCircle(sqlite, kept.id, recommender))) {
    wanted.recommended_by_id = null;
  }
  return wanted;
}

/**
 * Makes two clients one: all that leads to the lost one leads to the kept one, the lost row goes, the kept one takes
 * the chosen fields. Answers the id of the merge, which keeps what is needed to take it apart again. `at` is a UTC
 * instant. Throws `not_found`, `invalid_input`.
 */
export function mergeClients(
  sqlite: Sqlite,
  pair: Pair,
  { at, ...choices }: Choices & { readonly at: string },
): { mergeId: number; keptName: string; lostName: string } {
  const { keptId, lostId } = pair;
  if (keptId === lostId) {
    throw invalidInput('lostId', 'same');
  }
  const kept = clientRow(sqlite, keptId);
  const lost = clientRow(sqlite, lostId);
  const steps: Step[] = [
    ...chooseOwnFields(sqlite, pair, choices.ownChoices),
    ...bringReferences(sqlite, 'clients', { from: lostId, to: keptId }),
    ...dropExclusionsOfCalled(sqlite, keptId),
  ];
  const before = readRow(sqlite, 'clients', keptId) ?? {};
  // The lost client goes first: two clients never have one outside number.
  deleteRow(sqlite, 'clients', lostId);
  steps.push({ do: 'drop', table: 'clients', row: { ...lost } });
  const wanted = { ...keptColumns(sqlite, kept, lost, choices), updated_at: at };
  steps.push(...setColumns(sqlite, 'clients', before, wanted));
  const { lastInsertRowid } = sqlite
    .prepare(
      `INSERT INTO client_merges (kept_id, lost_id, lost_name, lost_external_id, merged_at, steps)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(keptId, lostId, lost.name, lost.external_id, at, JSON.stringify(steps));
  return {
    mergeId: Number(lastInsertRowid),
    keptName: wanted.name ?? kept.name,
    lostName: lost.name,
  };
}
