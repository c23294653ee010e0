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
