import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, OperationName, Output } from '#shared/contract/index.ts';
import { built, firstLine, startNode, stop } from '#test/support/launch/process.ts';
import { findFakeClock } from '../../scripts/lib/fake-clock.ts';

const library = findFakeClock();
if (library === undefined) {
  process.stdout.write(
    'Tests with a shifted system clock are left out: libfaketime is not here.\n',
  );
}

/** The built program under a system clock that a file sets, as the computer's own could be set. */
describe.skipIf(library === undefined)('notices under a really shifted system clock', () => {
  let folder: string;
  let host: ChildProcess | undefined;
  let address: URL;

  const setClock = (utc: string): void => {
    writeFileSync(join(folder, 'clock'), utc);
  };
  const start = async (): Promise<void> => {
    const base = join(folder, 'shop.fifteen');
    host = startNode([built('main/browser.js'), '--base', base, '--port', '0', '--no-open'], {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: join(folder, 'clock'),
      FAKETIME_NO_CACHE: '1',
      // Timers go on by the clock that nobody can set.
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      TZ: 'UTC',
    });
    address = new URL(await firstLine(host));
  };
  const restart = async (): Promise<void> => {
    if (host) await stop(host, 'SIGKILL');
    await start();
  };
  const call = async <N extends OperationName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const response = await fetch(new URL('/api/invoke', address), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${address.hash.slice('#token='.length)}`,
      },
      body: JSON.stringify({ name, input }),
    });
    const body = (await response.json()) as { ok: boolean; value: Output<N> };
    expect(body).toMatchObject({ ok: true });
    return body.value;
  };
  const takeAt = async (utc: string, timeZone = 'Europe/Berlin') => {
    setClock(utc);
    const { fresh, missed } = await call('notices.take', { timeZone });
    return [...fresh, ...missed].map(({ text }) => text);
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fifteen-clock-'));
  });
  afterEach(async () => {
    if (host) await stop(host, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('come once each, over summer time, a clock set back and forward, a journey and a killed program', async () => {
    setClock('2026-03-28 12:00:00');
    await start();
    expect(await takeAt('2026-03-28 12:00:00')).toEqual([]);
    // An hour that Berlin skips, one that Lisbon lives later, and two for after the week-end.
    for (const [text, on, time] of [
      ['в пропущенный час', '2026-03-29', '02:30'],
      ['утром', '2026-03-29', '10:00'],
      ['в понедельник', '2026-03-30', '09:00'],
      ['во вторник', '2026-03-31', '09:00'],
    ] as const) {
      await call('reminders.add', { text, on, time });
    }
    const told = [
      await takeAt('2026-03-29 01:29:59'),
      await takeAt('2026-03-29 01:30:00'),
      await takeAt('2026-03-29 08:00:00'),
      // Set back by two hours, and there again.
      await takeAt('2026-03-29 06:00:00'),
      await takeAt('2026-03-29 08:00:01'),
      // In Lisbon it is not ten yet.
      await takeAt('2026-03-29 08:30:00', 'Europe/Lisbon'),
      await takeAt('2026-03-29 09:00:00', 'Europe/Lisbon'),
    ];
    expect(told).toEqual([[], ['в пропущенный час'], ['утром'], [], [], [], []]);
    await restart();
    // The program was off, and the computer slept, until Wednesday.
    expect([
      await takeAt('2026-03-29 09:00:01'),
      await takeAt('2026-04-01 06:00:00'),
      await takeAt('2026-04-01 06:00:30'),
    ]).toEqual([[], ['в понедельник', 'во вторник'], []]);
    await restart();
    expect(await takeAt('2026-04-01 06:01:00')).toEqual([]);
  });
});
