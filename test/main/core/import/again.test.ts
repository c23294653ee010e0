import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { bringIn, clientsInBase } from './importing.ts';

const numbered = [
  'Дата;№ заказа;Покупатель;Телефон;Товар;Кол-во;Цена',
  '01.02.2024;1;Смирнова Анна Ивановна;+79161234511;Хлеб;2;100',
  '01.02.2024;2;Света соседка;+79161234522;Сыр;1;300',
  '01.02.2024;3;ООО Ромашка;;Сыр;1;700',
];
const unnumbered = [
  'Дата;Покупатель;Телефон;Товар;Кол-во;Цена',
  '01.02.2024;Смирнова Анна Ивановна;+79161234511;Хлеб;2;100',
  '01.02.2024;Света соседка;+79161234522;Сыр;1;300',
  '01.02.2024;ООО Ромашка;;Сыр;1;700',
];
const sums = [
  'Дата;Покупатель;Телефон;Сумма',
  '01.02.2024;Смирнова Анна Ивановна;+79161234511;200',
  '02.02.2024;Света соседка;+79161234522;300',
  '03.02.2024;ООО Ромашка;;700',
];

describe('the same file, brought in again after the owner has worked on the base', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => {
    core.close();
  });

  // Ids follow the files.
  const [anna, sveta, romashka] = [1, 2, 3];
  const orders = () =>
    core.connection.sqlite
      .prepare(
        `SELECT clients.name AS client, number, ordered_on AS day, orders.total_minor AS total,
           (SELECT group_concat(name || ' ' || (quantity_milli / 1000), ', ' ORDER BY position)
            FROM order_lines WHERE order_id = orders.id) AS lines
         FROM orders LEFT JOIN clients ON clients.id = orders.client_id ORDER BY orders.id`,
      )
      .all();
  /** Brings the file in again, which is to change nothing. */
  const expectNothingNew = async (file: readonly string[]): Promise<void> => {
    const before = { clients: clientsInBase(core), orders: orders() };
    const again = await bringIn(core, { 'продажи.csv': file });
    expect({ clients: clientsInBase(core), orders: orders() }).toEqual(before);
    expect(again).toMatchObject({
      clients: { created: 0, updated: 0 },
      orders: { created: 0, updated: 0 },
      rejected: [],
    });
  };

  describe.each([
    ['with numbers', numbered],
    ['without numbers', unnumbered],
    ['of bare sums', sums],
  ])('%s', (_, file) => {
    beforeEach(() => bringIn(core, { 'продажи.csv': file }));

    it('changes nothing', () => expectNothingNew(file));

    it('knows a client who was renamed by hand', async () => {
      await core.call('clients.update', {
        id: sveta,
        patch: { surname: 'Фёдорова', givenName: 'Светлана', patronymic: 'Ильинична' },
      });
      await core.call('clients.update', { id: romashka, patch: { name: 'Василёк' } });
      await expectNothingNew(file);
    });

    it('knows clients who were merged, by the name and the telephone of either', async () => {
      const keptId = anna;
      await core.call('duplicates.merge', { keptId, lostId: sveta });
      await core.call('duplicates.merge', { keptId, lostId: romashka });
      await expectNothingNew(file);
    });

    it('knows an order that was given to another client', async () => {
      await core.call('orders.save', { id: 2, clientId: anna });
      await expectNothingNew(file);
    });

    it('knows an order whose day, number or sum was corrected', async () => {
      await core.call('orders.save', { id: 1, orderedOn: '2023-12-31' });
      await core.call('orders.save', { id: 2, number: 'А-77' });
      await core.call('orders.save', {
        id: 3,
        lines: [{ name: 'Брынза', quantityMilli: 1000, priceMinor: 65_000, discountBp: 0 }],
      });
      await expectNothingNew(file);
    });

    it('does not bring back a telephone that was deleted by hand', async () => {
      await core.call('clients.setPhones', { id: anna, phones: [] });
      await expectNothingNew(file);
    });
  });

  it('keeps lines that were edited by hand, though their sum is the same', async () => {
    await bringIn(core, { 'продажи.csv': numbered });
    await core.call('orders.save', {
      id: 1,
      lines: [
        { name: 'Хлеб ржаной', quantityMilli: 1000, priceMinor: 10_000, discountBp: 0 },
        { name: 'Хлеб белый', quantityMilli: 1000, priceMinor: 10_000, discountBp: 0 },
      ],
    });
    await expectNothingNew(numbered);
  });

  it('knows what was corrected long after the correction itself can be undone no more', async () => {
    await bringIn(core, { 'продажи.csv': numbered });
    await core.call('clients.update', { id: sveta, patch: { surname: 'Фёдорова' } });
    await core.call('duplicates.merge', { keptId: anna, lostId: sveta });
    await core.call('clients.setPhones', { id: anna, phones: [] });
    await core.call('orders.save', {
      id: 1,
      lines: [{ name: 'Хлеб ржаной', quantityMilli: 2000, priceMinor: 10_000, discountBp: 0 }],
    });
    for (const later of ['2027-03-01', '2027-03-03', '2027-03-05']) {
      core.clock.set(`${later}T09:00:00.000Z`);
      await core.call('settings.update', { shopName: later });
    }
    expect((await core.call('trash.forget', {})).forgotten).toBeGreaterThan(3);
    await expectNothingNew(numbered);
  });

  it('keeps the equal sales of two namesakes apart once they were merged', async () => {
    const namesakes = [
      'Дата;Покупатель;Телефон;Товар;Кол-во;Цена',
      '01.02.2024;Смирнова Анна Ивановна;+79161234511;Хлеб;1;300',
      '01.02.2024;Смирнова Анна Ивановна;+79161234522;Сыр;1;300',
    ];
    await bringIn(core, { 'продажи.csv': namesakes });
    await core.call('duplicates.merge', { keptId: 1, lostId: 2 });
    await expectNothingNew(namesakes);
    await expectNothingNew(namesakes);
  });

  it('takes an order without a number that grew during the day for the same', async () => {
    const noon = unnumbered.slice(0, 2);
    const night = [...noon, '01.02.2024;Смирнова Анна Ивановна;+79161234511;Сыр;1;150'];
    await bringIn(core, { 'день.csv': noon });
    const { orders: told } = await bringIn(core, { 'день.csv': night });
    expect(told).toMatchObject({ created: 0, updated: 1 });
    const grown = {
      client: 'Смирнова Анна Ивановна',
      number: null,
      day: '2024-02-01',
      total: 35_000,
      lines: 'Хлеб 2, Сыр 1',
    };
    expect(orders()).toEqual([grown]);
    await expectNothingNew(night);
  });

  it('takes a sum mended in a list that it knows otherwise for the same order', async () => {
    const mended = sums.map((row) => row.replace(';300', ';350'));
    await bringIn(core, { 'лист.csv': sums });
    const { orders: told } = await bringIn(core, { 'лист.csv': mended });
    expect(told).toMatchObject({ created: 0, updated: 1, unchanged: 2 });
    expect(orders()).toHaveLength(3);
    await expectNothingNew(mended);
  });

  it('leaves the sales of one sheet alone when another sheet of the shop grows on the same day', async () => {
    const row = (day: number, sum: number): string =>
      `0${day}.02.2024;Смирнова Анна Ивановна;+79161234511;${sum}`;
    const heading = 'Дата;Покупатель;Телефон;Сумма';
    const first = [heading, row(1, 100), row(2, 300), row(3, 500)];
    const second = [heading, row(4, 700), row(5, 800)];
    await bringIn(core, { 'зал.csv': first });
    await bringIn(core, { 'склад.csv': second });
    const { orders: told } = await bringIn(core, { 'склад.csv': [...second, row(2, 200)] });
    expect(told).toMatchObject({ created: 1, updated: 0, unchanged: 2 });
    await expectNothingNew(first);
    expect(clientsInBase(core)[0]?.revenue).toBe(260_000);
  });

  it('takes another sale of a known client and day, in a list of other sales, for a new one', async () => {
    await bringIn(core, { 'лист.csv': sums });
    const others = sums.map((row) => row.replace(/;(\d+)$/u, ';1$1'));
    const { orders: told } = await bringIn(core, { 'другой.csv': others });
    expect(told).toMatchObject({ created: 3, updated: 0 });
  });
});
