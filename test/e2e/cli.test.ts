import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const clients = `Код;Наименование;Телефон
1;Фролова Зоя Игоревна;8 992 235-98-52
2;Александров Вадим Петрович;+7 (944) 279-95-30
`;
const orders = `Дата;Номер;Контрагент;Телефон;Сумма;Статус
02.11.2026;УТ-1;Фролова Зоя;79922359852;1 370,00;Выполнен
03.11.2026;УТ-2;Александров Вадим Петрович;;250,50;Выполнен
04.11.2026;УТ-3;Фролова З.И.;8-992-235-98-52;-370,00;Возврат
31.02.2026;УТ-4;Фролова Зоя Игоревна;79922359852;10,00;Выполнен
`;

describe('the command line', () => {
  let folder: string;
  let base: string;
  const file = (name: string, text: string): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const run = (...args: string[]): Promise<Ran> =>
    new Promise((resolve) => {
      const env = { ...process.env, LC_ALL: 'ru_RU.UTF-8' };
      execFile(
        process.execPath,
        ['out/main/cli.js', ...args, '--base', base],
        { env },
        (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
      );
    });
  const json = async (...args: string[]): Promise<unknown> => {
    const { code, stdout, stderr } = await run(...args, '--json');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    return JSON.parse(stdout);
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fifteen-cli-'));
    base = join(folder, 'shop.fifteen');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('brings files in, ranks, finds, shows, reports and takes it all back', async () => {
    const files = [file('clients.csv', clients), file('orders.csv', orders)];
    const expected = {
      clients: { created: 2, matched: 0, updated: 0 },
      orders: { created: 3, updated: 0, lines: 0 },
      rejected: [
        {
          file: 'orders.csv',
          row: 5,
          column: 'Дата',
          reason: expect.stringContaining('31.02.2026') as string,
        },
      ],
    };
    expect(await json('import', ...files, '--dry-run')).toMatchObject({
      ...expected,
      actionId: null,
    });
    const imported = (await json('import', ...files)) as { actionId: number };
    expect(imported).toMatchObject(expected);
    expect(await json('import', ...files)).toMatchObject({
      actionId: null,
      orders: { created: 0, updated: 0 },
    });

    const top = (await json('top', '--from', '2026-11-01', '--to', '2026-11-30')) as {
      clients: { id: number }[];
    };
    expect(top).toMatchObject({
      totalMinor: 125_050,
      currency: 'RUB',
      clients: [
        {
          rank: 1,
          name: 'Фролова Зоя Игоревна',
          phones: ['+79922359852'],
          revenueMinor: 100_000,
          orders: 1,
          lastOrderOn: '2026-11-02',
        },
        { rank: 2, name: 'Александров Вадим Петрович', revenueMinor: 25_050, runningShare: 1 },
      ],
    });
    const id = top.clients[0]?.id ?? 0;
    expect(await json('search', '9852')).toEqual([
      { id, name: 'Фролова Зоя Игоревна', phones: ['+79922359852'], company: null },
    ]);
    expect(await json('orders', '--client', String(id))).toMatchObject([
      { number: 'УТ-3' },
      { number: 'УТ-1' },
    ]);
    expect(await json('client', String(id))).toMatchObject({ name: 'Фролова Зоя Игоревна' });

    const out = join(folder, 'turnover.csv');
    expect(await json('reports')).toContainEqual(expect.objectContaining({ id: 'turnover' }));
    await json('report', 'turnover', '--from', '2026-11-01', '--to', '2026-11-30', '--out', out);
    expect(readFileSync(out, 'utf8')).toContain('1250,50');
    const nowhere = join(folder, 'no such folder', 'turnover.csv');
    const unsaved = await run('report', 'turnover', '--out', nowhere, '--json');
    expect(unsaved.code).toBe(1);
    expect(JSON.parse(unsaved.stdout)).toEqual({
      error: {
        code: 'file_not_saved',
        message: expect.stringContaining(nowhere) as string,
      },
    });
    const backwards = await run('top', '--from', '2026-11-30', '--to', '2026-11-01', '--json');
    expect(backwards.code).toBe(2);
    expect(JSON.parse(backwards.stdout)).toMatchObject({ error: { code: 'usage' } });

    await json('undo', String(imported.actionId));
    expect(await json('info')).toMatchObject({ counts: { clients: 0, orders: 0 } });
  });

  it('says what went wrong as one JSON document, and tells misuse from failure', async () => {
    const missing = await run('search', 'Фролова', '--json');
    expect(missing.code).toBe(1);
    expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: 'base_unreachable' } });
    expect(existsSync(base)).toBe(false);
    // What is left of a base whose disk failed must not become a new one by being looked at.
    writeFileSync(base, '');
    expect((await run('info', '--json')).stdout).toContain('base_damaged');
    expect(readFileSync(base)).toHaveLength(0);
    rmSync(base);
    expect((await run('search', 'Фролова', '--loud')).stderr).toContain(
      'У этой команды нет параметра --loud',
    );
    const unclear = await run('import', file('list.csv', 'цвет;размер\n1;2\n'), '--json');
    expect(JSON.parse(unclear.stdout)).toMatchObject({
      error: { code: 'import_no_mapping', message: expect.stringContaining('«Телефон»') as string },
    });
    expect((await run('import', 'nowhere.csv', '--json')).stdout).toContain('file_gone');
    const misused = await run('top', '--from', 'вчера', '--json');
    expect(misused.code).toBe(2);
    expect(await run('fly', '--json')).toMatchObject({ code: 2 });
    expect((await run('undo', '--json')).stdout).toContain('nothing_to_undo');
  });
});
