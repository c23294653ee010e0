import { createReadStream } from 'node:fs';
import { stat, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Uploaded } from '#shared/contract/bridge.ts';
import { AppError } from '#shared/contract/errors.ts';
import { invalidInput } from '#shared/contract/problems.ts';
import type { Files } from '../core/files.ts';
import { workError } from '../db/base-error.ts';
import { failure, json, methodNotAllowed } from './answers.ts';
import { describedByNode, toWeb } from './streams.ts';

/** Left free for the base itself, which must go on being written while a file comes in. */
const keptFreeBytes = 256 * 1024 * 1024;

/** Free bytes of the disk that takes the files; tests say their own. */
export type FreeBytes = () => Promise<number>;

const freeInTemporaryFolder: FreeBytes = async () => {
  const { bavail, bsize } = await statfs(tmpdir());
  return bavail * bsize;
};

/**
 * `PUT /files?name=…` takes a file in and answers its token; `GET /files/TOKEN` gives one out. A token is 122
 * random bits that only an authorised answer ever told, so a plain link can fetch with it.
 */
export function transfers(
  files: Files,
  freeBytes: FreeBytes = freeInTemporaryFolder,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname } = new URL(request.url);
    const isUpload = pathname === '/files';
    try {
      if (isUpload && request.method === 'PUT') return await take(request, files, freeBytes);
      if (!isUpload && request.method === 'GET') {
        return await give(pathname.slice('/files/'.length), files);
      }
      return methodNotAllowed(isUpload ? 'PUT' : 'GET');
    } catch (error) {
      return failure(workError(error, ''));
    }
  };
}

async function take(request: Request, files: Files, freeBytes: FreeBytes): Promise<Response> {
  const name = new URL(request.url).searchParams.get('name');
  if (!name) throw invalidInput('name', 'required');
  const available = (await freeBytes()) - keptFreeBytes;
  if (Number(request.headers.get('content-length') ?? 0) > available) {
    throw new AppError('disk_full');
  }
  const body = (request.body ?? new Blob([]).stream()).pipeThrough(atMost(available));
  const uploaded: Uploaded = { token: await files.put(name, describedByNode(body)) };
  return json(uploaded, 201);
}

/** Stops a stream that turns out longer than the disk can take; its length need not be announced. */
function atMost(bytes: number): TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>> {
  let seen = 0;
  return new TransformStream({
    transform(chunk, controller) {
      seen += chunk.byteLength;
      if (seen > bytes) throw new AppError('disk_full');
      controller.enqueue(chunk);
    },
  });
}

async function give(token: string, files: Files): Promise<Response> {
  const { path, name } = files.find(token);
  const { size } = await stat(path);
  return new Response(toWeb(createReadStream(path)), {
    headers: {
      'content-type': 'application/octet-stream',
      'content-length': String(size),
      'content-disposition': attachment(name),
      'cache-control': 'no-store',
    },
  });
}

/** RFC 6266: an ASCII name for old readers, the real one (Cyrillic, quotes) as RFC 5987 has it. */
function attachment(name: string): string {
  const ascii = name.replaceAll(/[^\u0020-\u007E]|["\\%]/gu, '_');
  const full = encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
