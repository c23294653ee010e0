import type { Generated } from 'kysely';

export interface SegmentsTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  /** JSON of `segmentRule`. */
  rule: string;
  created_at: string;
  updated_at: string;
}
