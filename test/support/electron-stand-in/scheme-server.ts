import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toRequest, writeResponse } from '#main/browser/http.ts';

type Handler = Parameters<Electron.Protocol['handle']>[1];

/**
 * Stands for schemes that Chromium does not know: `app://fifteen/x` is `http://fifteen.app.localhost:PORT/x`,
 * a secure context like the scheme itself, and streams both ways, which intercepting requests would not.
 */
export interface SchemeServer {
  /** A scheme's address as Chromium is given it. */
  toBrowser(address: string): string;
  /** An address of Chromium's as the program knows it; others are left as they are. */
  toProgram(address: string): string;
  close(): void;
}

export async function serveSchemes(
  handlerOf: (scheme: string) => Handler | undefined,
): Promise<SchemeServer> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const ours = new RegExp(`^(blob:)?http://([^/:]+)\\.([^/:.]+)\\.localhost:${port}(?=/|$)`);
  const toProgram = (address: string): string => address.replace(ours, '$1$3://$2');
  const toBrowser = (address: string): string =>
    address.replace(/^([a-z]+):\/\/([^/]+)/, `http://$2.$1.localhost:${port}`);

  server.on('request', (incoming, outgoing) => {
    const origin = toProgram(`http://${incoming.headers.host}`);
    const handler = handlerOf(new URL(origin).protocol.slice(0, -1));
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    const answer = async (): Promise<void> => {
      if (!handler) throw new Error(`no handler for ${origin}`);
      delete incoming.headersDistinct['host'];
      const named = incoming.headersDistinct['origin'];
      if (named) incoming.headersDistinct['origin'] = named.map(toProgram);
      await writeResponse(await handler(toRequest(incoming, origin, gone.signal)), outgoing);
    };
    answer().catch((error: unknown) => {
      if (gone.signal.aborted) return;
      console.error(error);
      outgoing.destroy();
    });
  });
  return {
    toBrowser,
    toProgram,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
