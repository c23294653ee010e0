import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RecordSplitter } from '#main/core/import/read/text/records.ts';
import type { Row } from '#main/core/import/read/table.ts';
import { UnreadableFile } from '#main/core/import/read/unreadable-file.ts';

function split(text: string, pieceLength = text.length, delimiter = ';'): Row[] {
  const lineEnd = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const splitter = new RecordSplitter({ delimiter, lineEnd });
  const rows: Row[] = [];
  for (let at = 0; at < text.length; at += Math.max(1, pieceLength)) {
    rows.push(...splitter.push(text.slice(at, at + Math.max(1, pieceLength)), false));
  }
  rows.push(...splitter.push('', true));
  return rows;
}

function cells(text: string): readonly (readonly unknown[])[] {
  return split(text).map((row) => row.cells);
}

function refusal(run: () => unknown): unknown {
  try {
    run();
    return null;
  } catch (error) {
    return error instanceof UnreadableFile ? { code: error.code, ...error.params } : error;
  }
}

describe('rows of a text', () => {
  test('are numbered by the line they start on, empty ones left out', () => {
    expect(split('a;b\r\n\r\n  ;\u00a0\r\n"x\r\ny";1\r\nlast;2')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 4, cells: ['x\r\ny', '1'] },
      { number: 6, cells: ['last', '2'] },
    ]);
  });

  test('are as ragged as the file has them, with null for a cell of nothing', () => {
    expect(cells('a;b;c\n1\n1;2;3;4;\n;;x\n"";"y"\n')).toEqual([
      ['a', 'b', 'c'],
      ['1'],
      ['1', '2', '3', '4', null],
      [null, null, 'x'],
      [null, 'y'],
    ]);
  });

  test('keep delimiters, doubled quotes and line breaks that stand within quotes', () => {
    expect(cells('"a;b";"ООО ""Ромашка""";"1\n2"\n"""";";";""""""\n')).toEqual([
      ['a;b', 'ООО "Ромашка"', '1\n2'],
      ['"', ';', '""'],
    ]);
  });

  test('keep a stray quote in the middle of a cell that is not quoted', () => {
    expect(cells('Труба 1/2";5\nООО "Ромашка";6\n')).toEqual([
      ['Труба 1/2"', '5'],
      ['ООО "Ромашка"', '6'],
    ]);
  });

  test('keep quotes that a careless program did not double', () => {
    expect(cells('"ООО "Ромашка" и Ко";5\nследующий;6\n')).toEqual([
      ['ООО "Ромашка" и Ко', '5'],
      ['следующий', '6'],
    ]);
  });

  test('a quote that never closes is a character, and swallows nothing', () => {
    expect(cells('"Ромашка;1;""\nЛютик;2;"x;y"\n')).toEqual([
      ['"Ромашка', '1', null],
      ['Лютик', '2', 'x;y'],
    ]);
  });

  test('allow spaces between a closing quote and the delimiter', () => {
    expect(cells('"a" ;"b"  \n')).toEqual([['a', 'b']]);
  });

  test('end at CR alone where a file has no LF', () => {
    expect(split('a;b\r1;"x\ry"\r2;3\r')).toEqual([
      { number: 1, cells: ['a', 'b'] },
      { number: 2, cells: ['1', 'x\ry'] },
      { number: 4, cells: ['2', '3'] },
    ]);
  });

  test('come out the same however the text is cut into pieces', () => {
    const piece = fc.constantFrom('a', 'бв', '"', '""', ';', '\r\n', '\n', ' ', '1,5');
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 60 }),
        fc.integer({ min: 1, max: 9 }),
        (parts, n) => {
          const text = `${parts.join('')}\n`;
          expect(split(text, n)).toEqual(split(text));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('more than 16,384 columns are refused, in a whole row and in one that never ends', () => {
    const wide = { code: 'too_many_columns', row: 2, limit: 16_384 };
    expect(split(`a\n${';'.repeat(16_383)}x\n`)[1]?.cells.length).toBe(16_384);
    expect(refusal(() => split(`a\n${';'.repeat(16_384)}x\n`))).toEqual(wide);
    expect(refusal(() => split(`a\n${'"";'.repeat(16_384)}x\n`))).toEqual(wide);
    const splitter = new RecordSplitter({ delimiter: ';', lineEnd: '\n' });
    expect(refusal(() => splitter.push(`a\n${';'.repeat(1_000_000)}`, false))).toEqual(wide);
  });

  test('a line without end is refused before it fills the memory', () => {
    const splitter = new RecordSplitter({ delimiter: ';', lineEnd: '\n' });
    const push = (): void => {
      for (let i = 0; i < 20; i += 1) splitter.push('x'.repeat(1024 * 1024), false);
    };
    expect(refusal(push)).toEqual({ code: 'row_too_long', row: 1, limit: 8 * 1024 * 1024 });
  });

  test('a lone quote at the start of each of 20,000 rows is read in one go', () => {
    const text = Array.from({ length: 20_000 }, (_, i) => `"Чай;${i}`).join('\n');
    const rows = split(text, 65_536);
    expect([rows.length, rows.at(-1)]).toEqual([
      20_000,
      { number: 20_000, cells: ['"Чай', '19999'] },
    ]);
  });
});
