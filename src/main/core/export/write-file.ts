import { createWriteStream, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Files } from '../files.ts';
import { notSaved } from '../not-saved.ts';

/**
 * Writes a new file for its token. What was written so far is removed where the content fails (a cancel) or the
 * disk is full. Throws `file_not_saved`, and what the content throws.
 */
export async function writeFile(
  files: Files,
  name: string,
  content: () => Promise<NodeJS.ReadableStream> | NodeJS.ReadableStream,
): Promise<{ token: string; name: string }> {
  const { token, path } = files.create(name);
  try {
    await pipeline(await content(), createWriteStream(path));
  } catch (error) {
    rmSync(dirname(path), { recursive: true, force: true });
    throw notSaved(error, path);
  }
  return { token, name };
}
