import { z } from 'zod';
import { AppError } from '#shared/contract/errors.ts';
import type { Request as CoreRequest } from '#shared/contract/index.ts';
import type { Core } from '../core/client.ts';
import { failure, json, methodNotAllowed, notFound } from '../host/answers.ts';
import { eventStream } from './events.ts';
import { readJson } from './read-body.ts';

/** More than any form holds, and nothing that memory feels. Files travel apart from this. */
const invokeLimitBytes = 8 * 1024 * 1024;
const cancelLimitBytes = 1024;

const jobId = z.string().min(1).max(100);
export const envelope = z.object({
  name: z.string().max(200),
  input: z.unknown(),
  jobId: jobId.optional(),
});
const cancellation = z.object({ jobId });

type Route = (request: Request, core: Core, closing: AbortSignal) => Promise<Response>;

const invoke: Route = async (request, core) => {
  const { name, input, jobId: job } = parse(envelope, await readJson(request, invokeLimitBytes));
  const asked: CoreRequest = { name, input, ...(job === undefined ? {} : { jobId: job }) };
  return json(await core.invoke(asked));
};

const cancel: Route = async (request, core) => {
  core.cancel(parse(cancellation, await readJson(request, cancelLimitBytes)).jobId);
  return json({ ok: true });
};

const events: Route = async (request, core, closing) =>
  eventStream(core, AbortSignal.any([request.signal, closing]));

const routes: ReadonlyMap<string, { readonly method: string; readonly answer: Route }> = new Map([
  ['/api/invoke', { method: 'POST', answer: invoke }],
  ['/api/cancel', { method: 'POST', answer: cancel }],
  ['/api/events', { method: 'GET', answer: events }],
]);

/** Answers `/api/…` for whoever was let in. Never throws. `closing` ends the streams of events. */
export async function api(request: Request, core: Core, closing: AbortSignal): Promise<Response> {
  const route = routes.get(new URL(request.url).pathname);
  if (!route) return notFound();
  if (request.method !== route.method) return methodNotAllowed(route.method);
  try {
    return await route.answer(request, core, closing);
  } catch (error) {
    return failure(error);
  }
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new AppError('invalid_input', {
    field: issue?.path.join('.') ?? '',
    problem: issue?.message ?? '',
  });
}
