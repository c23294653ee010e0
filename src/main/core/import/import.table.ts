import type { Generated } from 'kysely';

export interface ImportMappingsTable {
  id: Generated<number>;
  name: string;
  /** The file's headings, folded: the same headings bring the same mapping back. */
  headings_key: string;
  /** JSON. */
  mapping: string;
  updated_at: string;
}

export interface ImportRunsTable {
  id: Generated<number>;
  action_id: number | null;
  at: string;
  /** JSON. */
  files: string;
  /** JSON. */
  counts: string;
  /** JSON. */
  rejected: string;
  /** JSON: what the user decided of doubts, by match/remembered. */
  decided: Generated<string>;
}
