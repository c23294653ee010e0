import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '#main/core/export/sheet.ts';
import { xlsxStream } from '#main/core/export/xlsx/workbook.ts';
import { sheetOf, styleFor } from './sheets.ts';

async function written(
  sheets: readonly Sheet[],
  style = styleFor('ru'),
  name = 'Лучшие клиенты',
): Promise<ExcelJS.Worksheet> {
  const bytes = await buffer(xlsxStream(name, sheets, style));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error('no worksheet');
  return sheet;
}

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
      pane: sheet.views.map((view) => ('ySplit' in view ? [view.state, view.ySplit] : [])),
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

  it('puts several tables below each other, each under its title', async () => {
    const theme = sheetOf([['Тема', 'text']], [['цена']]);
    const sheet = await written([theme, { ...theme, title: 'Вторая' }]);
    expect([1, 2, 3, 4, 5, 6, 7].map((row) => valuesOf(sheet, row)[0] ?? null)).toEqual([
      'Таблица',
      'Тема',
      'цена',
      null,
      'Вторая',
      'Тема',
      'цена',
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
