import type { Generated } from 'kysely';

export interface RemindersTable {
  id: Generated<number>;
  client_id: number | null;
  text: string;
  due_on: string;
  due_time: string | null;
  done_at: string | null;
  interaction_id: number | null;
  call_id: number | null;
  created_at: string;
}
