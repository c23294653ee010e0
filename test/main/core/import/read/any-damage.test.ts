import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvBytes } from '#test/support/files/csv-bytes.ts';
import { oleBytes } from '#test/support/files/ole-bytes.ts';
import { readBack, refusalOf } from '#test/support/files/read-table.ts';
import { sheetBytes } from '#test/support/files/xlsx-bytes.ts';

const rows = Array.from({ length: 40 }, (_, i) => [
  `Клиент ${i}`,
  `+7916${1_000_000 + i}`,
  `${i},50`,
]);
const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const sheet = rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('');

const files = {
  csv: csvBytes(rows),
  'utf-16': csvBytes(rows, { encoding: 'utf-16le', bom: true }),
  gzip: gzipSync(csvBytes(rows)),
  xlsx: sheetBytes(sheet, { strings: ['<t>a</t>'], formats: [0, 14, 'dd.mm.yyyy'] }),
  ole: oleBytes(['EncryptionInfo', 'EncryptedPackage', 'a', 'b', 'c']),
};

/** Bytes put over the file's own, at places counted in parts of its length; and its end cut off. */
const damage = fc.record({
  file: fc.constantFrom(...Object.values(files)),
  strokes: fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.uint8Array({ minLength: 1, maxLength: 6 }),
    ),
    { maxLength: 6 },
  ),
  kept: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
});

test('a file damaged anyhow is read or refused in plain words; nothing else is ever thrown', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, strokes, kept }) => {
      const bytes = Buffer.from(file.subarray(0, Math.ceil(file.length * kept)));
      for (const [place, stroke] of strokes) {
        Buffer.from(stroke).copy(bytes, Math.floor(place * Math.max(0, bytes.length - 6)));
      }
      // Throws on anything that is not an UnreadableFile.
      const refusal = await refusalOf(bytes);
      expect(refusal === null || refusal.code.length > 0).toBe(true);
    }),
    { numRuns: 600 },
  );
}, 60_000);

test('undamaged, the same files are read or refused as they should be', async () => {
  const counts = [];
  for (const bytes of [files.csv, files['utf-16'], files.gzip, files.xlsx]) {
    counts.push((await readBack(bytes)).rows.length);
  }
  expect([counts, await refusalOf(files.ole)]).toEqual([
    [40, 40, 40, 40],
    { code: 'password_protected', params: {} },
  ]);
});
