import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Input, OperationName, Output } from '#shared/contract/index.ts';
import type { AppError } from '#shared/contract/errors.ts';
import { ask, transport } from './client.ts';
import { progressEvents, type Progress } from './listeners.ts';
import { refreshAll } from './query-client.ts';
import { useToasts } from './toasts.tsx';
import { toAppError } from './words.ts';

export interface Job<N extends OperationName> {
  /** The job's answer, or undefined where it failed or was cancelled. One at a time. */
  readonly run: (input: Input<N>) => Promise<Output<N> | undefined>;
  readonly isRunning: boolean;
  readonly progress: Progress | null;
  /** Null also after a cancel: the user knows. */
  readonly error: AppError | null;
  readonly cancel: () => void;
}

/** A long operation of the contract, with progress and cancel. Leaving the page does not stop it. */
export function useJob<N extends OperationName>(
  name: N,
  { quiet = false }: { readonly quiet?: boolean } = {},
): Job<N> {
  const jobId = useRef<string | null>(null);
  const [isRunning, setRunning] = useState(false);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [error, setError] = useState<AppError | null>(null);
  const queries = useQueryClient();
  const toasts = useToasts();

  useEffect(
    () => progressEvents.listen((event) => event.jobId === jobId.current && setProgress(event)),
    [],
  );

  const run = useCallback(
    async (input: Input<N>) => {
      const id = crypto.randomUUID();
      jobId.current = id;
      setProgress(null);
      setError(null);
      setRunning(true);
      try {
        const { value, action } = await ask(name, input, id);
        if (action) refreshAll(queries);
        if (action && !quiet) toasts.done(action);
        return value;
      } catch (thrown) {
        const known = toAppError(thrown);
        if (known.code !== 'cancelled') setError(known);
        return undefined;
      } finally {
        if (jobId.current === id) jobId.current = null;
        setRunning(false);
      }
    },
    [name, quiet, queries, toasts],
  );
  const cancel = useCallback(() => {
    if (jobId.current !== null) transport().cancel(jobId.current);
  }, []);
  return { run, isRunning, progress, error, cancel };
}
