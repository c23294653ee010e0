import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvChunks } from '#main/core/export/csv.ts';
import type { Sheet } from '#main/core/export/sheet.ts';
import { sheetOf, styleFor } from './sheets.ts';

const csv = (sheets: readonly Sheet[], language: 'ru' | 'en'): string =>
  [...csvChunks(sheets, styleFor(language))].join('');

const table = sheetOf(
  [
    ['№', 'integer'],
    ['Клиент', 'client'],
    ['Телефон', 'phone'],
    ['Выручка', 'money'],
    ['Доля', 'percent'],
    ['Заказ', 'date'],
    ['Месяц', 'month'],
  ],
  [
    [
      1,
      { id: 1, name: 'ООО «Ромашка»; «Лютик»' },
      '+79922359852',
      1_234_560,
      0.055,
      '2026-11-12',
      '2026-11',
    ],
    [2, { id: 2, name: 'Ким "Юрий"' }, null, -5, -0.1, null, null],
  ],
  [null, null, null, 1_234_555, null, null, null],
);

describe('a CSV file', () => {
  it('is what Russian Excel opens: semicolons, decimal commas, a byte order mark, CRLF', () => {
    expect(csv([table], 'ru')).toBe(
      '\uFEFF№;Клиент;Телефон;Выручка;Доля;Заказ;Месяц\r\n' +
        `1;"ООО «Ромашка»; «Лютик»";'+7 992 235-98-52;12345,60;0,055000;2026-11-12;2026-11\r\n` +
        '2;"Ким ""Юрий""";;-0,05;-0,100000;;\r\n',
    );
  });

  it('has commas and decimal points in English', () => {
    expect(csv([table], 'en')).toBe(
      '\uFEFF№,Клиент,Телефон,Выручка,Доля,Заказ,Месяц\r\n' +
        `1,ООО «Ромашка»; «Лютик»,'+7 992 235-98-52,12345.60,0.055000,2026-11-12,2026-11\r\n` +
        '2,"Ким ""Юрий""",,-0.05,-0.100000,,\r\n',
    );
  });

  it('puts several tables below each other, each under its title', () => {
    const short = sheetOf([['Тема', 'text']], [['цена']]);
    expect(csv([short, { ...short, title: 'Вторая' }], 'ru')).toBe(
      '\uFEFFТаблица\r\nТема\r\nцена\r\n\r\nВторая\r\nТема\r\nцена\r\n',
    );
  });

  it.each(['=1+1', '+7', '-2+3', '@SUM(A1)', '\tx', '\rx', "=cmd|' /C calc'!A0"])(
    'makes %j harmless',
    (text) => {
      const [line] = Papa.parse<string[]>(
        csv([sheetOf([['Слова', 'text']], [[text]])], 'ru').slice(1),
        {
          delimiter: ';',
          newline: '\r\n',
        },
      ).data.slice(1);
      expect(line).toEqual([`'${text}`]);
    },
  );

  it('gives back any text that it was given, and lets none begin as a formula', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((one) => one !== '');
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const columns = [
          ['А', 'text'],
          ['Б', 'text'],
        ] as const;
        const written = csv([sheetOf(columns, rows)], 'ru').slice(1);
        const { data } = Papa.parse<string[]>(written, { delimiter: ';', newline: '\r\n' });
        const read = data.slice(1, -1);
        expect(read).toEqual(
          rows.map((row) => row.map((one) => (/^[=+\-@\t\r]/.test(one) ? `'${one}` : one))),
        );
      }),
    );
  });
});
