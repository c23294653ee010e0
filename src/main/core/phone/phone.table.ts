import type { Generated } from 'kysely';

/** The program's own memory of what a softphone told it: not journaled, since nobody did it. */
export interface IncomingCallsTable {
  id: Generated<number>;
  number: string;
  /** E.164 where the number is a whole one, else the number itself. */
  number_key: string;
  /** UTC instant. */
  rang_at: string;
}

/** What became of an incoming call; without one it was missed. */
export interface IncomingCallMarksTable {
  id: Generated<number>;
  incoming_call_id: number;
  mark: 'answered' | 'called_back' | 'dismissed';
  created_at: string;
}

export interface IgnoredNumbersTable {
  id: Generated<number>;
  number: string;
  number_key: string;
  created_at: string;
}
