import { useSettings } from '../api/settings.ts';
import { useOperation } from '../api/use-operation.ts';

/** Whether the owner has still to choose how to begin: never with a base that holds something. */
export function useFirstRun(): 'yes' | 'no' | 'unknown' {
  const { welcomed } = useSettings();
  const info = useOperation('base.info', {}, { enabled: !welcomed });
  if (welcomed || info.error) return 'no';
  if (!info.data) return 'unknown';
  return info.data.isEmpty ? 'yes' : 'no';
}
