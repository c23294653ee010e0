import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import type { AppError } from '#shared/contract/errors.ts';
import type { ActionInfo } from '#shared/contract/events.ts';
import type { Input, OperationName, Output } from '#shared/contract/index.ts';
import { ask } from './client.ts';
import { beforeLeaving } from './leaving.ts';
import { refreshAll } from './query-client.ts';
import { useToasts } from './toasts.tsx';
import { toAppError } from './words.ts';

export interface CommandOptions {
  /** No toast «… · Отменить»: for autosaves, whose field shows by itself that it is kept. */
  readonly quiet?: boolean;
  /** Where a failure is told: in a toast, or by the caller, who shows `error` beside the field. */
  readonly failure?: 'toast' | 'inline';
}

export type Attempt<N extends OperationName> =
  | { readonly ok: true; readonly value: Output<N>; readonly action: ActionInfo | null }
  | { readonly ok: false; readonly error: AppError };

export interface Command<N extends OperationName> {
  /** The command's answer, or undefined where it failed: then the failure has been shown. */
  readonly run: (input: Input<N>) => Promise<Output<N> | undefined>;
  /**
   * The same for those who must tell the outcomes apart. Never rejects. What was asked last and is still under way is
   * not asked once more: Enter pressed twice makes one, and both presses get its answer.
   */
  readonly attempt: (input: Input<N>) => Promise<Attempt<N>>;
  readonly isRunning: boolean;
  readonly error: AppError | null;
}

/** A command of the contract: it runs, says quietly what it did, and offers to take it back for eight seconds. */
export function useCommand<N extends OperationName>(
  name: N,
  { quiet = false, failure = 'toast' }: CommandOptions = {},
): Command<N> {
  const [running, setRunning] = useState(0);
  const [error, setError] = useState<AppError | null>(null);
  const latest = useRef<{ readonly text: string; readonly outcome: Promise<Attempt<N>> }>(null);
  const queries = useQueryClient();
  const toasts = useToasts();

  const start = useCallback(
    async (input: Input<N>): Promise<Attempt<N>> => {
      setRunning((count) => count + 1);
      try {
        const { value, action } = await ask(name, input);
        setError(null);
        refreshAll(queries);
        if (action && !quiet) toasts.done(action);
        return { ok: true, value, action };
      } catch (thrown) {
        const known = toAppError(thrown);
        setError(known);
        if (failure === 'toast') toasts.failed(known);
        return { ok: false, error: known };
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [name, quiet, failure, queries, toasts],
  );
  const attempt = useCallback(
    (input: Input<N>): Promise<Attempt<N>> => {
      const text = JSON.stringify(input);
      // Only the latest: what was turned on, off and on again is on.
      if (latest.current?.text === text) return latest.current.outcome;
      const outcome = beforeLeaving(start(input)).finally(() => {
        if (latest.current?.outcome === outcome) latest.current = null;
      });
      latest.current = { text, outcome };
      return outcome;
    },
    [start],
  );
  const run = useCallback(
    async (input: Input<N>) => {
      const outcome = await attempt(input);
      return outcome.ok ? outcome.value : undefined;
    },
    [attempt],
  );
  return { run, attempt, isRunning: running > 0, error };
}
