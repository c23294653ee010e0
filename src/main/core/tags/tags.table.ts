import type { Generated } from 'kysely';

export interface TagsTable {
  id: Generated<number>;
  name: string;
  name_key: string;
}

export interface ClientTagsTable {
  id: Generated<number>;
  client_id: number;
  tag_id: number;
}
