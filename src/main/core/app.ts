import type { Contract, OperationName } from '#shared/contract/index.ts';
import type { HandlersOf } from './handlers.ts';

type DomainOf<N extends string> = N extends `${infer Domain}.${string}` ? Domain : never;
export type DomainName = DomainOf<OperationName>;

/** A domain: its part of the contract, and a handler for each of its operations. */
interface Domain<Name extends DomainName> {
  readonly contract: { readonly [N in Extract<OperationName, `${Name}.${string}`>]: Contract[N] };
  readonly handlers: HandlersOf<Name>;
}

/**
 * Every domain, combined in this one place. Each is loaded with the first of its operations, so that a start
 * waits for no report or import that nobody has asked for.
 */
export const domains: { readonly [Name in DomainName]: () => Promise<Domain<Name>> } = {
  base: async () => ({
    contract: (await import('#shared/contract/base.ts')).baseContract,
    handlers: (await import('./base/base.handlers.ts')).baseHandlers,
  }),
  calendar: async () => ({
    contract: (await import('#shared/contract/calendar.ts')).calendarContract,
    handlers: (await import('./calendar/calendar.handlers.ts')).calendarHandlers,
  }),
  bulk: async () => ({
    contract: (await import('#shared/contract/bulk.ts')).bulkContract,
    handlers: (await import('./bulk/bulk.handlers.ts')).bulkHandlers,
  }),
  callWeek: async () => ({
    contract: (await import('#shared/contract/call-week.ts')).callWeekContract,
    handlers: (await import('./call-week/call-week.handlers.ts')).callWeekHandlers,
  }),
  clientLists: async () => ({
    contract: (await import('#shared/contract/client-lists.ts')).clientListsContract,
    handlers: (await import('./client-lists/client-lists.handlers.ts')).clientListsHandlers,
  }),
  clients: async () => ({
    contract: (await import('#shared/contract/clients.ts')).clientsContract,
    handlers: (await import('./clients/clients.handlers.ts')).clientsHandlers,
  }),
  consents: async () => ({
    contract: (await import('#shared/contract/consents.ts')).consentsContract,
    handlers: (await import('./consents/consents.handlers.ts')).consentsHandlers,
  }),
  history: async () => ({
    contract: (await import('#shared/contract/history.ts')).historyContract,
    handlers: (await import('./history/history.handlers.ts')).historyHandlers,
  }),
  contacts: async () => ({
    contract: (await import('#shared/contract/contacts.ts')).contactsContract,
    handlers: (await import('./contacts/contacts.handlers.ts')).contactsHandlers,
  }),
  duplicates: async () => ({
    contract: (await import('#shared/contract/duplicates.ts')).duplicatesContract,
    handlers: (await import('./duplicates/duplicates.handlers.ts')).duplicatesHandlers,
  }),
  import: async () => ({
    contract: (await import('#shared/contract/import.ts')).importContract,
    handlers: (await import('./import/import.handlers.ts')).importHandlers,
  }),
  improvements: async () => ({
    contract: (await import('#shared/contract/improvements.ts')).improvementsContract,
    handlers: (await import('./improvements/improvements.handlers.ts')).improvementsHandlers,
  }),
  interactions: async () => ({
    contract: (await import('#shared/contract/interactions.ts')).interactionsContract,
    handlers: (await import('./interactions/interactions.handlers.ts')).interactionsHandlers,
  }),
  journal: async () => ({
    contract: (await import('#shared/contract/journal.ts')).journalContract,
    handlers: (await import('./journal/journal.handlers.ts')).journalHandlers,
  }),
  notices: async () => ({
    contract: (await import('#shared/contract/notices.ts')).noticesContract,
    handlers: (await import('./notices/notices.handlers.ts')).noticesHandlers,
  }),
  orders: async () => ({
    contract: (await import('#shared/contract/orders.ts')).ordersContract,
    handlers: (await import('./orders/orders.handlers.ts')).ordersHandlers,
  }),
  ownFields: async () => ({
    contract: (await import('#shared/contract/own-fields.ts')).ownFieldsContract,
    handlers: (await import('./own-fields/own-fields.handlers.ts')).ownFieldsHandlers,
  }),
  phone: async () => ({
    contract: (await import('#shared/contract/phone.ts')).phoneContract,
    handlers: (await import('./phone/phone.handlers.ts')).phoneHandlers,
  }),
  products: async () => ({
    contract: (await import('#shared/contract/orders.ts')).ordersContract,
    handlers: (await import('./orders/orders.handlers.ts')).productsHandlers,
  }),
  photos: async () => ({
    contract: (await import('#shared/contract/photos.ts')).photosContract,
    handlers: (await import('./photos/photos.handlers.ts')).photosHandlers,
  }),
  ranking: async () => ({
    contract: (await import('#shared/contract/ranking.ts')).rankingContract,
    handlers: (await import('./ranking/ranking.handlers.ts')).rankingHandlers,
  }),
  relations: async () => ({
    contract: (await import('#shared/contract/relations.ts')).relationsContract,
    handlers: (await import('./relations/relations.handlers.ts')).relationsHandlers,
  }),
  reminders: async () => ({
    contract: (await import('#shared/contract/reminders.ts')).remindersContract,
    handlers: (await import('./reminders/reminders.handlers.ts')).remindersHandlers,
  }),
  reports: async () => ({
    contract: (await import('#shared/contract/reports.ts')).reportsContract,
    handlers: (await import('./reports/reports.handlers.ts')).reportsHandlers,
  }),
  sample: async () => ({
    contract: (await import('#shared/contract/sample.ts')).sampleContract,
    handlers: (await import('./sample/sample.handlers.ts')).sampleHandlers,
  }),
  segments: async () => ({
    contract: (await import('#shared/contract/segments.ts')).segmentsContract,
    handlers: (await import('./segments/segments.handlers.ts')).segmentsHandlers,
  }),
  settings: async () => ({
    contract: (await import('#shared/contract/settings.ts')).settingsContract,
    handlers: (await import('./settings/settings.handlers.ts')).settingsHandlers,
  }),
  tags: async () => ({
    contract: (await import('#shared/contract/tags.ts')).tagsContract,
    handlers: (await import('./tags/tags.handlers.ts')).tagsHandlers,
  }),
  themes: async () => ({
    contract: (await import('#shared/contract/themes.ts')).themesContract,
    handlers: (await import('./themes/themes.handlers.ts')).themesHandlers,
  }),
  today: async () => ({
    contract: (await import('#shared/contract/today.ts')).todayContract,
    handlers: (await import('./today/today.handlers.ts')).todayHandlers,
  }),
  trash: async () => ({
    contract: (await import('#shared/contract/trash.ts')).trashContract,
    handlers: (await import('./trash/trash.handlers.ts')).trashHandlers,
  }),
};
