import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createI18n } from '#shared/i18n/index.ts';
import { errorSentence } from '#shared/i18n/sentences.ts';
import { workError } from '#main/db/base-error.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('a file that cannot be written', () => {
  let core: TestCore;
  let folder: string;
  beforeEach(async () => {
    core = testCore();
    folder = join(dirname(core.path), 'files');
    await core.call('clients.create', {
      name: 'Фролова Зоя',
      phones: [{ text: '8 992 235-98-52' }],
    });
    // A file where the folder for files is to be: nothing can be written into it.
    rmSync(folder, { recursive: true, force: true });
    writeFileSync(folder, '');
  });
  afterEach(() => core.close());

  const file = { language: 'ru' } as const;
  const asked = [
    ['reports.export', { ...file, id: 'turnover', params: {}, format: 'csv' }],
    ['clients.export', { ...file, columns: ['name'], format: 'xlsx' }],
    ['calendar.export', { ...file, withDates: true }],
    ['contacts.save', { ...file, contacts: { of: 'client', clientId: 1 } }],
  ] as const;

  it.each(asked)('is named, and the base is not blamed: %s', async (name, input) => {
    const response = await core.invoke(name, input);
    if (response.ok) throw new Error('written');
    const { code, params } = response.error;
    expect([code, params['reason'], String(params['path']).startsWith(folder)]).toEqual([
      'file_not_saved',
      'unwritable',
      true,
    ]);
    expect(errorSentence(createI18n('ru'), response.error)).toMatch(
      /^Файл «.+» сохранить не удалось/,
    );
  });
});

describe('a failure of the file system at work', () => {
  const failed = (path: string): unknown => {
    try {
      return statSync(join(path, 'gone'));
    } catch (error) {
      return error;
    }
  };

  it('is of the base only where it is about the base', () => {
    const core = testCore();
    try {
      const own = `${core.path}.before-v9`;
      mkdirSync(own);
      expect(workError(failed(own), core.path)).toMatchObject({
        code: 'base_unreachable',
        params: { path: core.path },
      });
      const other = failed(join(dirname(core.path), 'other'));
      expect(workError(other, core.path)).toBe(other);
    } finally {
      core.close();
    }
  });
});
