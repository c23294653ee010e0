import type { Generated } from 'kysely';

export interface InteractionsTable {
  id: Generated<number>;
  client_id: number;
  kind: 'call' | 'message' | 'meeting' | 'visit' | 'note';
  direction: 'in' | 'out' | null;
  happened_at: string;
  text: string;
  /** How a call ended: of a call week as in `call_week_calls.outcome`, of any other `talked` or `no_answer`. */
  outcome: string | null;
  /** Of a call; null where nobody kept it. */
  duration_seconds: number | null;
  call_id: number | null;
  created_at: string;
  updated_at: string;
}
