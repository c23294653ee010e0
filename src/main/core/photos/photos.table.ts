import type { Generated } from 'kysely';

export interface ClientPhotosTable {
  id: Generated<number>;
  client_id: number;
  /** Base64. */
  jpeg: string;
  added_on: string;
}
