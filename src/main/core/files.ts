import { randomUUID } from 'node:crypto';
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { AppError } from '#shared/contract/errors.ts';
import { notSaved } from './not-saved.ts';

/**
 * Files on their way in (to be imported) and out (exports). The renderer names them by token only, so that it
 * can never read or write a path of its choosing.
 */
export interface Files {
  /** Takes a stream in under a name; answers its token. */
  put(name: string, body: ReadableStream<Uint8Array>): Promise<string>;
  /** Gives a token to a file that a person named on the command line or in a dialog. */
  adopt(path: string): string;
  /** A place for a new file to be written to; it can be fetched by its token afterwards. Throws `file_not_saved`. */
  create(name: string): { token: string; path: string };
  /** Where a token's file is. Throws `file_gone`. */
  find(token: string): { path: string; name: string };
}

/** In a token's folder instead of the file: the path of an adopted one. Threads share the folder, not memory. */
const pointer = '.adopted';

const tokenPattern = /^[0-9a-f-]{36}$/;

/** What every file system takes, with room left for a path around it. */
const longestNameBytes = 200;

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * Keeps only what every file system takes in a name. Leading dots go: with them a page could name the folder
 * above, or write a pointer to a file of its choosing.
 */
function safeName(name: string): string {
  let safe = basename(name.replaceAll('\\', '/'))
    .replaceAll(/[\u0000-\u001F<>:"|?*]/g, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (reserved.test(safe)) safe = `_${safe}`;
  // From the front, so that the ending, by which programs know the file, stays.
  const points = Array.from(safe.slice(-longestNameBytes));
  while (Buffer.byteLength(points.join('')) > longestNameBytes) points.shift();
  return points.join('') || 'file';
}

/** Files in a folder of their own, shared by all threads of a process. `clear` removes them all. */
export function filesIn(folder: string): Files & { clear(): void } {
  /** A token's own, for `path`. Throws `file_not_saved`. */
  const makeFolder = (token: string, path: string): void => {
    try {
      mkdirSync(join(folder, token), { recursive: true });
    } catch (error) {
      throw notSaved(error, path);
    }
  };
  const place = (name: string): { token: string; path: string } => {
    const token = randomUUID();
    const path = join(folder, token, safeName(name));
    makeFolder(token, path);
    return { token, path };
  };
  return {
    create: place,
    async put(name, body) {
      const { token, path } = place(name);
      try {
        await pipeline(Readable.fromWeb(body), createWriteStream(path));
      } catch (error) {
        // Half a file is no file: it would only take room, perhaps the last there is.
        rmSync(join(folder, token), { recursive: true, force: true });
        throw notSaved(error, path);
      }
      return token;
    },
    adopt(path) {
      const token = randomUUID();
      makeFolder(token, join(folder, token, pointer));
      writeFileSync(join(folder, token, pointer), path);
      return token;
    },
    find(token) {
      if (!tokenPattern.test(token)) throw new AppError('file_gone');
      const own = join(folder, token);
      const name = existsSync(own) ? readdirSync(own)[0] : undefined;
      if (name === undefined) throw new AppError('file_gone');
      if (name !== pointer) return { path: join(own, name), name };
      const path = readFileSync(join(own, pointer), 'utf8');
      if (!existsSync(path)) throw new AppError('file_gone', { name: basename(path) });
      return { path, name: basename(path) };
    },
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
}
