import { Readable } from 'node:stream';
import { ReadableStream as NodeReadableStream } from 'node:stream/web';

// One class with two descriptions, the DOM's and Node's: these tell the compiler so, by looking.

/** Node's stream as the web's. */
export function toWeb(stream: Readable): ReadableStream<Uint8Array<ArrayBuffer>> {
  const web: unknown = Readable.toWeb(stream);
  if (web instanceof ReadableStream) return web;
  throw new TypeError('not a web stream');
}

/** The web's stream as Node's own modules describe it. */
export function describedByNode(web: unknown): NodeReadableStream<Uint8Array> {
  if (web instanceof NodeReadableStream) return web;
  throw new TypeError('not a web stream');
}
