import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useOperation } from '#renderer/api/use-operation.ts';
import { latestView } from '../list/list-view.ts';

export interface Neighbours {
  readonly previousId: number | null;
  readonly nextId: number | null;
  readonly position: number | null;
  readonly total: number;
  readonly go: (id: number | null) => void;
}

/** Who stands before and after a client in the list that was last on the screen. */
export function useNeighbours(id: number): Neighbours {
  const navigate = useNavigate();
  const { data } = useOperation('clients.neighbours', { id, ...latestView() });
  const go = useCallback(
    (clientId: number | null) => {
      if (clientId !== null) void navigate({ to: '/clients/$clientId', params: { clientId } });
    },
    [navigate],
  );
  return { previousId: null, nextId: null, position: null, total: 0, ...data, go };
}
