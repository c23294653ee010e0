import type { Uploaded } from '#shared/contract/bridge.ts';
import { AppError } from '#shared/contract/errors.ts';
import { transport } from './client.ts';
import { isFailed } from './http-transport.ts';

/** Hands a chosen file to the core; answers the token that operations take instead of a path. Throws `AppError`. */
export async function uploadFile(file: File): Promise<string> {
  const path = `/files?name=${encodeURIComponent(file.name)}`;
  const headers = transport().fileHeaders;
  const answer = await fetch(path, { method: 'PUT', body: file, headers }).catch(() => undefined);
  const body: unknown = await answer?.json().catch(() => undefined);
  if (isUploaded(body)) return body.token;
  if (isFailed(body)) throw new AppError(body.error.code, body.error.params);
  throw new AppError('host_unreachable');
}

/** Saves a file that the core has just made, where the browser or Electron saves what is downloaded. */
export function downloadFile(token: string, name: string): void {
  const link = document.createElement('a');
  link.href = `/files/${encodeURIComponent(token)}`;
  link.download = name;
  link.click();
}

const isUploaded = (body: unknown): body is Uploaded =>
  typeof body === 'object' && body !== null && 'token' in body && typeof body.token === 'string';
