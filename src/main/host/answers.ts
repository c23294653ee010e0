import { AppError, type ErrorCode, type ErrorData } from '#shared/contract/errors.ts';

/** Status for what a host itself refuses; the core's own refusals are answers like any other (200). */
const statusOf: Partial<Record<ErrorCode, number>> = {
  unauthorised: 401,
  invalid_input: 400,
  file_gone: 404,
  not_found: 404,
  disk_full: 507,
  file_not_saved: 507,
};

export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });

/** A refusal, in the shape of the contract's failed response. */
export const refusal = (error: ErrorData, status = statusOf[error.code] ?? 500): Response =>
  json({ ok: false, error }, status);

/** Puts whatever was thrown into a refusal. */
export function failure(error: unknown): Response {
  if (error instanceof AppError) return refusal(error.toData());
  const message = error instanceof Error ? error.message : String(error);
  return refusal({ code: 'internal', params: { message: message.slice(0, 300) } });
}

export const methodNotAllowed = (allow: string): Response =>
  new Response(null, { status: 405, headers: { allow } });

export const notFound = (): Response =>
  new Response('Not found', {
    status: 404,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
