import type { Generated } from 'kysely';

export interface SettingsTable {
  id: Generated<number>;
  key: string;
  /** JSON. */
  value: string;
}
