import type { Generated } from 'kysely';

export interface ImprovementsTable {
  id: Generated<number>;
  week_id: number | null;
  theme_id: number | null;
  title: string;
  owner: string | null;
  due_on: string | null;
  state: Generated<'open' | 'in_work' | 'done' | 'dropped'>;
  done_on: string | null;
  created_at: string;
}
