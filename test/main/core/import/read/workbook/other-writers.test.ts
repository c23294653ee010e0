import ExcelJS from 'exceljs';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { cellsOf } from '#test/support/files/read-table.ts';

const HEADINGS = ['Клиент', 'Дата', 'Сумма', 'Оплачен'];
const DATE = new Date(Date.UTC(2024, 1, 29));

test('a workbook written by ExcelJS comes back with its dates, numbers and texts', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Заказы');
  sheet.mergeCells('A1:D1');
  sheet.getCell('A1').value = 'Заказы за февраль';
  sheet.addRow(HEADINGS);
  sheet.addRow(['ООО "Чай & кофе"', DATE, 1370.5, true]);
  sheet.addRow(['Пётр', DATE, { formula: 'C3*2', result: 2741 }, false]);
  sheet.addRow([
    { richText: [{ text: 'Ан' }, { font: { bold: true }, text: 'на' }] },
    null,
    { error: '#N/A' },
  ]);
  sheet.getColumn(2).numFmt = 'dd.mm.yyyy';
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  expect(await cellsOf(bytes)).toEqual([
    ['Заказы за февраль'],
    HEADINGS,
    ['ООО "Чай & кофе"', { date: '2024-02-29' }, 1370.5, true],
    ['Пётр', { date: '2024-02-29' }, 2741, false],
    ['Анна'],
  ]);
});

test('a workbook written by hucre does too', async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: 'Заказы', rows: [HEADINGS, ['Пётр', DATE, 1370.5, true], [null, null, 7, false]] },
    ],
  });
  expect(await cellsOf(bytes)).toEqual([
    HEADINGS,
    ['Пётр', { date: '2024-02-29' }, 1370.5, true],
    [null, null, 7, false],
  ]);
});
