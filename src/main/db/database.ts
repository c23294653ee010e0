import type { Kysely } from 'kysely';
import type {
  CallQuotesTable,
  CallThemesTable,
  CallWeekBeliefsTable,
  CallWeekCallsTable,
  CallWeekExclusionsTable,
  CallWeeksTable,
  ThemesTable,
} from '../core/call-week/call-week.table.ts';
import type {
  ClientAddressesTable,
  ClientDatesTable,
  ClientEmailsTable,
  ClientMessengersTable,
  ClientPhonesTable,
  ClientSearchTable,
  ClientTotalsTable,
  ClientsTable,
} from '../core/clients/clients.table.ts';
import type {
  ClientListMembersTable,
  ClientListsTable,
} from '../core/client-lists/client-lists.table.ts';
import type { ClientConsentsTable } from '../core/consents/consents.table.ts';
import type { ClientMergesTable, NotDuplicatesTable } from '../core/duplicates/duplicates.table.ts';
import type { ImportMappingsTable, ImportRunsTable } from '../core/import/import.table.ts';
import type { ImprovementsTable } from '../core/improvements/improvements.table.ts';
import type { InteractionsTable } from '../core/interactions/interactions.table.ts';
import type {
  JournalActionsTable,
  JournalChangesTable,
  JournalInsertsTable,
} from '../core/journal/journal.table.ts';
import type { NoticesLookedTable, ToldNoticesTable } from '../core/notices/notices.table.ts';
import type { OrderLinesTable, OrdersTable, ProductsTable } from '../core/orders/orders.table.ts';
import type {
  ClientFieldValuesTable,
  CustomFieldsTable,
} from '../core/own-fields/own-fields.table.ts';
import type {
  IgnoredNumbersTable,
  IncomingCallMarksTable,
  IncomingCallsTable,
} from '../core/phone/phone.table.ts';
import type { ClientPhotosTable } from '../core/photos/photos.table.ts';
import type { ClientRelationsTable } from '../core/relations/relations.table.ts';
import type { RemindersTable } from '../core/reminders/reminders.table.ts';
import type { SegmentsTable } from '../core/segments/segments.table.ts';
import type { SettingsTable } from '../core/settings/settings.table.ts';
import type { ClientTagsTable, TagsTable } from '../core/tags/tags.table.ts';
import type { TodayMarksTable } from '../core/today/today.table.ts';
import type { TrashItemsTable } from '../core/trash/trash.table.ts';

/** Every table, as Kysely sees it. Each domain describes its own. */
export interface Tables {
  settings: SettingsTable;
  clients: ClientsTable;
  client_phones: ClientPhonesTable;
  client_emails: ClientEmailsTable;
  client_messengers: ClientMessengersTable;
  client_addresses: ClientAddressesTable;
  client_dates: ClientDatesTable;
  client_relations: ClientRelationsTable;
  client_consents: ClientConsentsTable;
  client_photos: ClientPhotosTable;
  custom_fields: CustomFieldsTable;
  client_field_values: ClientFieldValuesTable;
  tags: TagsTable;
  client_tags: ClientTagsTable;
  segments: SegmentsTable;
  client_lists: ClientListsTable;
  client_list_members: ClientListMembersTable;
  client_merges: ClientMergesTable;
  not_duplicates: NotDuplicatesTable;
  client_totals: ClientTotalsTable;
  client_search: ClientSearchTable;
  products: ProductsTable;
  orders: OrdersTable;
  order_lines: OrderLinesTable;
  interactions: InteractionsTable;
  reminders: RemindersTable;
  today_marks: TodayMarksTable;
  incoming_calls: IncomingCallsTable;
  incoming_call_marks: IncomingCallMarksTable;
  ignored_numbers: IgnoredNumbersTable;
  themes: ThemesTable;
  call_weeks: CallWeeksTable;
  call_week_calls: CallWeekCallsTable;
  call_week_exclusions: CallWeekExclusionsTable;
  call_week_beliefs: CallWeekBeliefsTable;
  call_themes: CallThemesTable;
  call_quotes: CallQuotesTable;
  improvements: ImprovementsTable;
  import_mappings: ImportMappingsTable;
  import_runs: ImportRunsTable;
  told_notices: ToldNoticesTable;
  notices_looked: NoticesLookedTable;
  journal_actions: JournalActionsTable;
  journal_changes: JournalChangesTable;
  journal_inserts: JournalInsertsTable;
  trash_items: TrashItemsTable;
}

export type Db = Kysely<Tables>;

/**
 * The tables whose rows the journal keeps, parents before children: an undo deletes in the reverse order.
 * What is derived (totals, search) or is the program's own memory (mappings, runs, calls that came in, the journal) is not here.
 */
export const journaledTables = [
  'settings',
  'clients',
  'client_phones',
  'client_emails',
  'client_messengers',
  'client_addresses',
  'client_dates',
  'client_relations',
  'client_consents',
  'client_photos',
  'custom_fields',
  'client_field_values',
  'tags',
  'client_tags',
  'segments',
  'client_lists',
  'client_list_members',
  'products',
  'orders',
  'order_lines',
  'themes',
  'call_weeks',
  'call_week_calls',
  'call_week_exclusions',
  'call_week_beliefs',
  'call_themes',
  'call_quotes',
  'improvements',
  'interactions',
  'incoming_call_marks',
  'ignored_numbers',
  'reminders',
  'today_marks',
  'client_merges',
  'not_duplicates',
] as const satisfies readonly (keyof Tables)[];

export type JournaledTable = (typeof journaledTables)[number];
