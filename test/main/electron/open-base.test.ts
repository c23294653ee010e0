import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBaseHolder, type OpenBase } from '#main/electron/open-base.ts';

const unreachable = expect.objectContaining({ code: 'host_unreachable' }) as Error;

describe('the base that is open', () => {
  let folder: string;
  let base: OpenBase;
  const at = (name: string): string => join(folder, `${name}.fifteen`);
  /** What a page of that name writes to the base it shows. */
  const write = (page: string, shopName: string): Promise<unknown> =>
    base.coreOf(page).call('settings.update', { shopName });
  const read = async (page: string): Promise<string> =>
    (await base.coreOf(page).call('settings.get', {})).shopName;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fifteen-open-'));
    base = openBaseHolder(
      {
        version: '0.0.0-test',
        workerUrl: new URL('../../../src/main/core/worker.ts', import.meta.url),
        rendererFolder: folder,
      },
      () => undefined,
    );
    await base.open(at('first'));
  });
  afterEach(async () => {
    await base.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('takes what its page saves on leaving, and nothing of that page comes to the next one', async () => {
    await write('page', 'Чай');
    const closeFirst = await base.open(at('second'), async () => {
      await write('page', 'Чайная лавка');
    });
    // The first one is not closed yet, and its page is still in the window.
    await expect(async () => write('page', 'Чайная лавка на углу')).rejects.toEqual(unreachable);
    await closeFirst();
    expect(await read('next page')).not.toContain('Чай');

    const closeSecond = await base.open(at('first'));
    await closeSecond();
    expect(await read('last page')).toBe('Чайная лавка');
    await expect(async () => read('next page')).rejects.toEqual(unreachable);
  });

  it('stays with its page where another cannot be opened', async () => {
    await write('page', 'Чай');
    writeFileSync(at('notes'), 'это не база, а заметки'.repeat(50));
    await expect(base.open(at('notes'))).rejects.toMatchObject({ code: 'base_not_ours' });
    expect([base.path, await read('page')]).toEqual([at('first'), 'Чай']);
  });
});
