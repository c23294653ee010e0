import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '#main/core/export/sheet.ts';
import { xlsxStream } from '#main/core/export/xlsx/workbook.ts';
import { sheetOf, styleFor } from './sheets.ts';

async function workbookOf(
  sheets: readonly Sheet[],
  style = styleFor('ru'),
  name = 'Лучшие клиенты',
): Promise<ExcelJS.Workbook> {
  const bytes = await buffer(xlsxStream(name, sheets, style));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

async function written(...given: Parameters<typeof workbookOf>): Promise<ExcelJS.Worksheet> {
  const [sheet] = (await workbookOf(...given)).worksheets;
  if (!sheet) throw new Error('no worksheet');
  return sheet;
}

const frozenRows = (sheet: ExcelJS.Worksheet): unknown[] =>
  sheet.views.map((view) => ('ySplit' in view ? [view.state, view.ySplit] : []));

const valuesOf = (sheet: ExcelJS.Worksheet, row: number): unknown[] => {
  const { values } = sheet.getRow(row);
  return Array.isArray(values) ? [...values].slice(1) : [];
};

const table = sheetOf(
  [
    ['Клиент', 'client'],
    ['Заказы', 'integer'],
    ['Выручка', 'money'],
    ['Доля', 'percent'],
    ['Последний заказ', 'date'],
    ['Месяц', 'month'],
  ],
  [
    [{ id: 1, name: 'Фролова Зоя' }, 27, 1_234_567, 0.055, '2026-11-12', '2026-11'],
    [{ id: 2, name: '=1+1' }, -3, -5, -0.5, null, null],
  ],
  [null, 24, 1_234_562, -0.445, null, null],
);

describe('an XLSX file', () => {
  it('holds numbers as numbers, money in whole units, days as days, and texts as nothing else', async () => {
    const sheet = await written([table]);
    expect([1, 2, 3, 4].map((row) => valuesOf(sheet, row))).toEqual([
      ['Клиент', 'Заказы', 'Выручка', 'Доля', 'Последний заказ', 'Месяц'],
      [
        'Фролова Зоя',
        27,
        12_345.67,
        0.055,
        new Date('2026-11-12T00:00:00.000Z'),
        new Date('2026-11-01T00:00:00.000Z'),
      ],
      ['=1+1', -3, -0.05, -0.5],
      ['Итого', 24, 12_345.62, -0.445],
    ]);
  });

  it.each([
    ['ru', 'RUB', ['#,##0', '#,##0.00\u00a0"₽"', '0.0%', 'dd.mm.yyyy', 'mm.yyyy']],
    ['en', 'USD', ['#,##0', '"$"#,##0.00', '0.0%', 'd mmm yyyy', 'mmm yyyy']],
    ['en', 'JPY', ['#,##0', '"¥"#,##0', '0.0%', 'd mmm yyyy', 'mmm yyyy']],
  ] as const)('formats cells for %s and %s', async (language, currency, formats) => {
    const sheet = await written([table], styleFor(language, currency));
    expect([2, 3, 4, 5, 6].map((column) => sheet.getCell(2, column).numFmt)).toEqual(formats);
  });

  it('has a bold, frozen heading that is printed on every page, widths, and bold totals', async () => {
    const sheet = await written([table]);
    expect({
      name: sheet.name,
      pane: frozenRows(sheet),
      widths: sheet.columns.map(({ width }) => width),
      bold: [1, 2, 4].map((row) => sheet.getCell(row, 1).font?.bold ?? false),
      titles: sheet.pageSetup.printTitlesRow,
    }).toEqual({
      name: 'Лучшие клиенты',
      pane: [['frozen', 1]],
      widths: [36, 10, 17, 10, 12, 11],
      bold: [true, false, true],
      titles: '1:1',
    });
  });

  it('gives each of several tables a sheet of its own: title, widths, cells, frozen heading', async () => {
    const themes: Sheet = {
      ...sheetOf(
        [
          ['Тема', 'theme'],
          ['Доход за темой', 'money'],
        ],
        [[{ code: null, name: 'цена' }, 1_234_567]],
      ),
      title: 'Что они сказали',
    };
    const calls: Sheet = {
      ...sheetOf(
        [
          ['№', 'integer'],
          ['Клиент', 'client'],
        ],
        [[1, { id: 1, name: 'Фролова Зоя' }]],
      ),
      title: 'Звонки',
    };
    const { worksheets } = await workbookOf([themes, calls], styleFor('ru'), 'Итоги недели');
    expect(
      worksheets.map((sheet) => ({
        name: sheet.name,
        rows: [1, 2].map((row) => valuesOf(sheet, row)),
        rowCount: sheet.rowCount,
        widths: sheet.columns.map(({ width }) => width),
        pane: frozenRows(sheet),
        titles: sheet.pageSetup.printTitlesRow,
      })),
    ).toEqual([
      {
        name: 'Что они сказали',
        rows: [
          ['Тема', 'Доход за темой'],
          ['цена', 12_345.67],
        ],
        rowCount: 2,
        widths: [18, 17],
        pane: [['frozen', 1]],
        titles: '1:1',
      },
      {
        name: 'Звонки',
        rows: [
          ['№', 'Клиент'],
          [1, 'Фролова Зоя'],
        ],
        rowCount: 2,
        widths: [10, 36],
        pane: [['frozen', 1]],
        titles: '1:1',
      },
    ]);
  });

  it('tells sheets apart whose titles are the same in what Excel keeps of them', async () => {
    const long = 'Клиенты, которые купили в этом году: ';
    const titled = (title: string): Sheet => ({ ...table, title });
    const sheets = [`${long}впервые`, `${long}снова`, 'Звонки', 'звонки'].map(titled);
    const { worksheets } = await workbookOf(sheets);
    expect(worksheets.map(({ name }) => name)).toEqual([
      'Клиенты, которые купили в этом',
      'Клиенты, которые купили в э (2)',
      'Звонки',
      'звонки (2)',
    ]);
  });

  it('is a workbook that opens where there is no table yet', async () => {
    const { worksheets } = await workbookOf([], styleFor('ru'), 'Итоги недели звонков');
    expect(worksheets.map(({ name, rowCount }) => [name, rowCount])).toEqual([
      ['Итоги недели звонков', 0],
    ]);
  });

  it('keeps any text, save for characters that XML cannot write', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 }).filter((one) => one.isWellFormed());
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 8 }), async (texts) => {
        const sheet = await written([
          sheetOf(
            [['Слова', 'text']],
            texts.map((one) => [one]),
          ),
        ]);
        const plain = (one: string): string =>
          one
            .replaceAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
            .replaceAll(/\r\n?/g, '\n');
        expect(texts.map((_, index) => sheet.getCell(index + 2, 1).text)).toEqual(texts.map(plain));
      }),
      { numRuns: 60 },
    );
  });

  it('takes any title for the name of its sheet', async () => {
    const sheet = await written(
      [table],
      styleFor('ru'),
      "Отчёт: 'A/B' [все] * длинное название больше, чем можно",
    );
    expect(sheet.name).toBe('Отчёт   A B   все    длинное на');
  });

  it('ends with what the rows throw', async () => {
    const broken: Sheet = {
      ...table,
      *rows() {
        yield [{ id: 1, name: 'Первый' }, 1, 1, 1, null, null];
        throw new RangeError('the rows broke');
      },
    };
    await expect(buffer(xlsxStream('x', [broken], styleFor('ru')))).rejects.toThrow(
      new RangeError('the rows broke'),
    );
  });
});
