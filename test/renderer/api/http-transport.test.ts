import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HostEvent } from '#shared/contract/bridge.ts';
import { takeHostToken } from '#renderer/api/host-token.ts';
import { httpTransport } from '#renderer/api/http-transport.ts';
import { readEventStream } from '#renderer/api/event-stream.ts';

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), { status });

/** A response whose body comes in the given pieces, whatever they cut through. */
const streamed = (...pieces: Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const piece of pieces) controller.enqueue(piece);
      controller.close();
    },
  });

describe('requests over HTTP', () => {
  it('carry the token, and bring the answer of the core as it is', async () => {
    const fetch = vi.fn<typeof globalThis.fetch>(async () =>
      json({ ok: true, value: { id: 1 }, action: null }),
    );
    const transport = httpTransport('secret', fetch);
    const answer = await transport.invoke({ name: 'clients.card', input: { id: 1 } });
    expect(answer).toEqual({ ok: true, value: { id: 1 }, action: null });
    expect(fetch.mock.calls).toEqual([
      [
        '/api/invoke',
        {
          method: 'POST',
          headers: { authorization: 'Bearer secret', 'content-type': 'application/json' },
          body: '{"name":"clients.card","input":{"id":1}}',
        },
      ],
    ]);
  });

  it('tell a closed program and a foreign window apart, and never reject', async () => {
    const request = { name: 'base.info', input: {} };
    const refusal = { ok: false, error: { code: 'unauthorised', params: {} } };
    const answers = await Promise.all(
      [
        async () => json(refusal, 401),
        async () => new Response('Unauthorized', { status: 401 }),
        async () => new Response('<html>', { status: 502 }),
        async () => Promise.reject(new TypeError('Failed to fetch')),
      ].map((fetch) => httpTransport('', fetch).invoke(request)),
    );
    const unreachable = { ok: false, error: { code: 'host_unreachable', params: {} } };
    expect(answers).toEqual([refusal, unreachable, unreachable, unreachable]);
  });
});

describe('requests of a page that is being closed', () => {
  afterEach(() => vi.restoreAllMocks());

  const sent = async (...texts: string[]): Promise<(boolean | undefined)[]> => {
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    const isKept: (boolean | undefined)[] = [];
    const fetch = vi.fn<typeof globalThis.fetch>(async (_path, init) => {
      isKept.push(init?.keepalive);
      return json({ ok: true, value: null, action: null });
    });
    const transport = httpTransport('', fetch);
    await Promise.all(
      texts.map((note) => transport.invoke({ name: 'orders.save', input: { note } })),
    );
    return isKept;
  };

  it('outlive it', async () => {
    expect(await sent('чай')).toEqual([true]);
  });

  it('go as any other where a browser would refuse them for their size: 64 KB, two a Russian letter', async () => {
    expect(await sent('я'.repeat(33_000))).toEqual([undefined]);
  });

  it('go as any other where those under way fill the room together', async () => {
    const half = 'a'.repeat(35_000);
    expect(await sent(half, half, 'чай')).toEqual([true, undefined, true]);
  });
});

describe('events over HTTP', () => {
  it('are read whole, however the stream is cut', async () => {
    const bytes = new TextEncoder().encode(
      ': hello\n\ndata: {"stage":"пишем"}\n\nevent: x\r\ndata: one\r\ndata: two\r\n\r\ndata: half',
    );
    const read: string[] = [];
    const pieces = Array.from(bytes, (byte) => Uint8Array.of(byte));
    await readEventStream(streamed(...pieces), (data) => read.push(data));
    expect(read).toEqual(['{"stage":"пишем"}', 'one\ntwo']);
  });

  it('come again after the connection was lost, and what was missed is made good', async () => {
    vi.useFakeTimers();
    const event = (id: string): Uint8Array =>
      new TextEncoder().encode(
        `data: {"type":"progress","jobId":"${id}","stage":"s","done":1,"total":null}\n\n`,
      );
    const answers = [
      async () => new Response(streamed(event('a'))),
      async () => Promise.reject(new TypeError('Failed to fetch')),
      async () => new Response(streamed(event('b'))),
    ];
    const fetch = vi.fn<typeof globalThis.fetch>(async () =>
      (answers.shift() ?? (() => new Promise<Response>(() => {})))(),
    );
    const heard: (HostEvent | 'gap')[] = [];
    const stop = httpTransport('t', fetch).subscribe(
      (event) => heard.push(event),
      () => heard.push('gap'),
    );
    await vi.advanceTimersByTimeAsync(20_000);
    stop();
    const progress = (jobId: string) => ({
      type: 'progress',
      jobId,
      stage: 's',
      done: 1,
      total: null,
    });
    expect(heard).toEqual([progress('a'), 'gap', progress('b')]);
  });
});

afterEach(() => {
  vi.useRealTimers();
  sessionStorage.clear();
});

describe('the token behind the address', () => {
  it('is moved to the tab at once, and found there after a reload', () => {
    window.location.hash = '#token=abc_DEF-123';
    expect({ token: takeHostToken(window), hash: window.location.hash }).toEqual({
      token: 'abc_DEF-123',
      hash: '#/',
    });
    window.location.hash = '#/clients';
    expect({ token: takeHostToken(window), hash: window.location.hash }).toEqual({
      token: 'abc_DEF-123',
      hash: '#/clients',
    });
  });
});
