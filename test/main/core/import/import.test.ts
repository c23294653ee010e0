import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import { invoke } from '#main/core/invoke.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { bringIn, clientsInBase, dump, fileOf, inputOf } from './importing.ts';

const clientList = [
  'Код;Наименование;Телефон;Эл. почта',
  '1;Фролова Зоя Игоревна;8 916 123-45-67;zoya@mail.example',
  '2;Быков Сергей Степанович;;',
];
const sales = [
  'Дата;Номер;Контрагент;Телефон;Сумма;Статус',
  '02.11.2025;УТ-1;Фролова З.И.;+79161234567;1 370,00;Выполнен',
  '03.11.2025;УТ-2;Быков Сергей Степанович;8 495 111-22-33;500;Выполнен',
  '04.11.2025;УТ-3;ФРОЛОВА Зоя;8-916-123-45-67 доб. 12;684,00;Отменён',
  '05.11.2025;УТ-4;ИП Фролова Зоя Игоревна;;300;Возврат',
  'Итого;;;;2 854,00;',
];

describe('an import', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const orders = (): unknown[] =>
    core.connection.sqlite
      .prepare(
        `SELECT number, clients.name, ordered_on AS date, state, total_minor AS total
         FROM orders LEFT JOIN clients ON clients.id = client_id ORDER BY orders.id`,
      )
      .all();

  it('brings clients and orders together, whatever the order of the files', async () => {
    const result = await bringIn(core, { 'продажи.csv': sales, 'контрагенты.csv': clientList });
    expect(result).toMatchObject({
      clients: { created: 2, matched: 0, updated: 0 },
      orders: { created: 4, updated: 0, unchanged: 0, lines: 0 },
      revenueMinor: 137_000 + 50_000 - 30_000,
      rejectedTotal: 0,
      doubtfulRows: 0,
    });
    expect(clientsInBase(core)).toEqual([
      { name: 'Быков Сергей Степанович', phones: '+74951112233', orders: 1, revenue: 50_000 },
      { name: 'Фролова Зоя Игоревна', phones: '+79161234567', orders: 1, revenue: 107_000 },
    ]);
    expect(orders()).toEqual([
      {
        number: 'УТ-1',
        name: 'Фролова Зоя Игоревна',
        date: '2025-11-02',
        state: 'delivered',
        total: 137_000,
      },
      {
        number: 'УТ-2',
        name: 'Быков Сергей Степанович',
        date: '2025-11-03',
        state: 'delivered',
        total: 50_000,
      },
      {
        number: 'УТ-3',
        name: 'Фролова Зоя Игоревна',
        date: '2025-11-04',
        state: 'cancelled',
        total: 68_400,
      },
      {
        number: 'УТ-4',
        name: 'Фролова Зоя Игоревна',
        date: '2025-11-05',
        state: 'returned',
        total: -30_000,
      },
    ]);
  });

  it('does the same as its dry run said, and the dry run writes nothing', async () => {
    const before = dump(core.connection.sqlite);
    const files = { 'a.csv': clientList, 'b.csv': sales };
    const preview = await core.call('import.preview', inputOf(core, files));
    expect(dump(core.connection.sqlite)).toEqual(before);
    const { actionId, ...applied } = await bringIn(core, files);
    expect(applied).toEqual(preview);
    expect(actionId).toBe(1);
  });

  it('updates what a later file says otherwise, keeps what it leaves blank, and takes that back too', async () => {
    await bringIn(core, { 'a.csv': clientList, 'b.csv': sales });
    const before = dump(core.connection.sqlite);
    const result = await bringIn(core, {
      'a.csv': [
        'Код;Наименование;Телефон;Адрес',
        '1;Смирнова Зоя Игоревна;;Тула',
        '2;Быков Сергей Степанович;;',
      ],
      'b.csv': [
        'Дата;Номер;Контрагент;Телефон;Сумма;Статус',
        '02.11.2025;УТ-1;Фролова З.И.;+79161234567;1 400,00;Выполнен',
        '03.11.2025;УТ-2;Быков Сергей Степанович;8 495 111-22-33;500;Отменён',
      ],
    });
    expect(result).toMatchObject({
      clients: { created: 0, matched: 2, updated: 1 },
      orders: { created: 0, updated: 2, unchanged: 0 },
    });
    expect(clientsInBase(core)).toEqual([
      { name: 'Быков Сергей Степанович', phones: '+74951112233', orders: 0, revenue: 0 },
      { name: 'Смирнова Зоя Игоревна', phones: '+79161234567', orders: 1, revenue: 110_000 },
    ]);
    await core.call('journal.undo', { actionId: result.actionId ?? 0 });
    expect(dump(core.connection.sqlite)).toEqual(before);
  });

  it('leaves alone what was changed by hand since', async () => {
    await bringIn(core, { 'a.csv': clientList, 'b.csv': sales });
    const id = core.connection.sqlite
      .prepare("SELECT id FROM orders WHERE number = 'УТ-1'")
      .pluck()
      .get();
    await core.call('orders.setState', { id: Number(id), state: 'paid' });
    const again = await bringIn(core, { 'a.csv': clientList, 'b.csv': sales });
    expect([again.orders.updated, again.actionId]).toEqual([0, null]);
  });

  it('recognises orders without a number, equal ones of one day among them', async () => {
    const file = {
      'b.csv': [
        'Дата;Клиент;Сумма',
        ...Array(2).fill('02.11.2025;Фролова Зоя;100'),
        '03.11.2025;Фролова Зоя;100',
      ],
    };
    expect((await bringIn(core, file)).orders.created).toBe(3);
    expect((await bringIn(core, file)).orders).toEqual({
      created: 0,
      updated: 0,
      unchanged: 3,
      lines: 0,
    });
    const more = await bringIn(core, { 'b.csv': [...file['b.csv'], '03.11.2025;Фролова Зоя;100'] });
    expect(more.orders).toMatchObject({ created: 1, unchanged: 3 });
  });

  it('knows the orders of each year apart, for their numbers begin anew', async () => {
    const head = 'Дата;Номер;Клиент;Сумма';
    await bringIn(core, { 'a.csv': [head, '02.11.2024;7;Фролова Зоя;100'] });
    const next = await bringIn(core, { 'a.csv': [head, '02.02.2025;7;Фролова Зоя;200'] });
    expect(next.orders).toMatchObject({ created: 1, updated: 0 });
  });

  it('joins the lines of an order, its heading written once, to a total as given', async () => {
    const result = await bringIn(core, {
      'строки.csv': [
        'Дата;Чек;Покупатель;Товар;Кол-во;Цена;Скидка, %;Стоимость',
        '02.11.2025;1;Фролова Зоя;Чай;2;380,00;10;684,00',
        ';;;Кофе;1;1 890,00;0;1 890,00',
        '03.11.2025;2;Быков Сергей;Чай;1;380,00;0;380,00',
      ],
    });
    expect(result.orders).toEqual({ created: 2, updated: 0, unchanged: 0, lines: 3 });
    const lines = core.connection.sqlite
      .prepare(
        `SELECT number, orders.total_minor AS total, order_lines.name, quantity_milli AS quantity, order_lines.price_minor AS price,
           discount_bp AS discount, order_lines.total_minor AS line, products.price_minor AS known
         FROM order_lines JOIN orders ON orders.id = order_id JOIN products ON products.id = product_id ORDER BY order_lines.id`,
      )
      .all();
    expect(lines).toEqual([
      {
        number: '1',
        total: 257_400,
        name: 'Чай',
        quantity: 2000,
        price: 38_000,
        discount: 1000,
        line: 68_400,
        known: 38_000,
      },
      {
        number: '1',
        total: 257_400,
        name: 'Кофе',
        quantity: 1000,
        price: 189_000,
        discount: 0,
        line: 189_000,
        known: 189_000,
      },
      {
        number: '2',
        total: 38_000,
        name: 'Чай',
        quantity: 1000,
        price: 38_000,
        discount: 0,
        line: 38_000,
        known: 38_000,
      },
    ]);
  });

  it('joins lines in one file to the orders of another', async () => {
    const result = await bringIn(core, {
      'строки.csv': [
        '№ заказа;Товар;Кол-во;Цена',
        'А-1;Чай;2;100',
        'А-1;Кофе;1;50',
        'А-2;Чай;1;100',
      ],
      'заказы.csv': [
        'Дата;№ заказа;Клиент;Сумма',
        '02.11.2025;А-1;Фролова Зоя;300',
        '02.11.2025;А-2;Быков Сергей;100',
      ],
    });
    expect(result).toMatchObject({
      orders: { created: 2, lines: 3 },
      revenueMinor: 40_000,
      rejectedTotal: 0,
    });
  });

  it('refuses a row with each cell that it cannot read, and takes the rest', async () => {
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

  it('refuses an order whole when one of its lines is refused, and takes it whole once mended', async () => {
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

  it('saves what was refused as it was written: a dash stays a dash, a formula does no harm', async () => {
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

  it('takes no sum in another currency for its own, and no telephone that Excel has cut', async () => {
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

  it('takes a discount in money off the line, and refuses one that is larger', async () => {
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

  it('refuses an order without a number whole as well, and no other of that day', async () => {
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

  it('refuses the orders of a refused client, rather than to make a nameless one', async () => {
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

  it('reads American dates where a later row shows that they are', async () => {
    const early = Array.from(
      { length: 300 },
      (_, index) => `1/${(index % 12) + 1}/2025,${index},Ann Lee,1.00`,
    );
    await bringIn(core, {
      'o.csv': ['Date,Order No,Customer,Total', ...early, '1/25/2025,999,Ann Lee,1.00'],
    });
    expect(orders().at(-1)).toMatchObject({ number: '999', date: '2025-01-25' });
    expect(orders().at(1)).toMatchObject({ number: '1', date: '2025-01-02' });
  });

  it('takes a sale to nobody in particular as an order without a client', async () => {
    await bringIn(core, {
      'o.csv': [
        'Дата;Номер;Контрагент;Сумма',
        '02.11.2025;1;Розничный покупатель;100',
        '02.11.2025;2;;50',
      ],
    });
    expect([clientsInBase(core), orders()]).toEqual([
      [],
      [
        { number: '1', name: null, date: '2025-11-02', state: 'delivered', total: 10_000 },
        { number: '2', name: null, date: '2025-11-02', state: 'delivered', total: 5_000 },
      ],
    ]);
  });

  it('says which words for a state it took as in work', async () => {
    const { unknownStates } = await bringIn(core, {
      'o.csv': [
        'Дата;Клиент;Сумма;Статус',
        '02.11.2025;Фролова Зоя;100;Ждун',
        '03.11.2025;Фролова Зоя;100;Ждун',
      ],
    });
    expect(unknownStates).toEqual([{ word: 'Ждун', rows: 2 }]);
  });

  it('remembers a mapping by its headings and by its name, and forgets it', async () => {
    const lines = ['Когда;Кто там;Почём', '02.11.2025;Фролова Зоя;100'];
    const input = inputOf(core, { 'моё.csv': lines });
    const mapping = ['orderedOn', 'name', 'orderTotal'] as const;
    await core.call('import.apply', {
      files: [{ token: input.files[0]?.token ?? '', mapping: [...mapping] }],
    });
    const [info] = await core.call('import.inspect', inputOf(core, { 'ещё.csv': lines }));
    expect([info?.columns.map(({ field }) => field), info?.remembered?.name]).toEqual([
      [...mapping],
      'моё',
    ]);
    const shuffled = fileOf(core, 'x.csv', ['Почём;Когда;Кто там', '100;02.11.2025;Фролова Зоя']);
    const [named] = await core.call('import.inspect', {
      files: [{ token: shuffled, mappingName: 'Моё' }],
    });
    expect(named?.columns.map(({ field }) => field)).toEqual(['orderTotal', 'orderedOn', 'name']);
    const [remembered] = await core.call('import.mappings', {});
    await core.call('import.forgetMapping', { id: remembered?.id ?? 0 });
    expect(await core.call('import.mappings', {})).toEqual([]);
  });

  it('says of each file why it cannot be read, and goes on with the others', async () => {
    const input = inputOf(core, {
      'пусто.csv': '',
      'a.csv': clientList,
      'кот.csv': ['слово', 'дело'],
    });
    const infos = await core.call('import.inspect', input);
    expect(infos.map(({ name, problem }) => [name, problem?.code ?? null])).toEqual([
      ['пусто.csv', 'empty'],
      ['a.csv', null],
      ['кот.csv', null],
    ]);
    const result = await core.call('import.apply', input);
    expect(result.rejected).toEqual([
      {
        file: 'пусто.csv',
        row: null,
        column: null,
        code: 'file_unreadable',
        params: { problem: 'empty' },
      },
      {
        file: 'кот.csv',
        row: null,
        column: null,
        code: 'file_unreadable',
        params: { problem: 'no_mapping' },
      },
    ]);
    expect(result.clients.created).toBe(2);
  });

  it('fails where no file can be read', async () => {
    await expect(bringIn(core, { 'пусто.csv': '' })).rejects.toMatchObject({
      code: 'file_unreadable',
      params: { file: 'пусто.csv', problem: 'empty' },
    });
    await expect(bringIn(core, { 'кот.csv': ['слово', 'дело'] })).rejects.toMatchObject({
      code: 'import_no_mapping',
    });
  });

  it.each(['reading', 'matching', 'writing', 'indexing'])(
    'leaves the base as it was when cancelled while %s',
    async (stage) => {
      const before = dump(core.connection.sqlite);
      const many = Array.from(
        { length: 21_000 },
        (_, index) => `02.11.2025;${index};Фролова Зоя;100`,
      );
      let isCancelled = false;
      const response = await invoke(
        {
          name: 'import.apply',
          input: inputOf(core, { 'o.csv': ['Дата;Номер;Клиент;Сумма', ...many] }),
        },
        {
          context: core.context,
          checkOutput: true,
          report: (error) => {
            throw error;
          },
          job: {
            progress: (now) => {
              isCancelled ||= now === stage;
            },
            throwIfCancelled: () => {
              if (isCancelled) throw new AppError('cancelled');
            },
          },
        },
      );
      expect(response).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
      expect(dump(core.connection.sqlite)).toEqual(before);
    },
  );

  it('tells the history of imports, with what was taken back', async () => {
    const { actionId } = await bringIn(core, { 'a.csv': clientList });
    await bringIn(core, { 'a.csv': clientList });
    await core.call('journal.undo', { actionId: actionId ?? 0 });
    const history = await core.call('import.history', {});
    expect(
      history.map((run) => [run.files, run.clients.created, run.actionId, run.undone]),
    ).toEqual([
      [['a.csv'], 0, null, false],
      [['a.csv'], 2, actionId, true],
    ]);
  });
});
