import { readClient } from '../clients/clients.store.ts';
import type { HandlersOf } from '../handlers.ts';
import { putBack } from './put-back.ts';
import { readHistory } from './read-history.ts';

export const historyHandlers: HandlersOf<'history'> = {
  'history.client': async (window, { db, sqlite }) => {
    await readClient(db, window.clientId);
    return readHistory(sqlite, window);
  },
  'history.putBack': async ({ clientId, key }, context) => {
    const { name } = await readClient(context.db, clientId);
    context.describe({ params: { name } });
    await putBack(context, clientId, key);
    return {};
  },
};
