import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { mkdirSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve, type BrowserServer } from '#main/browser/server.ts';
import { coreInFolder } from '#test/support/transports.ts';

/** Like `fetch`, but with headers that `fetch` keeps to itself (Host, Origin, Sec-Fetch-Site). */
function ask(
  port: number,
  path: string,
  { method = 'GET', headers = {}, body = '' }: Asked = {},
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('error', reject);
      answer.on('data', (chunk: string) => (text += chunk));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(method === 'GET' ? undefined : body);
  });
}

interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const unauthorised = JSON.stringify({ ok: false, error: { code: 'unauthorised', params: {} } });

describe('the browser host', () => {
  let opened: Awaited<ReturnType<typeof coreInFolder>>;
  let server: BrowserServer;
  let authorised: Record<string, string>;

  beforeAll(async () => {
    opened = await coreInFolder();
    server = await serve({ ...opened, port: 0 });
    authorised = {
      authorization: `Bearer ${server.token}`,
      'content-type': 'application/json',
    };
  });
  afterAll(async () => {
    await server.close();
    await opened.core.close();
    rmSync(opened.folder, { recursive: true, force: true });
  });

  const invoke = (headers: Record<string, string>, body?: string) =>
    ask(server.port, '/api/invoke', {
      method: 'POST',
      headers,
      body: body ?? JSON.stringify({ name: 'settings.get', input: {} }),
    });

  it('has a token of 32 random bytes, in the fragment only, another each time', async () => {
    expect(Buffer.from(server.token, 'base64url').byteLength).toBe(32);
    expect(server.address).toBe(`http://127.0.0.1:${server.port}/#token=${server.token}`);
    const other = await serve({ ...opened, port: 0 });
    expect(other.token).not.toBe(server.token);
    await other.close();
  });

  it('answers whoever has the token', async () => {
    const answer = await invoke(authorised);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { ok: true }]);
  });

  it.each([
    ['none', {}],
    ['an empty one', { authorization: 'Bearer ' }],
    ['a wrong one', { authorization: 'Bearer wrong' }],
    ['one of the right length', { authorization: `Bearer ${'A'.repeat(43)}` }],
    ['another scheme', { authorization: 'Basic wrong' }],
  ])('refuses a token that is %s', async (_what, headers) => {
    const json = { 'content-type': 'application/json', ...headers };
    for (const [method, path] of [
      ['POST', '/api/invoke'],
      ['POST', '/api/cancel'],
      ['GET', '/api/events'],
      ['GET', '/api/nothing'],
      ['PUT', '/files?name=a.csv'],
    ] as const) {
      const answer = await ask(server.port, path, { method, headers: json, body: '{}' });
      expect([path, answer.status, answer.text]).toEqual([path, 401, unauthorised]);
    }
  });

  it('takes no token out of the address', async () => {
    const answer = await ask(server.port, `/api/events?token=${server.token}`);
    expect(answer.status).toBe(401);
  });

  it.each(['evil.example', '127.0.0.1', 'localhost', '127.0.0.1:1', '[::1]:80'])(
    'refuses the Host %s, even with the token',
    async (host) => {
      const answer = await invoke({ ...authorised, host });
      expect([answer.status, answer.text]).toEqual([403, unauthorised]);
      expect((await ask(server.port, '/', { headers: { host } })).status).toBe(403);
    },
  );

  it('takes localhost with the port for itself', async () => {
    expect((await invoke({ ...authorised, host: `localhost:${server.port}` })).status).toBe(200);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1:1', 'app://fifteen'])(
    'refuses the Origin %s, even with the token',
    async (origin) => {
      const answer = await invoke({ ...authorised, origin });
      expect([answer.status, answer.text]).toEqual([403, unauthorised]);
    },
  );

  it('refuses what a browser says comes from another site', async () => {
    for (const site of ['cross-site', 'same-site']) {
      expect((await invoke({ ...authorised, 'sec-fetch-site': site })).status).toBe(403);
    }
    expect((await invoke({ ...authorised, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await ask(server.port, '/', { headers: { 'sec-fetch-site': 'none' } })).status).toBe(
      200,
    );
  });

  it('is reached on the loopback only', async () => {
    const { networkInterfaces } = await import('node:os');
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((address) => address && !address.internal && address.family === 'IPv4');
    const host = outside?.address ?? '127.0.0.2';
    const reached = await new Promise((resolve) => {
      const socket = connect({ host, port: server.port });
      socket.once('connect', () => resolve(true));
      socket.once('error', () => resolve(false));
    });
    expect(reached).toBe(false);
  });

  it.each([
    ['no JSON', '{"name":'],
    ['an array', '[]'],
    ['nothing', ''],
    ['a name that is no text', '{"name":15,"input":{}}'],
    ['an empty job', '{"name":"settings.get","input":{},"jobId":""}'],
    ['bytes that are no text', '{"name":"\u0000'],
  ])('refuses %s as a request', async (_what, body) => {
    const answer = await invoke(authorised, body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
  });

  it('refuses a form, which any page could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const answer = await invoke({ ...authorised, 'content-type': type });
      expect([type, answer.status]).toEqual([type, 400]);
    }
  });

  it('refuses a request of more than 8 MB without keeping it', async () => {
    const body = JSON.stringify({ name: 'settings.get', input: 'x'.repeat(8 * 1024 * 1024) });
    const answer = await invoke(authorised, body);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      400,
      { error: { code: 'invalid_input', params: { field: 'body' } } },
    ]);
  });

  it.each([
    '/../secret.js',
    '/%2e%2e/secret.js',
    '/..%2fsecret.js',
    '/..%5csecret.js',
    '/assets/../../secret.js',
    '/assets//main-1a2b.js',
    '//etc/passwd',
    '/assets',
    '/assets/',
    '/%00',
    '/%',
  ])('serves nothing at %s', async (path) => {
    const answer = await ask(server.port, path);
    expect([answer.status, answer.text]).toEqual([404, 'Not found']);
  });

  it('serves the page with a nonce of its own each time, never kept', async () => {
    const nonceOf = async (): Promise<string> => {
      const { status, headers, text } = await ask(server.port, '/');
      expect(status).toBe(200);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'x-frame-options': 'DENY',
      });
      const nonce = /nonce="([^"]+)"/.exec(text)?.[1] ?? '';
      expect(headers['content-security-policy']).toBe(
        `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      return nonce;
    };
    const [one, other] = [await nonceOf(), await nonceOf()];
    expect(Buffer.from(one, 'base64').byteLength).toBe(18);
    expect(other).not.toBe(one);
  });

  it('serves scripts to be kept, and only to be read', async () => {
    const answer = await ask(server.port, '/assets/main-1a2b.js');
    expect([answer.status, answer.text, answer.headers]).toMatchObject([
      200,
      'export {};',
      {
        'content-type': 'text/javascript; charset=utf-8',
        'cache-control': 'public, max-age=31536000, immutable',
        'x-content-type-options': 'nosniff',
      },
    ]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const refused = await ask(server.port, '/assets/main-1a2b.js', { method });
      expect([method, refused.status]).toEqual([method, 405]);
    }
    const head = await ask(server.port, '/', { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
  });

  it('takes each operation by its own method only', async () => {
    for (const [method, path] of [
      ['GET', '/api/invoke'],
      ['GET', '/api/cancel'],
      ['POST', '/api/events'],
      ['DELETE', '/files/00000000-0000-4000-8000-000000000000'],
    ] as const) {
      const answer = await ask(server.port, path, { method, headers: authorised });
      expect([path, answer.status]).toEqual([path, 405]);
    }
  });

  it('closes while a page is listening', async () => {
    const other = await serve({ ...opened, port: 0 });
    const events = await fetch(`http://127.0.0.1:${other.port}/api/events`, {
      headers: { authorization: `Bearer ${other.token}` },
    });
    expect(events.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    await other.close();
    expect(await events.text()).toBe(': open\n\n');
  });

  it('breaks a download off whose file cannot be read, and goes on answering', async () => {
    const { files } = opened.core;
    const { token, path } = files.create('report.csv');
    // There to be found, and not to be read.
    mkdirSync(path);
    await expect(ask(server.port, `/files/${token}`)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect((await invoke(authorised)).status).toBe(200);
  });
});
