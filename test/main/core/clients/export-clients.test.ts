import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exportClients } from '#main/core/clients/export-clients.ts';
import { AppError } from '#shared/contract/errors.ts';
import type { Input } from '#shared/contract/index.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the list of clients in a file', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    const zoya = await core.call('clients.create', {
      name: 'Фролова Зоя',
      phones: [{ text: '8 992 235-98-52 #12' }],
    });
    const anna = await core.call('clients.create', { name: 'Абрамова Анна', company: '=СУММ(1)' });
    await core.call('orders.save', {
      clientId: zoya.id,
      orderedOn: '2026-11-01',
      totalMinor: 123_450,
    });
    for (const name of ['Опт', 'VIP']) await core.call('tags.give', { clientId: zoya.id, name });
    const add = (name: string, kind: 'number' | 'date' | 'yes_no' | 'choice') =>
      core.call('ownFields.add', { name, kind, options: kind === 'choice' ? [{ name: 'S' }] : [] });
    const set = (clientId: number, fieldId: number, value: string | number) =>
      core.call('ownFields.setValue', { clientId, fieldId, value });
    await set(zoya.id, (await add('Рост', 'number')).id, 1.75);
    await set(zoya.id, (await add('Договор', 'date')).id, '2026-03-05');
    await set(anna.id, (await add('Опт', 'yes_no')).id, 0);
    await set(anna.id, (await add('Размер', 'choice')).id, 1);
  });
  afterEach(() => core.close());

  const columns = [
    'name',
    'company',
    'phone',
    'orders',
    'revenue',
    'lastOrder',
    'state',
    'tags',
    'own:1',
    'own:2',
    'own:3',
    'own:4',
    'own:99',
  ];
  const save = async (more: Partial<Input<'clients.export'>>) => {
    const { token, name } = await core.call('clients.export', {
      columns,
      format: 'csv',
      language: 'ru',
      ...more,
    });
    return { name, path: core.context.files.find(token).path };
  };

  it('has the columns of the screen, own fields and tags among them', async () => {
    const { name, path } = await save({});
    expect(name).toBe('Клиенты 2026-11-16.csv');
    expect(readFileSync(path, 'utf8').split('\r\n')).toEqual([
      '\uFEFFИмя;Компания;Телефон;Заказы;Выручка;Последний заказ;Состояние;Метки;Рост;Договор;Опт;Размер',
      "Абрамова Анна;'=СУММ(1);;0;0,00;;новый;;;;нет;S",
      "Фролова Зоя;;'+7 992 235-98-52 доб.\u00A012;1;1234,50;2026-11-01;новый;Опт, VIP;1,75;2026-03-05;;",
      '',
    ]);
  });

  it('has whom the filter shows, in the order of the list, in typed cells', async () => {
    const { path } = await save({
      format: 'xlsx',
      language: 'en',
      sort: { column: 'revenue', direction: 'desc' },
      columns: ['name', 'own:1', 'own:2'],
    });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    const rows: unknown[] = [];
    workbook.worksheets[0]?.eachRow((row) => {
      const { values } = row;
      if (Array.isArray(values)) rows.push(values.slice(1));
    });
    expect(rows.slice(-2)).toEqual([
      ['Фролова Зоя', 1.75, new Date('2026-03-05T00:00:00.000Z')],
      ['Абрамова Анна'],
    ]);
    const narrowed = await save({ filter: { ids: [2] }, columns: ['name'] });
    expect(readFileSync(narrowed.path, 'utf8')).toBe('\uFEFFИмя\r\nАбрамова Анна\r\n');
  });

  it('leaves nothing behind when it is cancelled', async () => {
    let looks = 0;
    const job = {
      progress: () => undefined,
      throwIfCancelled: () => {
        looks += 1;
        if (looks > 1) throw new AppError('cancelled');
      },
    };
    const given = {
      filter: {},
      sort: { column: 'name', direction: 'asc' },
      columns: ['name'],
      format: 'csv',
      language: 'ru',
    } as const;
    const before = core.context.files.create('probe.txt');
    await expect(
      exportClients({ ...given, columns: [...given.columns] }, { ...core.context, job }),
    ).rejects.toThrow('cancelled');
    const { readdirSync } = await import('node:fs');
    const folder = before.path.slice(0, before.path.indexOf(before.token));
    expect(readdirSync(folder)).toEqual([before.token]);
  });
});
