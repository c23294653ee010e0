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
  ClientDatesTable,
  ClientEmailsTable,
  ClientMessengersTable,
  ClientPhonesTable,
  ClientSearchTable,
  ClientTotalsTable,
  ClientsTable,
} from '../core/clients/clients.table.ts';
import type { ImportMappingsTable, ImportRunsTable } from '../core/import/import.table.ts';
import type { ImprovementsTable } from '../core/improvements/improvements.table.ts';
import type { InteractionsTable } from '../core/interactions/interactions.table.ts';
import type { JournalActionsTable, JournalChangesTable } from '../core/journal/journal.table.ts';
import type { OrderLinesTable, OrdersTable, ProductsTable } from '../core/orders/orders.table.ts';
import type { RemindersTable } from '../core/reminders/reminders.table.ts';
import type { SettingsTable } from '../core/settings/settings.table.ts';

/** Every table, as Kysely sees it. Each domain describes its own. */
export interface Tables {
  settings: SettingsTable;
  clients: ClientsTable;
  client_phones: ClientPhonesTable;
  client_emails: ClientEmailsTable;
  client_messengers: ClientMessengersTable;
  client_dates: ClientDatesTable;
  client_totals: ClientTotalsTable;
  client_search: ClientSearchTable;
  products: ProductsTable;
  orders: OrdersTable;
  order_lines: OrderLinesTable;
  interactions: InteractionsTable;
  reminders: RemindersTable;
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
  journal_actions: JournalActionsTable;
  journal_changes: JournalChangesTable;
}

export type Db = Kysely<Tables>;

/**
 * The tables whose rows the journal keeps, parents before children: an undo deletes in the reverse order.
 * What is derived (totals, search) or is the program's own memory (mappings, runs, the journal) is not here.
 */
export const journaledTables = [
  'settings',
  'clients',
  'client_phones',
  'client_emails',
  'client_messengers',
  'client_dates',
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
  'reminders',
] as const satisfies readonly (keyof Tables)[];

export type JournaledTable = (typeof journaledTables)[number];
