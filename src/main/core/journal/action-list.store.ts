import type { Database as Sqlite } from 'better-sqlite3';
import type { Output, ParsedInput } from '#shared/contract/index.ts';
import type { ActionArea } from '#shared/contract/journal.ts';
import { referencesTo } from '../../db/references.ts';
import { toInfo, type ActionRow } from './behind.store.ts';

/** Kinds of actions by area, as GLOB patterns. */
const kindsOf: Readonly<Record<Exclude<ActionArea, 'other'>, readonly string[]>> = {
  clients: [
    'clients.*',
    'consents.*',
    'relations.*',
    'photos.*',
    'history.*',
    'duplicates.*',
    'tags.*',
    'ownFields.*',
    'clientLists.*',
    'segments.*',
  ],
  orders: ['orders.*'],
  contacts: ['interactions.*', 'phone.*'],
  reminders: ['reminders.*', 'today.*'],
  calls: ['callWeek.*', 'themes.*', 'improvements.*'],
  import: ['import.*', 'sample.*', 'contacts.*'],
  bulk: ['bulk.*'],
  removals: ['*.remove', '*.removeWith', 'trash.*'],
};

const among = (patterns: readonly string[]): string =>
  `(${patterns.map((pattern) => `kind GLOB '${pattern}'`).join(' OR ')})`;

const inArea = (area: ActionArea): string =>
  area === 'other' ? `NOT ${among(Object.values(kindsOf).flat())}` : among(kindsOf[area]);

/** Actions that changed, deleted or brought a row of the client's, wherever the schema says that rows are a client's. */
function ofClient(sqlite: Sqlite): string {
  const own = referencesTo(sqlite, 'clients').filter(
    ({ column }) => column !== 'recommended_by_id',
  );
  const rows = [
    `SELECT 'clients' AS name, @clientId AS id`,
    ...own.map(
      ({ table, column }) => `SELECT '${table}', id FROM ${table} WHERE ${column} = @clientId`,
    ),
    `SELECT table_name, row_id FROM journal_changes WHERE json_extract(before, '$.client_id') = @clientId`,
  ].join(' UNION ');
  return `id IN (
    WITH row (name, id) AS (${rows})
    SELECT action_id FROM row CROSS JOIN journal_changes ON table_name = row.name AND row_id = row.id
    UNION SELECT (SELECT CASE WHEN last_id >= row.id THEN action_id END FROM journal_inserts
      WHERE table_name = row.name AND first_id <= row.id ORDER BY first_id DESC LIMIT 1) FROM row)`;
}

interface ListedRow extends ActionRow {
  readonly undone_by_id: number | null;
  readonly is_final: 0 | 1;
  readonly is_forgotten: 0 | 1;
}

const stateOf = (row: ListedRow): Output<'journal.list'>['actions'][number]['state'] => {
  if (row.undone_by_id !== null) return 'undone';
  if (row.is_final === 1) return 'final';
  return row.is_forgotten === 1 ? 'forgotten' : 'stands';
};

/** What people did (undos are not actions of their own), newest first. */
export function listActions(
  sqlite: Sqlite,
  { before = Number.MAX_SAFE_INTEGER, area, clientId, limit }: ParsedInput<'journal.list'>,
): Output<'journal.list'> {
  const conditions = [
    `undoes_id IS NULL AND id < @before AND kind NOT GLOB 'journal.*'`,
    ...(area === undefined ? [] : [inArea(area)]),
    ...(clientId === undefined ? [] : [ofClient(sqlite)]),
  ];
  const rows = sqlite
    .prepare(
      `SELECT id, kind, params, at, undone_by_id, is_final, is_forgotten FROM journal_actions
       WHERE ${conditions.join(' AND ')} ORDER BY id DESC LIMIT @limit`,
    )
    .all({
      before,
      limit: limit + 1,
      ...(clientId === undefined ? {} : { clientId }),
    }) as ListedRow[];
  const page = rows.slice(0, limit);
  return {
    actions: page.map((row) => ({ ...toInfo(row), state: stateOf(row) })),
    next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
  };
}
