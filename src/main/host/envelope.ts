import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { Request as CoreRequest } from '#shared/contract/index.ts';
import { inputProblem } from '../core/input-problem.ts';

const jobId = z.string().min(1).max(100);

const request = z
  .object({ name: z.string().max(200), input: z.unknown().optional(), jobId: jobId.optional() })
  .transform(({ name, input, jobId: job }): CoreRequest => ({
    name,
    input,
    ...(job === undefined ? {} : { jobId: job }),
  }));
const cancellation = z.object({ jobId });

/** What a page sends, before the core looks at the input itself. Throws `invalid_input`. */
export const readRequest = (value: unknown): CoreRequest => parse(request, value);

/** Which job a page cancels. Throws `invalid_input`. */
export const readCancellation = (value: unknown): string => parse(cancellation, value).jobId;

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid_input', inputProblem(parsed.error.issues[0], value));
}
