import type { Database as Sqlite } from 'better-sqlite3';
import type { ActionInfo } from '#shared/contract/events.ts';
import { prepared } from '../../db/prepared.ts';

export interface ActionRow {
  readonly id: number;
  readonly kind: string;
  /** JSON. */
  readonly params: string;
  readonly at: string;
}

export const toInfo = ({ id, kind, params, at }: ActionRow): ActionInfo => ({
  id,
  kind,
  params: JSON.parse(params) as ActionInfo['params'],
  at,
});

/** Actions that were not taken back, and that take none back themselves. */
export const stands = (action: string): string =>
  `${action}.undone_by_id IS NULL AND ${action}.undoes_id IS NULL`;

const columns = 'action.id, action.kind, action.params, action.at';

const changedBy = `SELECT ${columns} FROM journal_changes AS change
  JOIN journal_actions AS action ON action.id = change.action_id
  WHERE change.table_name = @table AND change.row_id = @id AND action.id > @after AND ${stands('action')}
  ORDER BY action.id DESC LIMIT 1`;

const insertedBy = `SELECT ${columns} FROM journal_inserts AS range
  JOIN journal_actions AS action ON action.id = range.action_id
  WHERE range.table_name IN (@table, 'again:' || @table) AND @id BETWEEN first_id AND last_id
    AND action.id > @after AND ${stands('action')}
  ORDER BY action.id DESC LIMIT 1`;

interface Row {
  readonly table: string;
  readonly id: number;
}

/** The latest action after another one that still stands and changed, deleted or brought a row; null where there is none. */
export function actionBehind(sqlite: Sqlite, row: Row, after: number): ActionInfo | null {
  const found = [changedBy, insertedBy]
    .map((sql) => prepared(sqlite, sql).get({ ...row, after }) as ActionRow | undefined)
    .filter((one) => one !== undefined)
    .toSorted((a, b) => b.id - a.id);
  const [latest] = found;
  return latest ? toInfo(latest) : null;
}
