import type { HandlersOf } from '../handlers.ts';
import { readSettings, writeSettings } from './settings.store.ts';

export const settingsHandlers: HandlersOf<'settings'> = {
  'settings.get': (_input, { db }) => readSettings(db),
  'settings.update': async (changes, { db }) => {
    await writeSettings(db, changes);
    return readSettings(db);
  },
};
