import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { subscribe } from './client.ts';
import { menuEvents, progressEvents } from './listeners.ts';
import { refreshAll } from './query-client.ts';

/** Listens to the host for as long as the program is open: what has changed is asked for again. */
export function useHostEvents(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      subscribe(
        (event) => {
          if (event.type === 'changed') refreshAll(queries);
          else if (event.type === 'progress') progressEvents.tell(event);
          else menuEvents.tell(event);
        },
        () => refreshAll(queries),
      ),
    [queries],
  );
}
