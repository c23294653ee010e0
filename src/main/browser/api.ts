import type { Core } from '../core/client.ts';
import { failure, json, methodNotAllowed, notFound } from '../host/answers.ts';
import { readCancellation, readRequest } from '../host/envelope.ts';
import { eventStream, type Teller } from './events.ts';
import { readJson } from './read-body.ts';

/** More than any form holds, and nothing that memory feels. Files travel apart from this. */
const invokeLimitBytes = 8 * 1024 * 1024;
const cancelLimitBytes = 1024;

interface Told {
  readonly core: Core;
  readonly tellers: readonly Teller[];
}

type Route = (request: Request, told: Told, closing: AbortSignal) => Promise<Response>;

const invoke: Route = async (request, { core }) =>
  json(await core.invoke(readRequest(await readJson(request, invokeLimitBytes))));

const cancel: Route = async (request, { core }) => {
  core.cancel(readCancellation(await readJson(request, cancelLimitBytes)));
  return json({ ok: true });
};

const events: Route = async (request, { tellers }, closing) =>
  eventStream(tellers, AbortSignal.any([request.signal, closing]));

const routes: ReadonlyMap<string, { readonly method: string; readonly answer: Route }> = new Map([
  ['/api/invoke', { method: 'POST', answer: invoke }],
  ['/api/cancel', { method: 'POST', answer: cancel }],
  ['/api/events', { method: 'GET', answer: events }],
]);

/** Answers `/api/…` for whoever was let in. Never throws. `closing` ends the streams of events. */
export async function api(request: Request, told: Told, closing: AbortSignal): Promise<Response> {
  const route = routes.get(new URL(request.url).pathname);
  if (!route) return notFound();
  if (request.method !== route.method) return methodNotAllowed(route.method);
  try {
    return await route.answer(request, told, closing);
  } catch (error) {
    return failure(error);
  }
}
