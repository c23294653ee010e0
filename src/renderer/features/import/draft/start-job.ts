import type { Input, OperationName } from '#shared/contract/index.ts';
import { ask, transport, type Answer } from '#renderer/api/client.ts';
import { progressEvents, type Progress } from '#renderer/api/listeners.ts';

export interface StartedJob<N extends OperationName> {
  readonly answer: Promise<Answer<N>>;
  readonly cancel: () => void;
}

/** A job that outlives the page that started it: `useJob` forgets its progress when the page is left. */
export function startJob<N extends OperationName>(
  name: N,
  input: Input<N>,
  onProgress: (progress: Progress) => void,
): StartedJob<N> {
  const id = crypto.randomUUID();
  const stop = progressEvents.listen((event) => {
    if (event.jobId === id) onProgress(event);
  });
  return {
    answer: ask(name, input, id).finally(stop),
    cancel: () => transport().cancel(id),
  };
}
