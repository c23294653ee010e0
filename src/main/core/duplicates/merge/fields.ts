import type { MergeChoice, MergeField } from '#shared/contract/duplicates.ts';
import { joinedText } from '#shared/rules/merge-choice.ts';
import type { ClientRow } from '../../clients/clients.table.ts';

type Column = Exclude<keyof ClientRow, 'id' | 'created_at' | 'updated_at'>;

/** What each column is chosen with. A column that is forgotten here does not compile. */
const fieldOf: Readonly<Record<Column, MergeField>> = {
  kind: 'name',
  name: 'name',
  surname: 'name',
  given_name: 'name',
  patronymic: 'name',
  name_key: 'name',
  sort_key: 'name',
  address_as: 'addressAs',
  occupation: 'occupation',
  company: 'company',
  position: 'position',
  birthday: 'birthday',
  source: 'source',
  employee: 'employee',
  recommended_by_id: 'recommendedBy',
  preferred_channel: 'preferredChannel',
  call_from: 'callHours',
  call_to: 'callHours',
  time_zone: 'timeZone',
  wishes: 'wishes',
  is_target: 'target',
  target_reason: 'target',
  lost_reason: 'lostReason',
  asked_not_to_call_on: 'askedNotToCallOn',
  external_id: 'externalId',
};

const columns = Object.keys(fieldOf) as Column[];
const columnsOf = (field: MergeField): Column[] =>
  columns.filter((column) => fieldOf[column] === field);

/** What one knows in a field, to be compared: null where nothing is known. */
export function valueOf(row: ClientRow, field: MergeField): string | null {
  if (field === 'name') return row.name;
  if (field === 'target') return row.is_target === null ? null : String(row.is_target);
  const values = columnsOf(field).map((column) => row[column]);
  return values.every((value) => value === null)
    ? null
    : values.map((value) => String(value ?? '')).join('–');
}

/** Texts that can stand one below the other. */
export const canJoin = (field: MergeField): boolean => field === 'wishes';

const isStandIn = (name: string): boolean => !/\p{L}/u.test(name) || /^\S+@\S+$/.test(name);

/** Parts of the name that are known whole; a telephone in place of a name is none. */
const fullness = (row: ClientRow): number => {
  if (isStandIn(row.name)) return -1;
  if (row.kind === 'company') return 3;
  return [row.surname, row.given_name, row.patronymic].filter((part) => part !== null).length;
};

/** Whose value stays unless somebody chooses: the fuller name, the date with its year, both wishes, else the kept one's. */
export function suggestedChoice(field: MergeField, kept: ClientRow, lost: ClientRow): MergeChoice {
  const [mine, other] = [valueOf(kept, field), valueOf(lost, field)];
  if (other === null || mine === other) return 'kept';
  if (mine === null) return 'lost';
  if (canJoin(field)) return 'both';
  if (field === 'name') return fullness(lost) > fullness(kept) ? 'lost' : 'kept';
  if (field === 'birthday')
    return mine.startsWith('--') && !other.startsWith('--') ? 'lost' : 'kept';
  return 'kept';
}

/** The columns of the kept client that a choice changes, as they become. */
export function chosenColumns(
  field: MergeField,
  choice: MergeChoice,
  kept: ClientRow,
  lost: ClientRow,
): Partial<ClientRow> {
  if (choice === 'kept') return {};
  if (choice === 'both' && field === 'wishes') {
    return { wishes: joinedText(kept.wishes, lost.wishes) };
  }
  return Object.fromEntries(columnsOf(field).map((column) => [column, lost[column]]));
}
