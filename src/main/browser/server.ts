import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Core } from '../core/client.ts';
import { failure, refusal } from '../host/answers.ts';
import { secured, site } from '../host/site.ts';
import type { FreeBytes } from '../host/transfers.ts';
import { accessTo, newToken, type Access } from './access.ts';
import { api } from './api.ts';
import type { Teller } from './events.ts';
import { toRequest, writeResponse } from './http.ts';

export interface ServerOptions {
  readonly core: Core;
  /** Tells of calls; a host that hears of none has none. */
  readonly telephone?: Teller;
  readonly rendererFolder: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly freeBytes?: FreeBytes;
}

export interface BrowserServer {
  readonly port: number;
  readonly token: string;
  /** Where the page is; its fragment, which no server ever sees, carries the token. */
  readonly address: string;
  close(): Promise<void>;
}

const loopback = '127.0.0.1';

/** How long the end waits for answers that are being written. */
const patienceMs = 1500;

/** Serves the page and the core to this machine only. Throws what `listen` throws (`EADDRINUSE`). */
export async function serve(options: ServerOptions): Promise<BrowserServer> {
  const token = newToken();
  const closing = new AbortController();
  const server = createServer({ requestTimeout: 0 });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, loopback, resolve);
  });
  const port = portOf(server.address());
  const origin = `http://${loopback}:${port}`;
  const answer = router(options, accessTo(port, token), closing.signal);
  server.on('request', (incoming, outgoing) => {
    // What was being answered while the server closed has left its connection open behind it.
    outgoing.once('close', () => {
      if (closing.signal.aborted) setImmediate(() => server.closeIdleConnections());
    });
    void respond(incoming, outgoing, origin, answer);
  });
  return {
    port,
    token,
    address: `${origin}/#token=${token}`,
    close: () =>
      new Promise((resolve) => {
        closing.abort();
        // A download may take its time, but not the program's end.
        const patience = setTimeout(() => server.closeAllConnections(), patienceMs);
        server.close(() => {
          clearTimeout(patience);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

function router(options: ServerOptions, access: Access, closing: AbortSignal) {
  const tellers = [options.core, ...(options.telephone ? [options.telephone] : [])];
  const pages = site({ ...options, files: options.core.files });
  const needsToken = (request: Request, pathname: string): boolean =>
    pathname.startsWith('/api/') || (pathname === '/files' && request.method === 'PUT');
  return async (request: Request): Promise<Response> => {
    if (!access.isOurs(request)) return refusal({ code: 'unauthorised', params: {} }, 403);
    const { pathname } = new URL(request.url);
    if (needsToken(request, pathname) && !access.isAuthorised(request)) {
      return refusal({ code: 'unauthorised', params: {} });
    }
    return pathname.startsWith('/api/')
      ? api(request, { core: options.core, tellers }, closing)
      : pages(request);
  };
}

/** Answers one request. Never throws: nobody would catch it, and the program would end with it. */
async function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
  answer: (request: Request) => Promise<Response>,
): Promise<void> {
  const gone = new AbortController();
  outgoing.once('close', () => gone.abort());
  try {
    const response = await answered(incoming, origin, gone.signal, answer);
    // What is left of a refused body is not read, so the connection cannot carry another request.
    if (!incoming.complete) response.headers.set('connection', 'close');
    await writeResponse(response, outgoing);
  } catch (error) {
    // The browser left in the middle (a closed tab, a cancelled download): nobody is there to be told.
    if (gone.signal.aborted) return;
    // The rest cannot be read (a drive pulled out): the browser says that the download broke off, and the program goes on.
    outgoing.destroy();
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  }
}

async function answered(
  incoming: IncomingMessage,
  origin: string,
  gone: AbortSignal,
  answer: (request: Request) => Promise<Response>,
): Promise<Response> {
  try {
    return secured(await answer(toRequest(incoming, origin, gone)));
  } catch (error) {
    return secured(failure(error));
  }
}
