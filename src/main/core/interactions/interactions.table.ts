import type { Generated } from 'kysely';

export interface InteractionsTable {
  id: Generated<number>;
  client_id: number;
  kind: 'call' | 'message' | 'meeting' | 'visit' | 'note';
  direction: 'in' | 'out' | null;
  happened_at: string;
  text: string;
  /** Outcome of a call of a call week, as in `call_week_calls.outcome`. */
  outcome: string | null;
  call_id: number | null;
  created_at: string;
  updated_at: string;
}
