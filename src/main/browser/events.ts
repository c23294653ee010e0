import type { CoreEvent } from '#shared/contract/events.ts';
import type { Core } from '../core/client.ts';

/** Keeps proxies and sleeping laptops from taking a quiet stream for a dead one. */
const heartbeatMs = 15_000;

/** A page that has stopped reading (a suspended tab) is let go; it asks for everything when it comes back. */
const mostWaiting = 1000;

/** The core's events as server-sent events, until the page goes away. */
export function eventStream(core: Pick<Core, 'subscribe'>, signal: AbortSignal): Response {
  let stop = (): void => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const encoder = new TextEncoder();
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) < -mostWaiting) finish();
          else controller.enqueue(encoder.encode(text));
        };
        const unsubscribe = core.subscribe((event: CoreEvent) =>
          send(`data: ${JSON.stringify(event)}\n\n`),
        );
        const heartbeat = setInterval(() => send(': alive\n\n'), heartbeatMs);
        const finish = (): void => {
          stop();
          controller.close();
        };
        stop = () => {
          unsubscribe();
          clearInterval(heartbeat);
          // A page that has left has closed its stream already.
          signal.removeEventListener('abort', finish);
        };
        signal.addEventListener('abort', finish, { once: true });
        send(': open\n\n');
      },
      cancel: () => stop(),
    },
    new CountQueuingStrategy({ highWaterMark: 16 }),
  );
  return new Response(body, {
    headers: {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
    },
  });
}
