import type { Generated } from 'kysely';

export type CallOutcome =
  | 'talked'
  | 'no_answer'
  | 'call_back'
  | 'wrong_number'
  | 'asked_not_to_call';
export type ExclusionReason =
  | 'not_target'
  | 'asked_not_to_call'
  | 'already_planned'
  | 'called_lately'
  | 'no_phone'
  | 'no_consent'
  | 'by_hand';

export interface CallWeeksTable {
  id: Generated<number>;
  title: string | null;
  measure: 'revenue';
  period_from: string;
  period_to: string;
  size: number;
  starts_on: string;
  /** Revenue of all clients in the period, as it stood when the week was planned. */
  total_minor: number;
  /** When the beliefs were sealed: at the first outcome. */
  sealed_at: string | null;
  finished_at: string | null;
  created_at: string;
}

export interface CallWeekCallsTable {
  id: Generated<number>;
  week_id: number;
  client_id: number;
  rank: number;
  revenue_minor: number;
  orders: number;
  last_order_on: string | null;
  planned_on: string;
  planned_time: string;
  /** Null while nobody has called. */
  outcome: CallOutcome | null;
  outcome_at: string | null;
  attempts: Generated<number>;
  score: number | null;
  words: string | null;
  next_step: string | null;
  next_on: string | null;
  next_time: string | null;
}

export interface CallWeekExclusionsTable {
  id: Generated<number>;
  week_id: number;
  client_id: number;
  reason: ExclusionReason;
  note: string | null;
  revenue_minor: number;
}

export interface ThemesTable {
  id: Generated<number>;
  /** Of a theme that the program brings (its words are in i18n); null for the owner's own. */
  code: string | null;
  name: string | null;
  position: number;
  is_archived: Generated<0 | 1>;
}

export interface CallWeekBeliefsTable {
  id: Generated<number>;
  week_id: number;
  theme_id: number;
  position: number;
  note: string | null;
}

export interface CallThemesTable {
  id: Generated<number>;
  call_id: number;
  theme_id: number;
}

export interface CallQuotesTable {
  id: Generated<number>;
  call_id: number;
  theme_id: number | null;
  position: number;
  text: string;
}
