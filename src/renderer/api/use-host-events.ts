import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { AppError } from '#shared/contract/errors.ts';
import { subscribe, transport } from './client.ts';
import { leave } from './leaving.ts';
import { menuEvents, progressEvents } from './listeners.ts';
import { refreshAll } from './query-client.ts';
import { hearCaller } from './telephone.ts';
import { useToasts } from './toasts.tsx';

/** Listens to the host for as long as the program is open: what has changed is asked for again. */
export function useHostEvents(): void {
  const queries = useQueryClient();
  const toasts = useToasts();
  useEffect(
    () =>
      subscribe(
        (event) => {
          if (event.type === 'changed') {
            refreshAll(queries);
            if (event.action) toasts.changed(event.action);
          } else if (event.type === 'progress') progressEvents.tell(event);
          else if (event.type === 'menu') menuEvents.tell(event);
          else if (event.type === 'leaving') void leave().then(() => transport().left?.());
          else if (event.type === 'caller') {
            const reason = hearCaller(event);
            if (reason !== null) toasts.failed(new AppError('call_refused', { reason }));
          } else toasts.failed(new AppError(event.error.code, event.error.params));
        },
        () => refreshAll(queries),
      ),
    [queries, toasts],
  );
}
