import type { ReactNode } from 'react';
import { SettingsContext } from '../api/settings.ts';
import { useOperation } from '../api/use-operation.ts';
import { StartFailure } from './StartFailure.tsx';

/** Reads the settings before anything is drawn, so that neither language nor colours flicker. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const settings = useOperation('settings.get', {});
  if (settings.data) return <SettingsContext value={settings.data}>{children}</SettingsContext>;
  if (settings.error) {
    return <StartFailure error={settings.error} onRetry={() => void settings.refetch()} />;
  }
  return null;
}
