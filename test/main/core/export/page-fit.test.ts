import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnWidths, fitPage, type WrittenTable } from '#main/core/export/pdf/page-fit.ts';
import { headingLines } from '#main/core/export/pdf/heading-lines.ts';
import type { SheetColumn } from '#main/core/export/sheet.ts';

describe('a heading on paper', () => {
  it.each([
    ['Доход за темой', 8, 'Доход\nза темой'],
    ['Доход за темой', 14, 'Доход за темой'],
    ['What we believed', 3, 'What we\nbelieved'],
    ['How it ended', 9, 'How it\nended'],
    ['Средний чек', 4, 'Средний\nчек'],
    ['Доля нарастающим итогом', 7, 'Доля\nнарастающим\nитогом'],
    ['Доля нарастающим итогом', 16, 'Доля нарастающим\nитогом'],
    ['Клиенты', 2, 'Клиенты'],
  ])('«%s» over cells of %i letters is written «%s»', (heading, letters, lines) => {
    expect(headingLines(heading, letters)).toBe(lines);
  });

  it('takes no more than three lines, loses no word, and is no wider than its cells unless it must', () => {
    const words = fc.array(fc.stringMatching(/^[а-я]{1,12}$/), { minLength: 1, maxLength: 7 });
    const width = (lines: readonly string[]): number =>
      Math.max(...lines.map(({ length }) => length));
    /** Every way to write the words in so many lines or fewer. */
    const ways = (given: readonly string[], lines: number): string[][] =>
      lines === 1
        ? [[given.join(' ')]]
        : given.flatMap((_, index) =>
            index === 0
              ? ways(given, lines - 1)
              : ways(given.slice(index), lines - 1).map((rest) => [
                  given.slice(0, index).join(' '),
                  ...rest,
                ]),
          );
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 40 }), (given, letters) => {
        const lines = headingLines(given.join(' '), letters).split('\n');
        const least = [1, 2, 3].map((count) => Math.min(...ways(given, count).map(width)));
        const [one = 0, two = 0, three = 0] = least;
        const room = Math.max(letters, 12);
        expect({ words: lines.join(' '), few: lines.length <= 3, width: width(lines) }).toEqual({
          words: given.join(' '),
          few: true,
          width: one <= letters ? one : two <= room ? two : three,
        });
      }),
    );
  });
});

describe('columns on paper', () => {
  const table = (
    ...columns: readonly (readonly [SheetColumn['kind'], heading: string, cell: string])[]
  ): WrittenTable => ({
    columns: columns.map(([kind, heading]) => ({ kind, heading, group: null })),
    lines: [columns.map(([, , cell]) => cell)],
  });
  const widthsOf = (one: WrittenTable): string[] => columnWidths(one, fitPage([one]));

  it('leave the room that a short text does not need to the long ones', () => {
    const quotes = table(
      ['text', 'Слова', 'Закрываетесь в шесть, после работы не успеваю, а доставки нет и не было'],
      ['client', 'Клиент', 'Фролова Зоя Игоревна'],
      ['theme', 'Тема', 'часы работы'],
    );
    expect(widthsOf(quotes)).toEqual(['*', 'auto', 'auto']);
  });

  it('share it where two texts are long', () => {
    const long = 'слово '.repeat(40);
    expect(
      widthsOf(table(['text', 'Слова', long], ['text', 'Шаг', long], ['client', 'Кто', 'Ким'])),
    ).toEqual(['*', '*', 'auto']);
  });

  it('fill the page where all of them are short: the longest text takes what is left', () => {
    expect(
      widthsOf(table(['integer', '№', '1'], ['text', 'Кто', 'Ким'], ['client', 'Имя', 'Ким Юрий'])),
    ).toEqual(['auto', 'auto', '*']);
  });

  it('fill it from the first where there is no text', () => {
    expect(widthsOf(table(['month', 'Месяц', 'ноя 2026'], ['money', 'Выручка', '1 ₽']))).toEqual([
      '*',
      'auto',
    ]);
  });
});
