import type { Generated } from 'kysely';

export interface RemindersTable {
  id: Generated<number>;
  client_id: number | null;
  kind: Generated<'task' | 'call' | 'meeting'>;
  text: string;
  due_on: string;
  due_time: string | null;
  duration_minutes: number | null;
  place: string | null;
  lead_minutes: number | null;
  /** UTC instant. */
  snoozed_until: string | null;
  /** RRULE; null of one that comes once. */
  rule: string | null;
  rule_from: string | null;
  rule_time: string | null;
  rule_on: string | null;
  rule_skips: string | null;
  done_at: string | null;
  interaction_id: number | null;
  call_id: number | null;
  created_at: string;
}
