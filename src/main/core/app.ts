import { baseHandlers } from './base/base.handlers.ts';
import { clientsHandlers } from './clients/clients.handlers.ts';
import type { Handlers } from './handlers.ts';
import { interactionsHandlers } from './interactions/interactions.handlers.ts';
import { journalHandlers } from './journal/journal.handlers.ts';
import { ordersHandlers, productsHandlers } from './orders/orders.handlers.ts';
import { rankingHandlers } from './ranking/ranking.handlers.ts';
import { remindersHandlers } from './reminders/reminders.handlers.ts';
import { sampleHandlers } from './sample/sample.handlers.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';
import { todayHandlers } from './today/today.handlers.ts';

/** Every domain's handlers, combined in this one place. */
export const handlers: Handlers = {
  ...baseHandlers,
  ...clientsHandlers,
  ...interactionsHandlers,
  ...journalHandlers,
  ...ordersHandlers,
  ...productsHandlers,
  ...rankingHandlers,
  ...remindersHandlers,
  ...sampleHandlers,
  ...settingsHandlers,
  ...todayHandlers,
};
