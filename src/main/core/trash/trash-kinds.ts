import type { TrashKind } from '#shared/contract/trash.ts';
import type { JournaledTable } from '../../db/database.ts';

type Value = string | number | null;
/** A row as the journal wrote it down. */
export type Image = Readonly<Record<string, Value>>;

/** How things of one table are shown in the trash. */
export interface TrashTable {
  readonly table: JournaledTable;
  readonly kind: TrashKind;
  /** What it is called: a name, a number, its text. */
  readonly title: (image: Image) => string;
  /** Its own date, and its sum in minor units, where it has them. */
  readonly on?: string;
  readonly amount?: string;
  readonly words: readonly string[];
}

const text = (value: Value | undefined): string => (value == null ? '' : String(value));
const column =
  (name: string) =>
  (image: Image): string =>
    text(image[name]);

export const trashTables: readonly TrashTable[] = [
  { table: 'clients', kind: 'client', title: column('name'), words: ['name', 'company'] },
  {
    table: 'orders',
    kind: 'order',
    title: column('number'),
    on: 'ordered_on',
    amount: 'total_minor',
    words: ['number', 'note'],
  },
  {
    table: 'interactions',
    kind: 'interaction',
    title: column('text'),
    on: 'happened_at',
    words: ['text'],
  },
  { table: 'reminders', kind: 'reminder', title: column('text'), on: 'due_on', words: ['text'] },
  {
    table: 'call_weeks',
    kind: 'callWeek',
    title: column('title'),
    on: 'starts_on',
    words: ['title'],
  },
  { table: 'improvements', kind: 'improvement', title: column('title'), words: ['title'] },
  { table: 'segments', kind: 'segment', title: column('name'), words: ['name'] },
  { table: 'client_lists', kind: 'list', title: column('name'), words: ['name'] },
  { table: 'tags', kind: 'tag', title: column('name'), words: ['name'] },
];

export const trashTableOf = (table: string): TrashTable | undefined =>
  trashTables.find((one) => one.table === table);

/**
 * What each operation that deletes puts into the trash. What stands on a card and is brought back from its history is
 * `null`; a test holds this against the contract.
 */
export const trashedBy: Readonly<Record<string, JournaledTable | null>> = {
  'clients.remove': 'clients',
  'bulk.remove': 'clients',
  'orders.remove': 'orders',
  'interactions.remove': 'interactions',
  'reminders.remove': 'reminders',
  'callWeek.remove': 'call_weeks',
  'improvements.remove': 'improvements',
  'segments.remove': 'segments',
  'clientLists.remove': 'client_lists',
  'tags.remove': 'tags',
  'photos.remove': null,
  'consents.remove': null,
  'relations.remove': null,
};
