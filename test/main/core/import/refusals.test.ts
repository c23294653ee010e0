import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { bringIn, clientsInBase, inputOf } from './importing.ts';

describe('what an import refuses', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  it('is a row with each cell that it cannot read, and takes the rest', async () => {
    const result = await bringIn(core, {
      'b.csv': [
        'Дата;Номер;Контрагент;Телефон;Сумма',
        '31.02.2025;1;Фролова Зоя;8 916 123-45-67;100',
        '01.03.2025;2;Быков Сергей;позвонить жене;сто',
        '01.03.2025;3;Быков Сергей;79161234567.0;12 345,60 руб.',
        ';4;Быков Сергей;;5',
        'вчера;5;Быков Сергей;;5',
      ],
    });
    expect(result.rejected).toEqual([
      {
        file: 'b.csv',
        row: 2,
        column: 'Дата',
        code: 'date_impossible',
        params: { value: '31.02.2025' },
      },
      {
        file: 'b.csv',
        row: 3,
        column: 'Телефон',
        code: 'phone_unreadable',
        params: { value: 'позвонить жене' },
      },
      {
        file: 'b.csv',
        row: 3,
        column: 'Сумма',
        code: 'money_unreadable',
        params: { value: 'сто' },
      },
      { file: 'b.csv', row: 5, column: 'Дата', code: 'date_missing', params: {} },
      {
        file: 'b.csv',
        row: 6,
        column: 'Дата',
        code: 'date_unreadable',
        params: { value: 'вчера' },
      },
    ]);
    expect([result.rejectedTotal, result.orders.created, result.revenueMinor]).toEqual([
      4, 1, 1_234_560,
    ]);
  });

  it('is an order as a whole when one of its lines cannot be read, which comes whole once mended', async () => {
    const lines = [
      'Дата;Чек;Покупатель;Товар;Кол-во;Цена',
      '02.11.2025;1;Фролова Зоя;Чай;2;100',
      '02.11.2025;1;Фролова Зоя;Кофе;один;50',
    ];
    const input = inputOf(core, { 'l.csv': lines });
    const first = await core.call('import.apply', input);
    expect(first).toMatchObject({
      orders: { created: 0 },
      clients: { created: 0 },
      rejectedTotal: 2,
      actionId: null,
    });
    const [saved] = await core.call('import.saveRejected', { ...input, language: 'ru' });
    const { path } = core.context.files.find(saved?.token ?? '');
    const text = readFileSync(path, 'utf8');
    expect(text.split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFДата;Чек;Покупатель;Товар;Кол-во;Цена;Почему не взято',
      '02.11.2025;1;Фролова Зоя;Чай;2;100;Заказ не взят целиком, потому что в строке 3 ошибка. Исправьте её и внесите все строки заказа.',
      '02.11.2025;1;Фролова Зоя;Кофе;один;50;Кол-во: «один» не количество. Запишите его числом.',
    ]);
    const mended = await bringIn(core, { 'l.csv': text.replace('один;', '1;') });
    expect(mended).toMatchObject({
      orders: { created: 1, lines: 2 },
      revenueMinor: 25_000,
      rejectedTotal: 0,
    });
  });

  it('is saved as it was written: a dash stays a dash, a formula does no harm', async () => {
    const input = inputOf(core, {
      'п.csv': [
        'Дата;Номер;Клиент;Почта;Сумма',
        '31.02.2025;1;=Фролова Зоя;-;100',
        '01.02.2025;2;Белов Олег;-;100',
      ],
    });
    const [saved] = await core.call('import.saveRejected', { ...input, language: 'ru' });
    const text = readFileSync(core.context.files.find(saved?.token ?? '').path, 'utf8');
    expect(text.split('\r\n')[1]).toMatch(/^31\.02\.2025;1;'=Фролова Зоя;-;100;/u);
    const mended = await bringIn(core, { 'п.csv': text.replace('31.02', '28.02') });
    expect(mended).toMatchObject({ orders: { created: 1 }, rejectedTotal: 0 });
    expect(clientsInBase(core).map(({ name }) => name)).toEqual(['=Фролова Зоя']);
  });

  it('is a sum in another currency, and a telephone that Excel has cut', async () => {
    const { orders, rejected } = await bringIn(core, {
      'п.csv': [
        'Дата;Номер;Клиент;Телефон;Сумма',
        '01.02.2025;1;Фролова Зоя;89161234567;$1,234.50',
        '01.02.2025;2;Белов Олег;7,91612E+10;100',
        '01.02.2025;3;Жуков Пётр;7,9161234567E+10;1 200,50 руб.',
      ],
    });
    expect(orders).toMatchObject({ created: 1 });
    expect(rejected.map(({ row, code, params }) => ({ row, code, params }))).toEqual([
      { row: 2, code: 'money_other_currency', params: { value: '$1,234.50', currency: 'RUB' } },
      { row: 3, code: 'phone_cut_short', params: { value: '7,91612E+10' } },
    ]);
  });

  it('is a discount in money that is larger than its line; a smaller one is taken off', async () => {
    const { orders, rejected, revenueMinor } = await bringIn(core, {
      'скидки.csv': [
        'Дата;№ заказа;Покупатель;Товар;Кол-во;Цена;Скидка, руб.',
        '01.02.2024;1;Фролова Зоя;Хлеб;2;100;50',
        '01.02.2024;2;Фролова Зоя;Сыр;3;100;0,01',
        '01.02.2024;3;Фролова Зоя;Чай;1;100;150',
      ],
    });
    expect([orders.created, revenueMinor]).toEqual([2, 15_000 + 29_999]);
    expect(rejected).toEqual([
      {
        file: 'скидки.csv',
        row: 4,
        column: 'Скидка, руб.',
        code: 'discount_too_large',
        params: { value: '150' },
      },
    ]);
  });

  it('is an order without a number as a whole too, and no other of that day', async () => {
    const told = (price: string) => [
      'Дата;Покупатель;Телефон;Товар;Кол-во;Цена',
      '01.02.2024;Иванов Иван Петрович;+79161234567;Хлеб;1;100',
      `;;;Сыр;1;${price}`,
      ';;;Мёд;1;70',
      '01.02.2024;Петров Пётр Иванович;+79161234568;Молоко;1;50',
      '01.02.2024;Зимин Олег Львович;+79161234569;Чай;1;10',
      `01.02.2024;Зимин Олег Львович;+79161234569;Кофе;1;${price}`,
      '01.02.2024;Зимин Олег Львович;+79161234569;Какао;1;30',
    ];
    const { rejected, orders } = await bringIn(core, { 'строки.csv': told('сто') });
    expect(orders).toMatchObject({ created: 1, lines: 1 });
    expect(rejected.map(({ row, code }) => `${row} ${code}`).toSorted()).toEqual([
      '2 order_refused',
      '3 money_unreadable',
      '4 order_refused',
      '6 order_refused',
      '7 money_unreadable',
      '8 order_refused',
    ]);
    const mended = await bringIn(core, { 'строки.csv': told('20') });
    expect(mended.orders).toMatchObject({ created: 2, unchanged: 1, lines: 6 });
    expect(clientsInBase(core).map(({ revenue }) => revenue)).toEqual([6000, 19_000, 5000]);
  });

  it('are the orders of a refused client, rather than to make a nameless one', async () => {
    const result = await bringIn(core, {
      'c.csv': [
        'Код;Наименование;Телефон',
        '1;Фролова Зоя;позвонить жене',
        '2;Быков Сергей;89161234567',
      ],
      'o.csv': ['Дата;Номер;Код клиента;Сумма', '02.11.2025;1;1;100', '02.11.2025;2;2;100'],
    });
    expect(result.rejected.map(({ file, row, code }) => [file, row, code])).toEqual([
      ['c.csv', 2, 'phone_unreadable'],
      ['o.csv', 2, 'client_refused'],
    ]);
    expect(result.orders.created).toBe(1);
  });
});
