import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { HostEvent } from '#shared/contract/bridge.ts';
import { tokenOf, transports, type Connected } from '#test/support/transports.ts';

/** Subscribes, and waits until the subscription stands; a change of the settings is the first thing heard. */
async function listen(connected: Connected): Promise<HostEvent[]> {
  const heard: HostEvent[] = [];
  connected.subscribe(
    (event) => heard.push(event),
    () => undefined,
  );
  await expect
    .poll(
      async () => {
        await connected.invoke({ name: 'settings.update', input: { shopName: 'Ромашка' } });
        return heard.length;
      },
      { timeout: 5000, interval: 20 },
    )
    .toBeGreaterThan(0);
  return heard;
}

const progressOf = (heard: readonly HostEvent[], jobId: string): HostEvent[] =>
  heard.filter((event) => event.type === 'progress' && event.jobId === jobId);

describe.each(transports)('over %s', (_name, connect) => {
  let connected: Connected;
  beforeEach(async () => {
    connected = await connect();
  });
  afterEach(() => connected.close());

  it('each change is told with its action', async () => {
    const heard = await listen(connected);
    const answer = await connected.invoke({
      name: 'settings.update',
      input: { ownerName: 'Зоя Игоревна' },
    });
    const action = answer.ok ? answer.action : null;
    expect(action).toMatchObject({ kind: 'settings.update' });
    await expect.poll(() => heard).toContainEqual({ type: 'changed', action });
  });

  it('a job tells how far it is, and whose progress it is', async () => {
    const heard = await listen(connected);
    const answer = await connected.invoke({
      name: 'sample.create',
      input: { clients: 200, orders: 2000 },
      jobId: 'job-1',
    });
    expect(answer.ok).toBe(true);
    const progress = progressOf(heard, 'job-1');
    expect(progress.length).toBeGreaterThan(0);
    for (const event of progress) {
      expect(event).toEqual({
        type: 'progress',
        jobId: 'job-1',
        stage: expect.any(String),
        done: expect.any(Number),
        total: expect.toSatisfy((total) => total === null || typeof total === 'number'),
      });
    }
  });

  it('a cancelled job leaves the base as it was', async () => {
    const heard = await listen(connected);
    const job = connected.invoke({
      name: 'sample.create',
      input: { clients: 5000, orders: 50_000 },
      jobId: 'job-2',
    });
    await expect
      .poll(() => progressOf(heard, 'job-2').length, { timeout: 10_000, interval: 5 })
      .toBeGreaterThan(0);
    connected.cancel('job-2');
    expect(await job).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
    const info = await connected.core.call('base.info', {});
    expect(info.counts).toMatchObject({ clients: 0, orders: 0, orderLines: 0 });
  });

  it('cancelling what is not running changes nothing', async () => {
    connected.cancel('nobody');
    const answer = await connected.invoke({ name: 'settings.get', input: {}, jobId: 'nobody' });
    expect(answer.ok).toBe(true);
  });

  it('a file goes in and comes out as it was, under its Cyrillic name', async () => {
    const bytes = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 256);
    const put = await connected.put('Заказы «ноябрь» (2).csv', bytes);
    expect(put.status).toBe(201);
    const token = await tokenOf(put);
    const got = await connected.get(token);
    expect(got.status).toBe(200);
    expect(got.headers.get('content-disposition')).toBe(
      `attachment; filename="______ ________ (2).csv"; filename*=UTF-8''%D0%97%D0%B0%D0%BA%D0%B0%D0%B7%D1%8B%20%C2%AB%D0%BD%D0%BE%D1%8F%D0%B1%D1%80%D1%8C%C2%BB%20%282%29.csv`,
    );
    expect(got.headers.get('content-type')).toBe('application/octet-stream');
    expect(Buffer.from(await got.arrayBuffer()).equals(bytes)).toBe(true);
    expect(connected.core.files.find(token).name).toBe('Заказы «ноябрь» (2).csv');
  });

  it('an empty file is a file', async () => {
    const token = await tokenOf(await connected.put('empty.csv', ''));
    expect(await (await connected.get(token)).text()).toBe('');
  });

  it('no name leads out of the folder of files', async () => {
    for (const name of ['..', '.', '.adopted', '../../secret.js', '..\\secret.js', '/etc/passwd']) {
      const token = await tokenOf(await connected.put(name, '/etc/passwd'));
      const { path } = connected.core.files.find(token);
      expect(path.startsWith(`${connected.folder}/files/${token}/`)).toBe(true);
      expect(await (await connected.get(token)).text()).toBe('/etc/passwd');
    }
  });

  it('a token that was never given opens nothing', async () => {
    const tokens = [
      '00000000-0000-4000-8000-000000000000',
      '%2e%2e%2fsecret.js',
      '..%2F..%2Fetc%2Fpasswd',
    ];
    for (const token of tokens) {
      const answer = await connected.get(token);
      expect([token, answer.status]).toEqual([token, 404]);
    }
  });
});

describe.each(transports)('on a full disk, over %s', (_name, connect) => {
  it('a file that does not fit is refused in words, and nothing of it stays', async () => {
    const connected = await connect({ freeBytes: async () => 256 * 1024 * 1024 + 1000 });
    const fits = await connected.put('small.csv', 'x'.repeat(1000));
    expect(fits.status).toBe(201);
    const streamed = new Blob(['x'.repeat(1001)]).stream();
    for (const body of ['x'.repeat(1001), streamed]) {
      const refused = await connected.put('big.csv', body);
      expect(refused.status).toBe(507);
      expect(await refused.json()).toEqual({ ok: false, error: { code: 'disk_full', params: {} } });
    }
    await connected.close();
  });
});
