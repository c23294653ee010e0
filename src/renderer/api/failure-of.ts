import { toAppError } from './words.ts';

interface Asked {
  readonly data: unknown;
  readonly error: Error | null;
}

/**
 * What a page says instead of its answers. Null while they are there: one that could not be asked for anew stays, and
 * whatever is being typed over it. Only where what it was about is gone, it goes too.
 */
export function failureOf(...answers: readonly Asked[]): Error | null {
  const failed = answers.find(
    ({ data, error }) =>
      error !== null && (data === undefined || toAppError(error).code === 'not_found'),
  );
  return failed?.error ?? null;
}
