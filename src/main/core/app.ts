import { baseHandlers } from './base/base.handlers.ts';
import type { Handlers } from './handlers.ts';
import { journalHandlers } from './journal/journal.handlers.ts';
import { ordersHandlers, productsHandlers } from './orders/orders.handlers.ts';
import { rankingHandlers } from './ranking/ranking.handlers.ts';
import { sampleHandlers } from './sample/sample.handlers.ts';
import { settingsHandlers } from './settings/settings.handlers.ts';

/** Every domain's handlers, combined in this one place. */
export const handlers: Handlers = {
  ...baseHandlers,
  ...journalHandlers,
  ...ordersHandlers,
  ...productsHandlers,
  ...rankingHandlers,
  ...sampleHandlers,
  ...settingsHandlers,
};
