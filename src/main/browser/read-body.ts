import type { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';

/** Reads a JSON body of at most so many bytes. Throws `invalid_input`. */
export async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  const type = request.headers.get('content-type') ?? '';
  // Without this a form of another site could post to us as `text/plain`, asking nobody.
  if (!/^application\/json\b/i.test(type)) throw unusable();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > limitBytes) throw invalidInput('body', 'textMost', { limit: limitBytes });
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw unusable();
  }
}

const unusable = (): AppError => invalidInput('body', 'unfit');
