import { useCallback } from 'react';
import type { ClientPatch } from '#shared/contract/clients.ts';
import { useCommand } from '#renderer/api/use-command.ts';
import type { SaveOutcome } from '#renderer/ui/edit/autosaver.ts';

/** Saves fields of a client as they are edited: quietly, a failure is told beside the field. */
export function useClientUpdate(id: number): (patch: ClientPatch) => Promise<SaveOutcome> {
  const { attempt } = useCommand('clients.update', { quiet: true, failure: 'inline' });
  return useCallback((patch) => attempt({ id, patch }), [attempt, id]);
}
