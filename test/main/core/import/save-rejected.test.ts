import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { importContract } from '#shared/contract/import.ts';
import type { Job, ReadJobContext } from '#main/core/context.ts';
import { saveRejected } from '#main/core/import/save-rejected.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { inputOf } from './importing.ts';

describe('the file of rows that were not taken', () => {
  let core: TestCore;
  let folder: string;
  beforeEach(() => {
    core = testCore();
    folder = mkdtempSync(join(tmpdir(), 'fifteen-rejected-'));
  });
  afterEach(() => {
    core.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** More than a stream holds back, so that it is written while rows are still to come. */
  const rows = Array.from({ length: 3000 }, (_, n) => {
    const day = n < 100 ? '02.11.2025' : '31.02.2026';
    return `${day};${n + 1};Фролова Зоя;100`;
  });
  const input = () =>
    importContract['import.saveRejected'].input.parse({
      ...inputOf(core, { 'o.csv': ['Дата;Чек;Покупатель;Сумма', ...rows] }),
      language: 'ru',
    });
  const idle: Job = { progress: () => undefined, throwIfCancelled: () => undefined };

  /** A place in a folder of its own, made to fail or not. */
  const context = (job: Job, prepare: (path: string) => void): ReadJobContext => ({
    ...core.context,
    job,
    files: {
      ...core.context.files,
      create: () => {
        mkdirSync(join(folder, 'token'));
        const path = join(folder, 'token', 'rejected.csv');
        prepare(path);
        return { token: 'token', path };
      },
    },
  });

  it.runIf(existsSync('/dev/full'))(
    'is not saved on a full disk, which is said, and leaves nothing behind',
    async () => {
      const full = context(idle, (path) => symlinkSync('/dev/full', path));
      await expect(saveRejected(input(), full)).rejects.toMatchObject({
        code: 'file_not_saved',
        params: { reason: 'no_room', path: join(folder, 'token', 'rejected.csv') },
      });
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('is not saved where it cannot be, which is said, and leaves nothing behind', async () => {
    const taken = context(idle, (path) => mkdirSync(path));
    await expect(saveRejected(input(), taken)).rejects.toMatchObject({
      code: 'file_not_saved',
      params: { reason: 'unwritable', path: join(folder, 'token', 'rejected.csv') },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leaves nothing behind once it is cancelled', async () => {
    let isWriting = false;
    const job: Job = {
      ...idle,
      throwIfCancelled: () => {
        if (isWriting) throw new AppError('cancelled');
      },
    };
    const cancelled = context(job, () => {
      isWriting = true;
    });
    await expect(saveRejected(input(), cancelled)).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(folder)).toEqual([]);
  });
});
