import { describe, expect, test } from 'vitest';
import { readBack } from '#test/support/files/read-table.ts';

async function delimiterOf(text: string): Promise<string | null> {
  return (await readBack(text)).delimiter;
}

describe('the delimiter of a text file', () => {
  test.each([';', ',', '\t', '|'])('%j is seen from the first rows', async (delimiter) => {
    const rows = [
      ['Имя', 'Город', 'Год'],
      ['Анна', 'Тверь', '1990'],
      ['Пётр', 'Рязань', '1985'],
    ];
    expect(await delimiterOf(rows.map((row) => row.join(delimiter)).join('\n'))).toBe(delimiter);
  });

  test('decimal commas do not make a comma win', async () => {
    expect(await delimiterOf('Имя;Цена;Сумма\nАнна;1,50;3,00\nПётр;2,50;5,00\n')).toBe(';');
  });

  test('not even when the headings hold a comma each', async () => {
    expect(await delimiterOf('Цена, руб.;Сумма, руб.\n1,50;3,00\n2,50;5,00\n')).toBe(';');
  });

  test('a comma wins where numbers stand between commas and nothing else fits', async () => {
    expect(await delimiterOf('1,2,3\n4,5,6\n7,8,9\n')).toBe(',');
  });

  test('delimiters within quotes do not count', async () => {
    expect(await delimiterOf('"a;b;c",1\n"d;e;f",2\n"g;h;i",3\n')).toBe(',');
  });

  test('title lines above the table do not matter', async () => {
    const text =
      'Продажи, 2024 год\nООО «Чай, кофе»\n\nДата;Сумма\n01.02.2024;1,00\n02.02.2024;2,00\n';
    expect(await delimiterOf(text)).toBe(';');
  });

  test('rows with trailing delimiters missing do not matter', async () => {
    expect(await delimiterOf('a;b;c\n1;2\n3;4;5\n6;7;8\n9\n')).toBe(';');
  });

  test('one column stays one column, spaces in it or not', async () => {
    const read = await readBack('Имя\nИванов Иван\nПетров Пётр\n');
    expect(read.rows.map((row) => row.cells)).toEqual([['Имя'], ['Иванов Иван'], ['Петров Пётр']]);
  });

  test('columns aligned by runs of spaces are cut at the runs', async () => {
    const read = await readBack(
      ' 00004 0001 19970101  2   29.33\r\n 00021 0002 19970113 11   11.77\r\n',
    );
    expect([read.delimiter, read.rows.map((row) => row.cells)]).toEqual([
      ' ',
      [
        ['00004', '0001', '19970101', '2', '29.33'],
        ['00021', '0002', '19970113', '11', '11.77'],
      ],
    ]);
  });

  test('the first line sep=; is obeyed and is no row', async () => {
    const read = await readBack('sep=|\r\na,b|c\r\n1,5|2\r\n');
    expect([read.delimiter, read.rows]).toEqual([
      '|',
      [
        { number: 2, cells: ['a,b', 'c'] },
        { number: 3, cells: ['1,5', '2'] },
      ],
    ]);
  });

  test('a delimiter named by hand is taken instead of the guess', async () => {
    const read = await readBack('a;b\n1;2\n', { delimiter: ',' });
    expect(read.rows.map((row) => row.cells)).toEqual([['a;b'], ['1;2']]);
  });

  test('lines of an old Macintosh end in CR, though a note within quotes holds LF', async () => {
    const read = await readBack('Имя;Заметка\rАнна;"раз\nдва"\rПётр;три\r');
    expect(read.rows).toEqual([
      { number: 1, cells: ['Имя', 'Заметка'] },
      { number: 2, cells: ['Анна', 'раз\nдва'] },
      { number: 3, cells: ['Пётр', 'три'] },
    ]);
  });

  test.each(['', '"', '\n', ';;'])('%j is no delimiter', async (delimiter) => {
    await expect(readBack('a;b\n', { delimiter })).rejects.toThrow(TypeError);
  });
});
