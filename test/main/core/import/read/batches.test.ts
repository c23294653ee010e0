import { describe, expect, test } from 'vitest';
import { type TableFile, openTable } from '#main/core/import/read/table.ts';
import { temporaryFile } from '#test/support/files/temporary.ts';
import { sheetBytes } from '#test/support/files/xlsx-bytes.ts';

const csv = Array.from(
  { length: 30_000 },
  (_, i) => `${i};Клиент ${i};+7916${1_000_000 + i}\n`,
).join('');
const xlsx = sheetBytes(
  Array.from({ length: 5_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`).join(''),
);

async function sizes(table: TableFile): Promise<number[]> {
  const found: number[] = [];
  for await (const batch of table.batches()) found.push(batch.length);
  return found;
}

describe.each([
  ['csv', csv, 30],
  ['xlsx', xlsx, 5],
])('batches of a %s file', (_, bytes, count) => {
  test('hold a thousand rows each, and can be read again', async () => {
    const table = await openTable(temporaryFile(bytes));
    const thousands = Array.from({ length: count }, () => 1_000);
    expect([await sizes(table), await sizes(table)]).toEqual([thousands, thousands]);
    await table.close();
  });

  test('two passes at once do not disturb each other', async () => {
    const table = await openTable(temporaryFile(bytes));
    expect(await Promise.all([sizes(table), sizes(table)])).toEqual([
      await sizes(table),
      await sizes(table),
    ]);
    await table.close();
  });

  test('tell the bytes read, rising to the size of the file', async () => {
    const table = await openTable(temporaryFile(bytes));
    const seen: number[] = [];
    for await (const batch of table.batches({ onBytes: (read) => seen.push(read) })) {
      expect(batch.length).toBe(1_000);
    }
    expect([seen.at(-1), seen.toSorted((a, b) => a - b)]).toEqual([table.sizeBytes, seen]);
    await table.close();
  });

  test('stop when the reader is cancelled, and the file can still be closed', async () => {
    const table = await openTable(temporaryFile(bytes));
    let asked = 0;
    const signal = (): void => {
      asked += 1;
      if (asked === 3) throw new Error('cancelled');
    };
    let rows = 0;
    const read = async (): Promise<void> => {
      for await (const batch of table.batches({ signal })) rows += batch.length;
    };
    await expect(read()).rejects.toThrow('cancelled');
    expect(rows).toBeLessThanOrEqual(2_000);
    await table.close();
  });

  test('give way to the event loop while they are read', async () => {
    const table = await openTable(temporaryFile(bytes));
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    const turn = setImmediate(() => (turns += 1));
    await sizes(table);
    clearInterval(timer);
    clearImmediate(turn);
    await table.close();
    expect(turns).toBeGreaterThan(0);
  });
});
