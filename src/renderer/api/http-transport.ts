import type { HostEvent } from '#shared/contract/bridge.ts';
import type { Response as CoreResponse } from '#shared/contract/index.ts';
import { readEventStream } from './event-stream.ts';
import { keepalive } from './keepalive.ts';
import type { Transport } from './transport.ts';

/** Milliseconds before a lost stream of events is opened again: at once, then more and more patiently. */
const patience = [250, 1000, 3000, 10_000];

/** The browser host on loopback: requests by POST, events by one long answer. */
export function httpTransport(token: string, fetch = globalThis.fetch.bind(globalThis)): Transport {
  const headers = { authorization: `Bearer ${token}` };
  const room = keepalive();
  const post = async (path: string, content: unknown): Promise<globalThis.Response> => {
    const body = JSON.stringify(content);
    // What was typed last goes out even while the page is being closed.
    const last = document.visibilityState === 'hidden' ? room.take(body) : undefined;
    try {
      return await fetch(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body,
        ...(last?.isTaken ? { keepalive: true } : {}),
      });
    } finally {
      last?.over();
    }
  };

  return {
    fileHeaders: headers,
    async invoke(request) {
      try {
        const answer = await post('/api/invoke', request);
        const body: unknown = await answer.json();
        if (isResponse(body)) return body;
        return failure(answer.status === 401 ? 'unauthorised' : 'host_unreachable');
      } catch {
        return failure('host_unreachable');
      }
    },
    cancel(jobId) {
      // A host that cannot be reached has nothing left to cancel; the job's own answer will say so.
      post('/api/cancel', { jobId }).catch(() => undefined);
    },
    subscribe(listener, onGap) {
      const closing = new AbortController();
      void listen({ open: () => fetch('/api/events', { headers, signal: closing.signal }) });
      return () => closing.abort();

      async function listen({ open }: { open: () => Promise<globalThis.Response> }): Promise<void> {
        for (let failures = 0; !closing.signal.aborted; failures++) {
          try {
            const { ok, body } = await open();
            if (ok && body) {
              if (failures > 0) onGap();
              failures = 0;
              await readEventStream(body, (data) => {
                const event: unknown = JSON.parse(data);
                if (isHostEvent(event)) listener(event);
              });
            }
          } catch {
            // The stream broke: the next round opens it again.
          }
          await pause(patience[Math.min(failures, patience.length - 1)] ?? 0, closing.signal);
        }
      }
    },
  };
}

const failure = (code: 'unauthorised' | 'host_unreachable'): CoreResponse => ({
  ok: false,
  error: { code, params: {} },
});

const isResponse = (value: unknown): value is CoreResponse =>
  isFailed(value) ||
  (typeof value === 'object' && value !== null && 'ok' in value && value.ok === true);

/** A refusal as both the core and the hosts put it. */
export const isFailed = (value: unknown): value is Extract<CoreResponse, { ok: false }> =>
  typeof value === 'object' &&
  value !== null &&
  'ok' in value &&
  value.ok === false &&
  'error' in value &&
  typeof value.error === 'object';

const isHostEvent = (value: unknown): value is HostEvent =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const pause = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
