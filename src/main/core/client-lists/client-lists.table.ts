import type { Generated } from 'kysely';

export interface ClientListsTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  created_at: string;
}

export interface ClientListMembersTable {
  id: Generated<number>;
  list_id: number;
  client_id: number;
  added_at: string;
}
