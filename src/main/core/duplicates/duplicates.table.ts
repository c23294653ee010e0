import type { Generated } from 'kysely';

export interface ClientMergesTable {
  id: Generated<number>;
  kept_id: number;
  lost_id: number;
  /** As the lost client was called. */
  lost_name: string;
  /** Its outside number, by which an import still knows it. */
  lost_external_id: string | null;
  merged_at: string;
  /** JSON of `merge/steps.ts`. */
  steps: string;
}

export interface NotDuplicatesTable {
  id: Generated<number>;
  first_id: number;
  second_id: number;
  decided_at: string;
}
