import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/index.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { dump, hasSharedData, sharedData, truthOf, type Truth } from './importing.ts';

const shops = [
  { shop: 'shop-1c', files: ['продажи.csv', 'контрагенты.csv'] },
  { shop: 'shop-excel', files: ['заказы.xlsx'] },
  { shop: 'shop-lines', files: ['строки.txt.gz'] },
] as const;

const minutes = 60_000;

describe.each(shops)('$shop', ({ shop, files }) => {
  let core: TestCore;
  beforeEach((test) => {
    test.skip(!hasSharedData(shop), `../shared/data/${shop} is not here`);
    core = testCore();
  });
  afterEach(() => core?.close());

  const input = (): Input<'import.apply'> => ({
    files: files.map((name) => ({
      token: core.context.files.adopt(sharedData(`${shop}/${name}`)),
    })),
  });

  /** A careful person cannot tell two namesakes apart where a row has no telephone: the owner of the shop can. */
  async function decided(): Promise<Input<'import.apply'>> {
    const { doubtful } = await core.call('import.preview', input());
    const decisions = doubtful.map(({ key, candidates }) => {
      const owner = candidates.find(({ phones }) => phones.includes('+79028939610'));
      return { key, choice: { same: owner?.ref ?? '' } };
    });
    return { ...input(), decisions };
  }

  const clientsOf = (): Map<string, { orders: number; kopecks: number }[]> => {
    const rows = core.connection.sqlite
      .prepare<[], { name: string; phones: string | null; orders: number; kopecks: number }>(
        `SELECT name, orders, revenue_minor AS kopecks,
           (SELECT group_concat(e164) FROM client_phones WHERE client_id = clients.id) AS phones
         FROM clients JOIN client_totals ON client_id = clients.id`,
      )
      .all();
    const found = new Map<string, { orders: number; kopecks: number }[]>();
    for (const { name, phones, orders, kopecks } of rows) {
      for (const key of [
        ...(phones?.split(',') ?? []),
        name.replace(/^ИП /, '').replaceAll('ё', 'е'),
      ]) {
        found.set(key, [...(found.get(key) ?? []), { orders, kopecks }]);
      }
    }
    return found;
  };

  /** By telephone; those whose rows have none, by name. */
  const findIn = (
    found: ReturnType<typeof clientsOf>,
    { name, phone }: Truth,
  ): { orders: number; kopecks: number }[] =>
    found.get(phone) ?? found.get(name.replaceAll('ё', 'е')) ?? [];

  it(
    'every client of the truth is one client, with exactly its orders and its revenue in kopecks',
    async () => {
      const result = await core.call('import.apply', await decided());
      const found = clientsOf();
      const expected = truthOf(shop).filter(({ orders }) => orders > 0);
      expect(expected.map((truth) => [truth.name, findIn(found, truth)])).toEqual(
        expected.map(({ name, orders, kopecks }) => [name, [{ orders, kopecks }]]),
      );
      const total = truthOf(shop).reduce((sum, { kopecks }) => sum + kopecks, 0);
      expect([result.revenueMinor, result.rejectedTotal, result.doubtfulRows]).toEqual([
        total,
        0,
        0,
      ]);
    },
    2 * minutes,
  );

  it(
    'only rows of namesakes without a telephone are in doubt, and they are left out until decided',
    async () => {
      const { doubtful, orders } = await core.call('import.preview', input());
      const names = doubtful.map(({ name }) => name.replace(/^ИП /, ''));
      expect(names).toEqual(names.map(() => 'Зайцев Андрей Александрович'));
      expect(orders.created).toBe(3000 - (names.length > 0 ? 1 : 0));
    },
    2 * minutes,
  );

  it(
    'no client holds two people, and nobody is held by two clients',
    async () => {
      await core.call('import.apply', await decided());
      const phones = core.connection.sqlite
        .prepare<[], { client: number; e164: string }>(
          'SELECT client_id AS client, e164 FROM client_phones',
        )
        .all();
      const known = new Set(truthOf(shop).map(({ phone }) => phone));
      const ofTruth = phones.filter(({ e164 }) => known.has(e164));
      const held = [...Map.groupBy(ofTruth, ({ client }) => client).values()];
      const holders = [...Map.groupBy(ofTruth, ({ e164 }) => e164).values()];
      const precision = held.filter(({ length }) => length === 1).length / held.length;
      const recall = holders.filter(({ length }) => length === 1).length / holders.length;
      console.info(`${shop}: precision ${precision}, recall ${recall} over ${held.length} clients`);
      expect({ precision, recall }).toEqual({ precision: 1, recall: 1 });
    },
    2 * minutes,
  );

  it(
    'coming in again changes nothing, and the base is as before once it is taken back',
    async () => {
      const before = dump(core.connection.sqlite);
      const first = await core.act('import.apply', await decided());
      const after = dump(core.connection.sqlite);
      const again = await core.act('import.apply', input());
      expect([again.action, again.value.actionId]).toEqual([null, null]);
      expect(again.value.clients).toEqual({
        created: 0,
        matched: first.value.clients.created,
        updated: 0,
      });
      expect(again.value.orders).toMatchObject({ created: 0, updated: 0 });
      expect(dump(core.connection.sqlite)).toEqual(after);
      await core.call('journal.undo', { actionId: first.action?.id ?? 0 });
      expect(dump(core.connection.sqlite)).toEqual(before);
    },
    2 * minutes,
  );
});
