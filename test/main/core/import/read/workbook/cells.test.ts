import { describe, expect, test } from 'vitest';
import { cellsOf, readBack } from '#test/support/files/read-table.ts';
import { sheetBytes, xlsxBytes } from '#test/support/files/xlsx-bytes.ts';

describe('cells of a workbook', () => {
  test('are text, numbers and booleans; errors and empty texts are nothing', async () => {
    const data =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>79161234567</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="b"><v>0</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="inlineStr"><is><t></t></is></c><c r="G1"><v>-1.5E3</v></c></row>';
    expect(await cellsOf(sheetBytes(data, { strings: ['<t>Анна</t>'] }))).toEqual([
      ['Анна', 79161234567, true, false, null, null, -1500],
    ]);
  });

  test('a number kept as text stays text', async () => {
    const data = '<row><c t="inlineStr"><is><t>00012</t></is></c><c t="str"><v>1.50</v></c></row>';
    expect(await cellsOf(sheetBytes(data))).toEqual([['00012', '1.50']]);
  });

  test('a formula gives the value it had when the file was saved', async () => {
    const data =
      '<row><c><f>SUM(B1:B9)</f><v>42</v></c><c t="str"><f>A1&amp;"x"</f><v>42x</v></c></row>';
    expect(await cellsOf(sheetBytes(data))).toEqual([[42, '42x']]);
  });

  test('rich text is joined, its reading aid left out, its escapes resolved', async () => {
    const strings = [
      '<r><t>ООО </t></r><r><rPr/><t xml:space="preserve">&quot;Чай &amp; кофе&quot;</t></r><rPh><t>чай</t></rPh>',
      '<t>строка_x000D_\nвторая &#1071;&#x44F;</t>',
      '<t><![CDATA[a<b & c]]></t>',
    ];
    const data = [0, 1, 2].map((n) => `<c t="s"><v>${n}</v></c>`).join('');
    expect(await cellsOf(sheetBytes(`<row>${data}</row>`, { strings }))).toEqual([
      ['ООО "Чай & кофе"', 'строка\r\nвторая Яя', 'a<b & c'],
    ]);
  });

  test('stand where they say, or after the one before', async () => {
    const data =
      '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row r="5"><c r="AB5"><v>28</v></c></row><row><c r="B6"><v>2</v></c></row>';
    expect((await readBack(sheetBytes(data))).rows).toEqual([
      { number: 1, cells: [1, null, 3, 4] },
      { number: 5, cells: [...Array.from({ length: 27 }, () => null), 28] },
      { number: 6, cells: [null, 2] },
    ]);
  });

  test('merged title rows hold their text once; rows of nothing are left out', async () => {
    const data =
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Журнал заказов</t></is></c><c r="B1"/><c r="C1"/></row><row r="2"><c r="A2" t="inlineStr"><is><t> </t></is></c></row><row r="3"><c r="A3"><v>1</v></c></row>';
    expect((await readBack(sheetBytes(data))).rows).toEqual([
      { number: 1, cells: ['Журнал заказов'] },
      { number: 3, cells: [1] },
    ]);
  });

  test('are found behind prefixes, comments, and quotes of either kind', async () => {
    const sheet =
      "<?xml version='1.0'?><x:worksheet xmlns:x='m'><!-- > <row> --><x:sheetData><x:row r='2'><x:c r='B2' t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>";
    const bytes = xlsxBytes({
      sheets: [{ name: 'a', data: '' }],
      parts: [{ name: 'xl/worksheets/sheet1.xml', content: sheet, stored: true }],
    });
    expect((await readBack(bytes)).rows).toEqual([{ number: 2, cells: [null, 'a'] }]);
  });
});

describe('dates of a workbook', () => {
  const formats = [
    0,
    14,
    22,
    'dd.mm.yyyy;@',
    '[$-419]d mmmm yyyy "г.";@',
    'h:mm',
    '[h]:mm:ss',
    '0.00" дн."',
    '# ##0,00\\ [$₽-419]',
    'mmm',
  ];
  const row = (value: number | string): string =>
    `<row>${formats.map((_, s) => `<c s="${s}"><v>${value}</v></c>`).join('')}</row>`;

  test('are the numbers whose format is one of a date', async () => {
    const day = { date: '2023-11-02' };
    expect(await cellsOf(sheetBytes(row(45232), { formats }))).toEqual([
      [45232, day, day, day, day, '1085568:00:00', '1085568:00:00', 45232, 45232, day],
    ]);
  });

  test('keep their time to the second', async () => {
    const moment = { date: '2023-11-02T18:30:00' };
    const cells = await cellsOf(sheetBytes(row(45232.770833333336), { formats }));
    expect(cells[0]?.slice(0, 5)).toEqual([45232.770833333336, moment, moment, moment, moment]);
  });

  test.each([
    ['1900', false, 1, '1900-01-01'],
    ['1900', false, 59, '1900-02-28'],
    ['1900', false, 61, '1900-03-01'],
    ['1900', false, 45232.9999999, '2023-11-03'],
    ['1904', true, 0, '1904-01-01'],
    ['1904', true, 43770, '2023-11-02'],
  ])('in the %s system (%s) day %d is %s', async (_, since1904, serial, date) => {
    const data = `<row><c s="1"><v>${serial}</v></c></row>`;
    expect(await cellsOf(sheetBytes(data, { formats, since1904 }))).toEqual([[{ date }]]);
  });

  test('a number no calendar holds stays a number', async () => {
    const data = '<row><c s="1"><v>-5</v></c><c s="1"><v>79161234567</v></c></row>';
    expect(await cellsOf(sheetBytes(data, { formats }))).toEqual([[-5, 79161234567]]);
  });

  test('written out in words of ISO are dates too', async () => {
    const data =
      '<row><c t="d"><v>2024-02-29</v></c><c t="d"><v>2024-02-29T10:05:00Z</v></c></row>';
    expect(await cellsOf(sheetBytes(data))).toEqual([
      [{ date: '2024-02-29' }, { date: '2024-02-29T10:05:00' }],
    ]);
  });
});
