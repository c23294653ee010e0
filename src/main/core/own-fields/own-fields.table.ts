import type { Generated, Selectable } from 'kysely';
import type { OwnFieldKind } from '#shared/contract/own-fields.ts';

export interface CustomFieldsTable {
  id: Generated<number>;
  name: string;
  name_key: string;
  kind: OwnFieldKind;
  /** JSON: the options of a choice. */
  options: string;
  position: number;
  is_archived: Generated<0 | 1>;
}
export type CustomFieldRow = Selectable<CustomFieldsTable>;

export interface ClientFieldValuesTable {
  id: Generated<number>;
  client_id: number;
  field_id: number;
  /** A text for text, link and date; a number for number, yes_no (0, 1) and choice (the option's id). */
  value: string | number;
}
