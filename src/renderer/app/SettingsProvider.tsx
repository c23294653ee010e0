import type { ReactNode } from 'react';
import { BaseContext, useBasePlace } from '../api/base.ts';
import { SettingsContext } from '../api/settings.ts';
import { useOperation } from '../api/use-operation.ts';
import { StartFailure } from './StartFailure.tsx';

/** Reads the settings before anything is drawn, so that neither language nor colours flicker; and which base it is. */
export function SettingsProvider({ children }: { readonly children: ReactNode }) {
  const settings = useOperation('settings.get', {});
  const base = useBasePlace();
  if (settings.data && base.data !== undefined) {
    return (
      <BaseContext value={base.data}>
        <SettingsContext value={settings.data}>{children}</SettingsContext>
      </BaseContext>
    );
  }
  const error = settings.error ?? base.error;
  if (error) {
    const retry = (): void => void Promise.all([settings.refetch(), base.refetch()]);
    return <StartFailure error={error} onRetry={retry} />;
  }
  return null;
}
