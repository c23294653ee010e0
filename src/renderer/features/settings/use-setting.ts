import { useCallback } from 'react';
import type { Settings } from '#shared/contract/settings.ts';
import { useSettings } from '#renderer/api/settings.ts';
import { useCommand } from '#renderer/api/use-command.ts';

/** One setting, and a way to change it. Nothing is said of it: it is seen at once. */
export function useSetting<K extends keyof Settings>(key: K) {
  const value = useSettings()[key];
  const { attempt } = useCommand('settings.update', { quiet: true });
  const set = useCallback((next: Settings[K]) => attempt({ [key]: next }), [attempt, key]);
  return [value, set] as const;
}
