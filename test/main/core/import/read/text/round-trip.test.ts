import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvBytes } from '#test/support/files/csv-bytes.ts';
import { cellsOf } from '#test/support/files/read-table.ts';

/** What all the encodings below can write. */
const RUSSIAN = Array.from('абвгдежзийклмнопрстуфхцчшщыьэюяёАБВЁЯ');
const PLAIN = Array.from('abcXYZ0189 .,;|"\'-+()=@\t\n');

const word = fc.string({ unit: fc.constantFrom(...PLAIN, ...RUSSIAN, ...RUSSIAN), maxLength: 12 });
const cell = fc.oneof(word, fc.constantFrom('1 370,50', '+7 916 123-45-67', 'ООО "Ромашка"', ''));

const style = fc.record({
  encoding: fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'win1251'),
  told: fc.boolean(),
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  lineEnd: fc.constantFrom('\r\n', '\n'),
  quoteAll: fc.boolean(),
  gzipped: fc.boolean(),
  endsWithLineEnd: fc.boolean(),
});

const NAMES = {
  'utf-8': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  win1251: 'windows-1251',
};

test('any table written in any encoding, delimiter and quoting comes back the same', async () => {
  const table = fc.integer({ min: 2, max: 6 }).chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 8,
    }),
  );
  await fc.assert(
    fc.asyncProperty(table, style, async (rows, { told, gzipped, ...written }) => {
      const unicode = written.encoding !== 'win1251';
      // A heading of plain words, as files have: what the guesses are made from.
      const heading = rows[0]?.map((_, index) => `Колонка ${index + 1}`) ?? [];
      const filled = rows.map((row) => ['я', ...row]);
      const all = [['Клиент', ...heading], ...filled];
      const bytes = csvBytes(all, {
        ...written,
        bom: unicode && !told,
        quoteAll: written.quoteAll,
      });
      const read = await cellsOf(gzipped ? gzipSync(bytes) : bytes, {
        delimiter: written.delimiter,
        ...(told ? { encoding: NAMES[written.encoding] } : {}),
      });
      expect(read).toEqual(all.map((row) => row.map((text) => (text === '' ? null : text))));
    }),
    { numRuns: 150 },
  );
});

test('a table of telephones, names and sums is read with nothing told of it', async () => {
  const name = fc.constantFrom(
    'Соколова Анна',
    'Пётр Щукин',
    'ООО "Ромашка"',
    'ИП Ёлкин; Клин',
    'Юлия\nТверь',
  );
  const sum = fc
    .integer({ min: 0, max: 10_000_000 })
    .map((kopecks) => (kopecks / 100).toFixed(2).replace('.', ','));
  const phone = fc.constantFrom('+7 916 123-45-67', '8 (495) 111-22-33, доб. 5', '');
  const rows = fc.array(fc.tuple(name, phone, sum), { minLength: 2, maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(rows, style, async (body, { told, gzipped, ...written }) => {
      const all = [['Клиент', 'Телефон', 'Сумма'], ...body];
      const bytes = csvBytes(all, { ...written, bom: told && written.encoding !== 'win1251' });
      const read = await cellsOf(gzipped ? gzipSync(bytes) : bytes);
      expect(read).toEqual(all.map((row) => row.map((text) => (text === '' ? null : text))));
    }),
    { numRuns: 150 },
  );
});
