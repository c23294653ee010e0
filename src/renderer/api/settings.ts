import { createContext, use } from 'react';
import { defaultSettings, type Settings } from '#shared/contract/settings.ts';

export const SettingsContext = createContext<Settings>(defaultSettings);

/** What the owner has set; always there, since the program draws nothing before it has been read. */
export const useSettings = (): Settings => use(SettingsContext);
