import type { HostEvent } from '#shared/contract/bridge.ts';

/** Keeps proxies and sleeping laptops from taking a quiet stream for a dead one. */
const heartbeatMs = 15_000;

/** A page that has stopped reading (a suspended tab) is let go; it asks for everything when it comes back. */
const mostWaiting = 1000;

/** Who tells pages something: the core, the telephone. */
export interface Teller {
  subscribe(listener: (event: HostEvent) => void): () => void;
}

/** What the tellers say as server-sent events, until the page goes away. */
export function eventStream(tellers: readonly Teller[], signal: AbortSignal): Response {
  let stop = (): void => undefined;
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const encoder = new TextEncoder();
        const send = (text: string): void => {
          if ((controller.desiredSize ?? 0) < -mostWaiting) finish();
          else controller.enqueue(encoder.encode(text));
        };
        const pass = (event: HostEvent): void => send(`data: ${JSON.stringify(event)}\n\n`);
        const heartbeat = setInterval(() => send(': alive\n\n'), heartbeatMs);
        const finish = (): void => {
          stop();
          controller.close();
        };
        let unsubscribes: readonly (() => void)[] = [];
        stop = () => {
          for (const unsubscribe of unsubscribes) unsubscribe();
          clearInterval(heartbeat);
          // A page that has left has closed its stream already.
          signal.removeEventListener('abort', finish);
        };
        signal.addEventListener('abort', finish, { once: true });
        send(': open\n\n');
        unsubscribes = tellers.map((teller) => teller.subscribe(pass));
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
