import { describe, expect, test } from 'vitest';
import { openTable } from '#main/core/import/read/table.ts';
import { cellsOf, refusalOf } from '#test/support/files/read-table.ts';
import { temporaryFile } from '#test/support/files/temporary.ts';
import { xlsxBytes } from '#test/support/files/xlsx-bytes.ts';

function row(value: number): string {
  return `<row><c><v>${value}</v></c></row>`;
}

const book = xlsxBytes({
  sheets: [
    { name: 'Настройки', state: 'veryHidden', data: row(1) },
    { name: 'Пусто', data: '' },
    { name: 'Чай & кофе', data: row(2) },
    { name: 'Архив', state: 'hidden', data: row(3) },
  ],
});

describe('sheets of a workbook', () => {
  test('are listed in order, hidden ones marked; the first visible one with rows is read', async () => {
    const table = await openTable(temporaryFile(book, 'Заказы.xlsx'), { name: 'Заказы.xlsx' });
    const { name, format, encoding, delimiter, sheets, defaultSheet, sizeBytes } = table;
    const head = await table.head(5);
    await table.close();
    expect({ name, format, encoding, delimiter, sheets, defaultSheet, sizeBytes, head }).toEqual({
      name: 'Заказы.xlsx',
      format: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: [
        { name: 'Настройки', hidden: true },
        { name: 'Пусто', hidden: false },
        { name: 'Чай & кофе', hidden: false },
        { name: 'Архив', hidden: true },
      ],
      defaultSheet: 'Чай & кофе',
      sizeBytes: book.length,
      head: [{ number: 1, cells: [2] }],
    });
  });

  test('are read by name, hidden ones too, in whatever case', async () => {
    expect([
      await cellsOf(book, { sheet: 'Архив' }),
      await cellsOf(book, { sheet: ' настройки' }),
    ]).toEqual([[[3]], [[1]]]);
  });

  test('one that is not there is refused with the names of those that are', async () => {
    expect(await refusalOf(book, { sheet: 'Лист7' })).toEqual({
      code: 'no_such_sheet',
      params: { sheet: 'Лист7', sheets: 'Настройки, Пусто, Чай & кофе, Архив' },
    });
  });
});
