import ExcelJS from 'exceljs';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import type { ExportFormat } from '#shared/contract/reports.ts';
import { exportReport } from '#main/core/export/export-report.ts';
import type { Job, ReadJobContext } from '#main/core/context.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { fillShop } from '#test/support/shop-rows.ts';

const idle: Job = { progress: () => undefined, throwIfCancelled: () => undefined };
const formats: readonly ExportFormat[] = ['xlsx', 'csv', 'pdf'];

describe('a report saved to a file', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-20T09:00:00.000Z' });
    await fillShop(core, {
      clients: Array.from({ length: 900 }, (_, index) => ({
        id: index + 1,
        name: `Клиент ${index}`,
      })),
      orders: Array.from({ length: 900 }, (_, index) => ({
        clientId: index + 1,
        on: '2026-05-01',
        totalMinor: 100 + index,
      })),
    });
  });
  afterEach(() => core.close());

  const request = { id: 'top-clients', params: { count: 900 }, language: 'ru' as const };

  it.each([
    ['ru', 'xlsx', 'Лучшие клиенты 2025-11-21—2026-11-20.xlsx'],
    ['en', 'csv', 'Top clients 2025-11-21—2026-11-20.csv'],
    ['ru', 'pdf', 'Лучшие клиенты 2025-11-21—2026-11-20.pdf'],
  ] as const)('is named in %s, as %s', async (language, format, name) => {
    const saved = await core.call('reports.export', { id: 'top-clients', format, language });
    expect(saved.name).toBe(name);
    expect(core.context.files.find(saved.token).name).toBe(name);
  });

  it('holds every row, and the totals of all of them', async () => {
    const { token } = await core.call('reports.export', { ...request, format: 'xlsx' });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(core.context.files.find(token).path);
    const sheet = workbook.worksheets[0];
    const kopecks = Array.from({ length: 900 }, (_, index) => 100 + index).reduce((a, b) => a + b);
    expect([sheet?.rowCount, sheet?.getCell(902, 5).value]).toEqual([902, kopecks / 100]);
  });

  it('is the same, byte for byte, as the file saved before it', async () => {
    const bytes = async (): Promise<string> => {
      const { token } = await core.call('reports.export', { ...request, format: 'xlsx' });
      return readFileSync(core.context.files.find(token).path).toString('base64');
    };
    expect(await bytes()).toBe(await bytes());
  });

  describe('that cannot be finished', () => {
    let folder: string;
    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), 'fifteen-export-'));
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    /** A place in a folder of its own; `full` leads to a device that never has room. */
    const context = (job: Job, full = false): ReadJobContext => ({
      ...core.context,
      job,
      files: {
        ...core.context.files,
        create: () => {
          mkdirSync(join(folder, 'token'));
          const path = join(folder, 'token', 'report');
          if (full) symlinkSync('/dev/full', path);
          return { token: 'token', path };
        },
      },
    });

    it.runIf(existsSync('/dev/full')).each(formats)(
      'says that the disk is full, and leaves nothing behind: %s',
      async (format) => {
        await expect(
          exportReport({ ...request, format }, context(idle, true)),
        ).rejects.toMatchObject({ code: 'file_not_saved', params: { reason: 'no_room' } });
        expect(readdirSync(folder)).toEqual([]);
      },
    );

    it.each(formats)('stops within a batch of rows once it is cancelled: %s', async (format) => {
      const stages: string[] = [];
      const job: Job = {
        progress: (stage) => stages.push(stage),
        throwIfCancelled: () => {
          if (stages.includes('write')) throw new AppError('cancelled');
        },
      };
      await expect(exportReport({ ...request, format }, context(job))).rejects.toMatchObject({
        code: 'cancelled',
      });
      expect({ stages, left: readdirSync(folder) }).toEqual({
        stages: ['read', 'write'],
        left: [],
      });
    });
  });

  it.each(formats)('says how far it is: %s', async (format) => {
    const told: [string, number, number | null][] = [];
    const job: Job = { ...idle, progress: (...progress) => told.push(progress) };
    await exportReport({ ...request, format }, { ...core.context, job });
    const writing = told.filter(([stage]) => stage === 'write');
    expect(writing).toEqual([0, 200, 400, 600, 800].map((done) => ['write', done, 900]));
  });
});
