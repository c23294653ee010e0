import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detached } from '#main/core/import/read/table.ts';

test('a detached text is the same text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(detached(text)).toBe(text);
    }),
  );
});

test('a thousand detached names do not keep alive the megabytes they were cut from', () => {
  const kept: string[] = [];
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < 1_000; i += 1) {
    const piece = Buffer.alloc(256 * 1024, `Соколова Анна Васильевна ${i};`).toString('latin1');
    kept.push(detached(piece.slice(0, 60)));
  }
  const heldMegabytes = (process.memoryUsage().heapUsed - before) / 1024 ** 2;
  // Held whole, the pieces are 250 MB; what is not collected yet stays far below that.
  expect([kept.length, heldMegabytes < 150]).toEqual([1_000, true]);
});
