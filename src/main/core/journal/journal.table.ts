import type { Generated } from 'kysely';

export interface JournalActionsTable {
  id: Generated<number>;
  kind: string;
  /** JSON. */
  params: string;
  at: string;
  coalesce_key: string | null;
  /** JSON: `{table: [[first id, last id], …]}`. */
  inserted: string;
  undoes_id: number | null;
  undone_by_id: number | null;
  /** 1: its rows were too many to log one by one; it cannot be taken back. */
  is_final: Generated<0 | 1>;
  /** 1: older than the trash keeps; it cannot be taken back any more. */
  is_forgotten: Generated<0 | 1>;
  /** 1: what was kept only so that it could be taken back is gone from `journal_changes`. */
  is_emptied: Generated<0 | 1>;
}

/** Kept by a trigger: the ranges of `inserted`, row by row; rows that came back are under `again:<table>`. */
export interface JournalInsertsTable {
  table_name: string;
  first_id: number;
  last_id: number;
  action_id: number;
}

export interface JournalChangesTable {
  id: Generated<number>;
  action_id: number;
  table_name: string;
  row_id: number;
  /** JSON of the whole row. */
  before: string;
  /** JSON of the whole row; null where the row was deleted. */
  after: string | null;
}
