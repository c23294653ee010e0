import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { describedByNode, toWeb } from '../host/streams.ts';

/** Node's request as the web's, so that what answers it is the same in every host. Throws on a bad address. */
export function toRequest(incoming: IncomingMessage, origin: string, signal: AbortSignal): Request {
  const headers = new Headers();
  for (const [name, values] of Object.entries(incoming.headersDistinct)) {
    for (const value of values ?? []) headers.append(name, value);
  }
  const method = incoming.method ?? 'GET';
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? { body: toWeb(incoming), duplex: 'half' } : {};
  return new Request(new URL(incoming.url ?? '/', origin), { method, headers, signal, ...body });
}

/** Writes the web's answer out. Settles when it is written or the other side has gone. */
export async function writeResponse(answer: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(answer.status, Object.fromEntries(answer.headers));
  if (!answer.body) {
    outgoing.end();
    return;
  }
  outgoing.flushHeaders();
  await pipeline(describedByNode(answer.body), outgoing);
}
