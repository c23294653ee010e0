import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreEvent } from '#shared/contract/events.ts';
import { daysBetween } from '#shared/rules/dates.ts';
import { startCore, type Core } from '#main/core/client.ts';

describe('the core on its threads', () => {
  let folder: string;
  const cores: Core[] = [];
  const worker = new URL('../../../src/main/core/worker.ts', import.meta.url);
  const mortalWorker = new URL('../../support/mortal-worker.ts', import.meta.url);
  const start = async (
    name = 'shop.fifteen',
    workerUrl = worker,
    timeZone?: () => string,
  ): Promise<Core> => {
    const core = await startCore({
      basePath: join(folder, name),
      filesFolder: join(folder, `files-${cores.length}`),
      version: '0.0.0-test',
      checkOutput: true,
      workerUrl,
      ...(timeZone ? { timeZone } : {}),
    });
    cores.push(core);
    return core;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fifteen-core-'));
  });
  afterEach(async () => {
    for (const core of cores.splice(0)) await core.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads on one thread what another has written, and tells whoever listens', async () => {
    const core = await start();
    const events: CoreEvent[] = [];
    core.subscribe((event) => events.push(event));
    await core.call('settings.update', { shopName: 'Чайная лавка' });
    expect((await core.call('settings.get', {})).shopName).toBe('Чайная лавка');
    expect(events).toEqual([
      { type: 'changed', action: expect.objectContaining({ kind: 'settings.update' }) as unknown },
    ]);
  });

  it('keeps everything for the next start', async () => {
    const first = await start();
    await first.call('clients.create', { name: 'Фролова Зоя' });
    await first.close();
    cores.length = 0;
    const second = await start();
    expect((await second.call('base.info', {})).counts).toMatchObject({ clients: 1, actions: 1 });
  });

  it('says why a base cannot be opened', async () => {
    await start();
    await expect(start()).rejects.toMatchObject({ code: 'base_in_use' });
    writeFileSync(join(folder, 'letter.fifteen'), 'Уважаемые клиенты!'.repeat(20));
    await expect(start('letter.fifteen')).rejects.toMatchObject({ code: 'base_not_ours' });
  });

  it('cancels a long command, and leaves the base as it was', async () => {
    const core = await start();
    core.subscribe((event) => {
      if (event.type === 'progress') core.cancel(event.jobId);
    });
    const cancelled = core.call('sample.create', { clients: 500, orders: 20_000 }, 'job');
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
    expect((await core.call('base.info', {})).counts).toMatchObject({
      clients: 0,
      orders: 0,
      actions: 0,
    });
  });

  it('goes by the time zone that the computer is in now, not by that of its start', async () => {
    // 25 hours apart: never the same day.
    let timeZone = 'Pacific/Pago_Pago';
    const core = await start('shop.fifteen', worker, () => timeZone);
    const west = await core.call('today.get', {});
    timeZone = 'Pacific/Kiritimati';
    const east = await core.call('today.get', {});
    expect(daysBetween(west.today, east.today)).toBeGreaterThanOrEqual(1);
  });

  it('makes reports again after the thread for them has died over one', async () => {
    const core = await start('shop.fifteen', mortalWorker);
    const report = { id: 'turnover', params: {} };
    const alive = await core.call('reports.run', report);
    const lost = await Promise.all([
      core.invoke({ name: 'reports.run', input: report, jobId: 'deadly' }),
      core.invoke({ name: 'reports.run', input: report }),
    ]);
    expect(lost).toMatchObject([
      { ok: false, error: { code: 'internal' } },
      { ok: false, error: { code: 'internal' } },
    ]);
    const again = [core.call('reports.run', report), core.call('reports.run', report)];
    expect(await Promise.all(again)).toEqual([alive, alive]);
  });

  it('refuses an operation that there is not', async () => {
    const core = await start();
    const response = await core.invoke({ name: 'clients.eraseAll', input: {} });
    expect(response).toMatchObject({ ok: false, error: { code: 'invalid_input' } });
    expect(await core.invoke({ name: 'constructor', input: {} })).toMatchObject({ ok: false });
  });
});
