import { describe, expect, it } from 'vitest';
import { findHeadingRow } from '#main/core/import/guess/heading-row.ts';
import { guessMapping } from '#main/core/import/guess/guess-mapping.ts';
import { kindOfMapping } from '#main/core/import/guess/sheet-kind.ts';
import { isTotalsRow } from '#main/core/import/guess/totals-row.ts';
import type { Row } from '#main/core/import/read/table.ts';

const table = (...lines: string[]): Row[] =>
  lines.map((line, index) => ({ number: index + 1, cells: line.split(';') }));

/** The guess for a table whose first line holds the headings. */
const guess = (...lines: string[]): string => {
  const [head, ...rows] = table(...lines);
  const { mapping } = guessMapping(head?.cells.map(String) ?? [], rows);
  return `${kindOfMapping(mapping)}: ${mapping.map((field) => field ?? '-').join(' ')}`;
};

describe('columns are guessed', () => {
  it.each([
    [
      'a list of 1C',
      [
        'Код;Наименование;Телефон;Эл. почта;День рождения',
        '00001;Фролова Зоя;89161234567;z@mail.example;04.10.2002',
      ],
      'clients: externalId name phone email birthday',
    ],
    [
      'goods of МойСклад beside their buyer',
      [
        '№;Дата;Контрагент;Наименование;Код;Кол-во;Цена;Сумма',
        '00007;01.02.2025;Фролова Зоя;Чай;Т-1;2;100,00;200,00',
      ],
      'lines: orderNumber orderedOn name product productCode quantity price lineTotal',
    ],
    [
      'an export of Shopify, the sum of the order in its first line',
      [
        'Name;Email;Financial Status;Created at;Total;Lineitem quantity;Lineitem name;Lineitem price;Billing Name',
        '#1001;a@mail.example;paid;2025-02-01 10:00:00 +0300;30.00;1;Tea;10.00;Ann Lee',
        '#1001;a@mail.example;;;;2;Coffee;10.00;',
        '#1002;b@mail.example;paid;2025-02-02 10:00:00 +0300;20.00;1;Tea;10.00;Bob Ray',
        '#1002;b@mail.example;;;;1;Milk;10.00;',
        '#1003;b@mail.example;paid;2025-02-02 10:00:00 +0300;20.00;1;Tea;10.00;Bob Ray',
        '#1003;b@mail.example;;;;1;Milk;10.00;',
      ],
      'lines: orderNumber email state orderedOn orderTotal quantity product price name',
    ],
    [
      'the sum after the discount rather than before it',
      ['Дата;Клиент;Сумма;Скидка, руб.;Итого', '01.02.2025;Фролова Зоя;100,00;10,00;90,00'],
      'orders: orderedOn name - discountAmount orderTotal',
    ],
    [
      'a row counter as nothing',
      ['№ п/п;Дата;ФИО;Стоимость заказа, ₽', '1;01.02.2025;Фролова Зоя;100'],
      'orders: - orderedOn name orderTotal',
    ],
    [
      "the shop's own firm as nothing",
      [
        'Дата;Организация;Покупатель;Сумма',
        ...Array(5).fill('01.02.2025;ООО Лавка;Фролова Зоя;100,00'),
      ],
      'orders: orderedOn - name orderTotal',
    ],
    [
      'columns by their contents where the headings say nothing',
      [
        'Когда;Кто;Куда звонить;Почём',
        ...Array(5).fill('01.02.2025;Фролова Зоя;8 916 123-45-67;100,00'),
      ],
      'orders: orderedOn name phone orderTotal',
    ],
  ])('%s', (_, lines, expected) => {
    expect(guess(...lines)).toBe(expected);
  });

  it('a file without headings by its contents alone', () => {
    const rows = table(
      '00004;0001;19970101;2;29.33',
      '00004;0001;19970118;2;29.73',
      '00021;0002;19970101;3;63.34',
    );
    const { mapping } = guessMapping(null, rows);
    expect(mapping).toEqual(['externalId', null, 'orderedOn', null, 'orderTotal']);
    expect(findHeadingRow(rows)).toBeNull();
  });
});

it('headings are found under a title, and a totals row is known by its word', () => {
  const rows = table(
    'Журнал заказов магазина',
    'за 2025 год',
    'Дата;№ заказа;ФИО клиента;Сумма',
    '01.02.2025;1;Фролова Зоя;100',
    ';;Итого;100',
  );
  expect(findHeadingRow(rows)).toBe(3);
  expect(rows.map((row) => isTotalsRow(row, [0]))).toEqual([false, false, false, false, true]);
});

describe('a file without headings', () => {
  const headless = (...lines: string[]) => guessMapping(null, table(...lines)).mapping;

  it('is not taken for a list of clients when it is a letter', () => {
    expect(headless('Это письмо.', 'В нём нет таблицы', 'До скорой встречи.')).toEqual([null]);
  });

  it('is a list of clients when its lines are names, however written', () => {
    expect(headless('Фролова Зоя', 'иванов иван', 'Мамедов Али Гасан оглы')).toEqual(['name']);
  });
});
