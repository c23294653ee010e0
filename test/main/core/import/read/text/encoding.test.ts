import { describe, expect, test } from 'vitest';
import { csvBytes, encoded } from '#test/support/files/csv-bytes.ts';
import { readBack, refusalOf } from '#test/support/files/read-table.ts';

const RUSSIAN = [
  ['Наименование', 'Телефон', 'Сумма'],
  ['ООО "Ромашка", г. Щёлково', '+7 916 123-45-67', '1 370,50'],
  ['Объедков Пётр Юрьевич', '8 (495) 111-22-33', '891,00'],
];
const WESTERN = [
  ['Name', 'City', 'Total'],
  ['Café Zürich', 'Besançon', '£12.50'],
  ['Señor Núñez', 'Düsseldorf', '€3.20'],
];

async function encodingOf(bytes: Buffer): Promise<string | null> {
  return (await readBack(bytes)).encoding;
}

describe('the encoding of a text file', () => {
  test.each([
    ['utf-8', 'utf-8', false],
    ['utf-8', 'utf-8', true],
    ['utf-16le', 'utf-16le', false],
    ['utf-16le', 'utf-16le', true],
    ['utf-16be', 'utf-16be', false],
    ['utf-16be', 'utf-16be', true],
    ['win1251', 'windows-1251', false],
    ['koi8-r', 'koi8-r', false],
    ['cp866', 'cp866', false],
  ])('%s is told as %s (mark of byte order: %s)', async (written, told, bom) => {
    const read = await readBack(csvBytes(RUSSIAN, { encoding: written, bom }));
    expect({ encoding: read.encoding, rows: read.rows.map((row) => row.cells) }).toEqual({
      encoding: told,
      rows: RUSSIAN,
    });
  });

  test('windows-1252 is told from windows-1251 by letters standing within Latin words', async () => {
    const read = await readBack(csvBytes(WESTERN, { encoding: 'win1252' }));
    expect({ encoding: read.encoding, rows: read.rows.map((row) => row.cells) }).toEqual({
      encoding: 'windows-1252',
      rows: WESTERN,
    });
  });

  test('a pound sign at the start of a line is enough for windows-1252', async () => {
    expect(await encodingOf(encoded('Total,Name\n£12.50,Ann\n£3.00,Bob\n', 'win1252'))).toBe(
      'windows-1252',
    );
  });

  test('names in capitals are windows-1251, not KOI8-R with the case the other way round', async () => {
    const capitals = [['ФАМИЛИЯ'], ['ИВАНОВ ПЁТР'], ['СОКОЛОВА АННА'], ['ЩУКИНА']];
    expect(await encodingOf(csvBytes(capitals, { encoding: 'win1251' }))).toBe('windows-1251');
  });

  test('names in small letters are KOI8-R when they are written in it', async () => {
    const small = [['фамилия'], ['иванов петр'], ['соколова анна'], ['щукина ольга']];
    expect(await encodingOf(csvBytes(small, { encoding: 'koi8-r' }))).toBe('koi8-r');
  });

  test('«Пётр» alone, whose bytes happen to begin like UTF-8, is windows-1251', async () => {
    const names = [
      ['Имя', 'Сумма'],
      ['Пётр', '1'],
      ['Фёдор', '2'],
      ['Семён', '3'],
    ];
    expect(await encodingOf(csvBytes(names, { encoding: 'win1251' }))).toBe('windows-1251');
  });

  test('one Russian name far below thousands of plain rows still decides', async () => {
    const plain = Array.from({ length: 60_000 }, (_, i) => [`order-${i}`, `${i}.00`]);
    const bytes = csvBytes([...plain, ['Соколова', '1.00']], { encoding: 'win1251' });
    const read = await readBack(bytes);
    expect([read.encoding, read.rows.at(-1)?.cells]).toEqual([
      'windows-1251',
      ['Соколова', '1.00'],
    ]);
  });

  test('one broken character does not turn a UTF-8 file into another encoding', async () => {
    const bytes = Buffer.concat([
      csvBytes(RUSSIAN),
      Buffer.from([0x41, 0xff, 0x42]),
      encoded(';1;2\r\n', 'utf-8'),
    ]);
    const read = await readBack(bytes);
    expect([read.encoding, read.rows.at(-1)?.cells]).toEqual(['utf-8', ['A\uFFFDB', '1', '2']]);
  });

  test('an encoding named by hand is taken instead of the guess', async () => {
    const read = await readBack(csvBytes(WESTERN, { encoding: 'win1252' }), {
      encoding: 'windows-1251',
    });
    expect(read.rows[1]?.cells[0]).toBe('Cafй Zьrich');
  });

  test('an encoding that is not known is refused by its name', async () => {
    expect(await refusalOf(csvBytes(RUSSIAN), { encoding: 'ebcdic' })).toEqual({
      code: 'unknown_encoding',
      params: { encoding: 'ebcdic' },
    });
  });
});
