import type { HistoryField, HistoryValue } from '#shared/contract/history.ts';
import type { RowChange } from './history.store.ts';
import type { Names } from './names.store.ts';
import {
  clientColumns,
  isOf,
  partsOfName,
  trackedTable,
  type Image,
  type TrackedTable,
} from './tracked.ts';

/** A change of one field, before it is known whether it can be put back. */
export interface Change {
  /** The journal's number of it; null for a row that came to be. */
  readonly changeId: number | null;
  readonly table: string;
  readonly rowId: number;
  readonly field: HistoryField;
  readonly before: HistoryValue;
  readonly after: HistoryValue;
  /** What the columns of the field were; null where there was no row. */
  readonly former: Image | null;
}

const isSame = (one: Image, other: Image, columns: readonly string[]): boolean =>
  columns.every((column) => (one[column] ?? null) === (other[column] ?? null));

const pick = (image: Image, columns: readonly string[]): Image =>
  Object.fromEntries(columns.map((column) => [column, image[column] ?? null]));

/** What a card shows of a row, from the side of one client. */
export function shownRow(
  { table, columns }: TrackedTable,
  image: Image,
  clientId: number,
  names: Names,
): HistoryValue {
  switch (table) {
    case 'client_relations': {
      const isOwn = image['client_id'] === clientId;
      const kind = image['kind'] === 'works_at' && !isOwn ? 'employs' : (image['kind'] ?? null);
      return {
        kind,
        name: names.client((isOwn ? image['other_id'] : image['client_id']) ?? null),
        word: (isOwn ? image['word'] : image['back_word']) ?? null,
      };
    }
    case 'client_field_values':
      return names.ownField(image['field_id'] ?? null, image['value'] ?? null);
    case 'client_tags':
      return { name: names.tag(image['tag_id'] ?? null) };
    case 'client_list_members':
      return { name: names.list(image['list_id'] ?? null) };
    default:
      return pick(image, columns);
  }
}

const ofClient = (field: HistoryField, image: Image, names: Names): HistoryValue => {
  const [column = ''] = clientColumns[field] ?? [];
  const value = image[column] ?? null;
  if (value === null) return null;
  return field === 'recommendedById' ? { name: names.client(value) } : { value };
};

function clientChanges({ id, rowId, before, after }: RowChange, names: Names): Change[] {
  if (after === null) return [];
  const isNamed = !isSame(before, after, ['name', 'kind']);
  const changes: Change[] = [];
  for (const [name, columns] of Object.entries(clientColumns)) {
    const field = name as HistoryField;
    if (isSame(before, after, columns.slice(0, 1))) continue;
    if (isNamed && partsOfName.includes(field)) continue;
    changes.push({
      changeId: id,
      table: 'clients',
      rowId,
      field,
      before: ofClient(field, before, names),
      after: ofClient(field, after, names),
      former: pick(before, columns),
    });
  }
  return changes;
}

/** What a row of the journal changed on the card of a client: nothing where the card shows nothing of it. */
export function fieldChanges(change: RowChange, clientId: number, names: Names): Change[] {
  const { table, id, rowId, before, after } = change;
  if (table === 'clients') return clientChanges(change, names);
  const tracked = trackedTable(table);
  if (!tracked) return [];
  const { columns, hidden, field } = tracked;
  const [was, became] = [isOf(before, clientId), isOf(after, clientId)];
  if (!was && !became) return [];
  if (was && became && after && hidden === undefined && isSame(before, after, columns)) return [];
  const shown = (image: Image | null, isHere: boolean): HistoryValue =>
    image !== null && isHere ? shownRow(tracked, image, clientId, names) : null;
  return [
    {
      changeId: id,
      table,
      rowId,
      field,
      before: shown(before, was),
      after: shown(after, became),
      former: was ? pick(before, columns) : null,
    },
  ];
}
