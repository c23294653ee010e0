import type { Generated } from 'kysely';

export interface ClientConsentsTable {
  id: Generated<number>;
  client_id: number;
  purpose: 'data' | 'offers' | 'other';
  note: string | null;
  /** Dates `yyyy-mm-dd`; it stands up to and with `until_on`, and until it is withdrawn. */
  given_on: string;
  until_on: string | null;
  withdrawn_on: string | null;
}
