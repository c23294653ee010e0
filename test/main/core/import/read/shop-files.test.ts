import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Cell, openTable } from '#main/core/import/read/table.ts';

const DATA = join(import.meta.dirname, '../../../../../../shared/data');
const absent = !existsSync(DATA);

interface Summary {
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly rows: number;
  readonly first: readonly Cell[];
  readonly last: number;
}

async function summaryOf(file: string): Promise<Summary> {
  const table = await openTable(join(DATA, file));
  let rows = 0;
  let last = 0;
  for await (const batch of table.batches()) {
    rows += batch.length;
    last = batch.at(-1)?.number ?? last;
  }
  const { encoding, delimiter } = table;
  const first = (await table.head(1))[0]?.cells ?? [];
  await table.close();
  return { encoding, delimiter, rows, first, last };
}

describe.skipIf(absent)('the shops’ own files (skipped where ../shared/data is absent)', () => {
  test.each<[string, Summary]>([
    [
      'shop-1c/контрагенты.csv',
      {
        encoding: 'windows-1251',
        delimiter: ';',
        rows: 401,
        first: [
          'Код',
          'Наименование',
          'Телефон',
          'Эл. почта',
          'Адрес',
          'День рождения',
          'Источник',
          'Организация',
        ],
        last: 401,
      },
    ],
    [
      'shop-1c/продажи.csv',
      {
        encoding: 'windows-1251',
        delimiter: ';',
        rows: 3_001,
        first: ['Дата', 'Номер', 'Контрагент', 'Телефон', 'Сумма', 'Статус'],
        last: 3_001,
      },
    ],
    [
      'shop-excel/заказы.xlsx',
      {
        encoding: null,
        delimiter: null,
        rows: 3_003,
        first: ['Журнал заказов магазина'],
        last: 3_004,
      },
    ],
    [
      'shop-lines/строки.txt.gz',
      {
        encoding: 'utf-16le',
        delimiter: '\t',
        rows: 5_292,
        first: [
          'Дата',
          'Чек',
          'Покупатель',
          'Телефон',
          'Товар',
          'Кол-во',
          'Цена',
          'Скидка, %',
          'Стоимость',
          'Статус',
        ],
        last: 5_292,
      },
    ],
    [
      'online-retail/online_retail.csv.gz',
      {
        encoding: 'utf-8',
        delimiter: ',',
        rows: 541_910,
        first: [
          'InvoiceNo',
          'StockCode',
          'Description',
          'Quantity',
          'InvoiceDate',
          'UnitPrice',
          'CustomerID',
          'Country',
        ],
        last: 541_910,
      },
    ],
    [
      'cdnow/CDNOW_sample.txt',
      {
        encoding: 'utf-8',
        delimiter: ' ',
        rows: 6_919,
        first: ['00004', '0001', '19970101', '2', '29.33'],
        last: 6_919,
      },
    ],
    [
      'cdnow/cdnow_customers_summary_with_transactions.csv',
      {
        encoding: 'utf-8',
        delimiter: ',',
        rows: 2_358,
        first: ['ID', 'x', 't_x', 'T', 'zbar'],
        last: 2_358,
      },
    ],
    [
      'contacts/google_contacts_ru.csv',
      {
        encoding: 'utf-8',
        delimiter: ',',
        rows: 3,
        first: ['Name', 'Given Name', 'Family Name', 'Phone 1 - Type', 'Phone 1 - Value'],
        last: 3,
      },
    ],
  ])('%s reads whole', async (file, summary) => {
    expect(await summaryOf(file)).toEqual(summary);
  });

  test('the line break inside a note of Outlook does not break its row', async () => {
    const table = await openTable(join(DATA, 'contacts/outlook_ru_cp1251.csv'));
    const rows = await table.head(10);
    await table.close();
    expect(rows.map((row) => [row.number, row.cells[1], row.cells[3], row.cells.length])).toEqual([
      [1, 'Имя', 'Фамилия', 92],
      [2, 'Семён', 'Иванов-Ёлкин', 91],
    ]);
  });

  test('the serial dates and the totals row of the Excel sheet are as they stand in it', async () => {
    const table = await openTable(join(DATA, 'shop-excel/заказы.xlsx'));
    const rows = await table.head(3_003);
    await table.close();
    expect([rows[2], rows.at(-1)]).toEqual([
      {
        number: 4,
        cells: [
          { date: '2023-11-02' },
          'УТ-000587',
          'Соловьева Яна Андреевна',
          79787161682,
          891,
          'Выполнен',
        ],
      },
      { number: 3_004, cells: [null, null, 'Итого', null, 10993850] },
    ]);
  });
});
