import type { HistoryField } from '#shared/contract/history.ts';
import type { JournaledTable } from '../../db/database.ts';

export type Value = string | number | null;
/** A row as the journal keeps it, by column. */
export type Image = Readonly<Record<string, Value>>;

/** Columns that are made of the name, and so go back together with it. */
const ofName = ['surname', 'given_name', 'patronymic', 'name_key', 'sort_key'];

/** A field of the card, and the columns of `clients` that go back with it; the first says whether it changed. */
export const clientColumns: Partial<Record<HistoryField, readonly [string, ...string[]]>> = {
  name: ['name', ...ofName],
  kind: ['kind', 'name', ...ofName],
  surname: ['surname', 'name_key', 'sort_key'],
  givenName: ['given_name', 'name_key', 'sort_key'],
  patronymic: ['patronymic', 'name_key', 'sort_key'],
  addressAs: ['address_as'],
  occupation: ['occupation'],
  company: ['company'],
  position: ['position'],
  birthday: ['birthday'],
  source: ['source'],
  employee: ['employee'],
  recommendedById: ['recommended_by_id'],
  preferredChannel: ['preferred_channel'],
  callFrom: ['call_from'],
  callTo: ['call_to'],
  timeZone: ['time_zone'],
  wishes: ['wishes'],
  isTarget: ['is_target'],
  targetReason: ['target_reason'],
  lostReason: ['lost_reason'],
  askedNotToCallOn: ['asked_not_to_call_on'],
  externalId: ['external_id'],
};

/** Fields that follow from the name, or from who they are: they are told of only where those stayed. */
export const partsOfName: readonly HistoryField[] = ['surname', 'givenName', 'patronymic'];

/** A table whose rows stand on a card, each of them one field. */
export interface TrackedTable {
  readonly table: Extract<JournaledTable, `client_${string}`>;
  readonly field: HistoryField;
  /** What a change shows of a row; columns that are not here are not told of. */
  readonly columns: readonly string[];
  /** A client has but one row of each of these: what comes back takes its place. */
  readonly identity?: string;
  /** Too long to be looked at: that the row changed says enough. */
  readonly hidden?: string;
}

export const trackedTables: readonly TrackedTable[] = [
  {
    table: 'client_phones',
    field: 'phone',
    columns: ['as_written', 'e164', 'extension', 'label', 'is_wrong'],
  },
  { table: 'client_emails', field: 'email', columns: ['email', 'label'] },
  { table: 'client_messengers', field: 'messenger', columns: ['kind', 'handle'] },
  { table: 'client_addresses', field: 'address', columns: ['address', 'label'] },
  { table: 'client_dates', field: 'date', columns: ['label', 'on_date'] },
  {
    table: 'client_relations',
    field: 'relation',
    columns: ['client_id', 'other_id', 'kind', 'word', 'back_word'],
  },
  {
    table: 'client_consents',
    field: 'consent',
    columns: ['purpose', 'note', 'given_on', 'until_on', 'withdrawn_on'],
  },
  { table: 'client_photos', field: 'photo', columns: ['added_on'], hidden: 'jpeg' },
  {
    table: 'client_field_values',
    field: 'ownField',
    columns: ['field_id', 'value'],
    identity: 'field_id',
  },
  { table: 'client_tags', field: 'tag', columns: ['tag_id'], identity: 'tag_id' },
  { table: 'client_list_members', field: 'list', columns: ['list_id'], identity: 'list_id' },
];

export const trackedTable = (name: string): TrackedTable | undefined =>
  trackedTables.find(({ table }) => table === name);

/** Whether a row is, or was, on the client's card. */
export const isOf = (image: Image | null, clientId: number): boolean =>
  image !== null && (image['client_id'] === clientId || image['other_id'] === clientId);
