import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { methodNotAllowed, notFound } from './answers.ts';
import { contentSecurityPolicy, newNonce, noncePlaceholder } from './page-headers.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Answers `GET` and `HEAD` for the files that are in a folder when it is called, and for no other path. */
export function staticFiles(folder: string): (request: Request) => Promise<Response> {
  // Known names only: a path that is not one of them leads nowhere, so there is nothing to traverse.
  const files = new Map(filesBelow(folder, ''));
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return methodNotAllowed('GET, HEAD');
    const { pathname } = new URL(request.url);
    const name = pathname === '/' ? '/index.html' : pathname;
    const file = files.get(name);
    const type = file === undefined ? undefined : contentTypes[extname(file)];
    if (file === undefined || type === undefined) return notFound();
    const answer = name === '/index.html' ? await page(file) : await asset(file, name);
    answer.headers.set('content-type', type);
    return request.method === 'HEAD' ? new Response(null, answer) : answer;
  };
}

async function page(file: string): Promise<Response> {
  const nonce = newNonce();
  const html = await readFile(file, 'utf8');
  return new Response(html.replaceAll(noncePlaceholder, nonce), {
    headers: {
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
  });
}

async function asset(file: string, name: string): Promise<Response> {
  // The bundler puts a hash of the contents into names below /assets.
  const lasting = name.startsWith('/assets/');
  return new Response(new Uint8Array(await readFile(file)), {
    headers: { 'cache-control': lasting ? 'public, max-age=31536000, immutable' : 'no-cache' },
  });
}

function* filesBelow(folder: string, prefix: string): Generator<[path: string, file: string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = `${prefix}/${encodeURIComponent(entry.name)}`;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file, path);
    else if (entry.isFile()) yield [path, file];
  }
}
