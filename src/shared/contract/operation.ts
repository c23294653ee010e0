import type { z } from 'zod';

/**
 * What an operation does to the base, which decides the thread it runs on:
 * - `query`: a short read, answered by the reader thread;
 * - `command`: one transaction, one journal entry, one undo; the writer thread takes them one at a time;
 * - `readJob`: a long read (report, export, dry run) with progress and cancel, on a thread of its own, so
 *   that it delays no query;
 * - `writeJob`: a long command (import) with progress and cancel, on the writer thread.
 */
export type OperationKind = 'query' | 'command' | 'readJob' | 'writeJob';

export interface Operation<
  Kind extends OperationKind = OperationKind,
  Input extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> {
  readonly kind: Kind;
  readonly input: Input;
  readonly output: Output;
}

interface Shapes<Input extends z.ZodType, Output extends z.ZodType> {
  readonly input: Input;
  readonly output: Output;
}

export const query = <I extends z.ZodType, O extends z.ZodType>(
  shapes: Shapes<I, O>,
): Operation<'query', I, O> => ({ kind: 'query', ...shapes });

export const command = <I extends z.ZodType, O extends z.ZodType>(
  shapes: Shapes<I, O>,
): Operation<'command', I, O> => ({ kind: 'command', ...shapes });

export const readJob = <I extends z.ZodType, O extends z.ZodType>(
  shapes: Shapes<I, O>,
): Operation<'readJob', I, O> => ({ kind: 'readJob', ...shapes });

export const writeJob = <I extends z.ZodType, O extends z.ZodType>(
  shapes: Shapes<I, O>,
): Operation<'writeJob', I, O> => ({ kind: 'writeJob', ...shapes });
