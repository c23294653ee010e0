import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { refusalOf } from '#test/support/files/read-table.ts';
import { sheetBytes, xlsxBytes, xlsxParts } from '#test/support/files/xlsx-bytes.ts';
import { type ZipPart, zipBytes } from '#test/support/files/zip-bytes.ts';

const SHEET = 'xl/worksheets/sheet1.xml';

function withPart(part: ZipPart, data = ''): Buffer {
  return xlsxBytes({ sheets: [{ name: 'Лист1', data }], parts: [part] });
}

function sheet(data: string): string {
  return `<worksheet><sheetData>${data}</sheetData></worksheet>`;
}

describe('a zip bomb is refused, and not by believing its headers', () => {
  test('a sheet that inflates a thousand times', async () => {
    const bomb = withPart({
      name: SHEET,
      content: '',
      claimedBytes: 1000,
      compressed: deflateRawSync(Buffer.alloc(80 * 1024 ** 2, ' ')),
    });
    expect(await refusalOf(bomb)).toEqual({
      code: 'too_large_inflated',
      params: { limitBytes: 64 * 1024 ** 2 },
    });
  });

  const blank = (megabytes: number): Pick<ZipPart, 'content'> => ({
    content: sheet(' '.repeat(megabytes * 1024 ** 2)),
  });
  const named = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ name: `Лист${index + 1}`, data: '' }));

  test('a measure is kept by each of many sheets, and not by all of them together', async () => {
    const bomb = xlsxBytes({
      sheets: named(5),
      parts: [1, 2, 3, 4, 5].map((n) => ({
        name: `xl/worksheets/sheet${n}.xml`,
        ...blank(15),
      })),
    });
    expect(await refusalOf(bomb)).toEqual({
      code: 'too_large_inflated',
      params: { limitBytes: 64 * 1024 ** 2 },
    });
  });

  test('a part that many sheets are said to be is looked at once', async () => {
    const parts = xlsxParts({ sheets: named(200), parts: [{ name: SHEET, ...blank(2) }] });
    const same = parts.map((part) =>
      part.name === 'xl/_rels/workbook.xml.rels'
        ? { ...part, content: String(part.content).replaceAll(/sheet\d+\.xml/g, 'sheet1.xml') }
        : part,
    );
    expect(await refusalOf(zipBytes(same))).toEqual({ code: 'empty', params: {} });
  });

  test('more sheets than anybody made by hand are not looked at', async () => {
    const sheets = [...named(1000), { name: 'Ещё', data: '<row><c><v>1</v></c></row>' }];
    expect(await refusalOf(xlsxBytes({ sheets }))).toEqual({ code: 'empty', params: {} });
  });

  test('looking for a sheet with something in it can be cancelled', async () => {
    let pieces = 0;
    const signal = (): void => {
      pieces += 1;
      if (pieces === 20) throw new Error('cancelled');
    };
    const file = xlsxBytes({ sheets: named(1), parts: [{ name: SHEET, ...blank(60) }] });
    await expect(refusalOf(file, { signal })).rejects.toThrow('cancelled');
    expect(pieces).toBe(20);
  });

  test('entities of a document type are never expanded', async () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    expect(await refusalOf(withPart({ name: SHEET, content: laughs + sheet('') }))).toEqual({
      code: 'damaged',
      params: {},
    });
  });
});

describe('a workbook broken inside is damaged', () => {
  test.each<[string, ZipPart]>([
    [
      'a sheet with a wrong checksum',
      { name: SHEET, content: sheet('<row><c><v>1</v></c></row>'), crc: 1 },
    ],
    ['a sheet cut short', { name: SHEET, content: '<worksheet><sheetData><row><c><v>1</v>' }],
    ['a sheet of garbage', { name: SHEET, content: '', compressed: Buffer.from('garbage!') }],
    ['a workbook part of nothing', { name: 'xl/workbook.xml', content: '' }],
    [
      'a row number that is none',
      { name: SHEET, content: sheet('<row r="x"><c><v>1</v></c></row>') },
    ],
  ])('%s', async (_, part) => {
    expect(await refusalOf(withPart(part))).toEqual({ code: 'damaged', params: {} });
  });
});

describe('a sheet larger than Excel allows', () => {
  test('in columns', async () => {
    expect(await refusalOf(sheetBytes('<row r="7"><c r="XFE7"><v>1</v></c></row>'))).toEqual({
      code: 'too_many_columns',
      params: { row: 7, limit: 16_384 },
    });
  });

  test('in columns that do not say where they stand', async () => {
    expect(await refusalOf(sheetBytes(`<row>${'<c><v>1</v></c>'.repeat(16_385)}</row>`))).toEqual({
      code: 'too_many_columns',
      params: { row: 1, limit: 16_384 },
    });
  });

  test('in rows', async () => {
    expect(await refusalOf(sheetBytes('<row r="1048577"><c><v>1</v></c></row>'))).toEqual({
      code: 'too_many_rows',
      params: { limit: 1_048_576 },
    });
  });
});
