import type { Generated } from 'kysely';

export interface ClientRelationsTable {
  id: Generated<number>;
  client_id: number;
  other_id: number;
  /** `works_at` leads from the one who works to the one they work for. */
  kind: 'family' | 'works_at' | 'friend' | 'other';
  /** Who the other is to the client. */
  word: string | null;
  /** Who the client is to the other. */
  back_word: string | null;
}
