import fc from 'fast-check';
import { expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { bringIn } from './importing.ts';

/** What an owner corrects by hand between two nights; clients and orders are numbered from 0. */
type Step = (core: TestCore) => Promise<unknown>;

interface Sales {
  readonly isNumbered: boolean;
  readonly hasGoods: boolean;
  readonly sales: readonly (readonly [person: number, day: number, sum: number])[];
}

const people = [
  'Смирнова Анна Ивановна;+79161234511',
  'Смирнова Анна Петровна;+79161234522',
  'Света соседка;+79161234533',
  'Козлов Олег;',
  'ООО Ромашка;+74951234544',
] as const;
const person = fc.nat(people.length - 1);
const day = fc.integer({ min: 1, max: 3 });
const sum = fc.constantFrom(100, 100, 250);

/** Rows of sales; the same sum twice a day is common. */
const file: fc.Arbitrary<Sales> = fc.record({
  isNumbered: fc.boolean(),
  hasGoods: fc.boolean(),
  sales: fc.array(fc.tuple(person, day, sum), { minLength: 1, maxLength: 7 }),
});

function linesOf({ isNumbered, hasGoods, sales }: Sales): string[] {
  const heading = ['Дата', ...(isNumbered ? ['№ заказа'] : []), 'Покупатель;Телефон'];
  return [
    [...heading, ...(hasGoods ? ['Товар;Кол-во;Цена'] : ['Сумма'])].join(';'),
    ...sales.map(([who, on, price], index) =>
      [
        `0${on}.02.2024`,
        ...(isNumbered ? [String(index + 1)] : []),
        people[who],
        hasGoods ? `Хлеб;1;${price}` : String(price),
      ].join(';'),
    ),
  ];
}

const ids = ({ connection: { sqlite } }: TestCore, table: string): number[] =>
  sqlite.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as number[];

const onOne =
  (table: string, place: number, step: (core: TestCore, id: number) => unknown): Step =>
  async (core) => {
    const found = ids(core, table);
    const id = found[place % Math.max(found.length, 1)];
    if (id !== undefined) await step(core, id);
  };
const onTwo =
  (table: string, a: number, b: number, step: (core: TestCore, a: number, b: number) => unknown) =>
  async (core: TestCore): Promise<void> => {
    const found = ids(core, table);
    const [first, second] = [found[a % found.length], found[b % found.length]];
    if (first !== undefined && second !== undefined && first !== second) {
      await step(core, first, second);
    }
  };

const place = fc.nat(20);
const onClient = (step: (core: TestCore, id: number) => unknown): fc.Arbitrary<Step> =>
  place.map((at) => onOne('clients', at, step));
const onOrder = (step: (core: TestCore, id: number) => unknown): fc.Arbitrary<Step> =>
  place.map((at) => onOne('orders', at, step));

const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .tuple(place, fc.constantFrom('Павлова', 'Фёдорова', 'Ким'))
    .chain(([at, surname]) =>
      fc.constant<Step>(
        onOne('clients', at, (core, id) => core.call('clients.update', { id, patch: { surname } })),
      ),
    ),
  onClient((core, id) => core.call('clients.setPhones', { id, phones: [] })),
  onClient((core, id) =>
    core.call('clients.setPhones', { id, phones: [{ text: `+7916765430${id}` }] }),
  ),
  fc
    .tuple(place, place)
    .map(([a, b]) =>
      onTwo('clients', a, b, (core, keptId, lostId) =>
        core.call('duplicates.merge', { keptId, lostId }),
      ),
    ),
  fc
    .tuple(place, place)
    .map(([at, to]): Step =>
      onOne('orders', at, (core, id) =>
        onOne('clients', to, (_, clientId) => core.call('orders.save', { id, clientId }))(core),
      ),
    ),
  onOrder((core, id) => core.call('orders.save', { id, number: `Р-${id}` })),
  onOrder((core, id) => core.call('orders.save', { id, orderedOn: '2023-12-31' })),
  onOrder((core, id) => core.call('orders.setState', { id, state: 'cancelled' })),
  onOrder((core, id) =>
    core.call('orders.save', {
      id,
      lines: [{ name: 'Сыр', quantityMilli: 1000, priceMinor: 77_700, discountBp: 0 }],
    }),
  ),
);

it('whatever is corrected by hand, the same file adds nothing and changes nothing', () =>
  fc.assert(
    fc.asyncProperty(file, fc.array(step, { maxLength: 6 }), async (sales, steps) => {
      const core = testCore();
      try {
        const lines = linesOf(sales);
        await bringIn(core, { 'продажи.csv': lines });
        for (const one of steps) await one(core);
        const tables = ['clients', 'client_phones', 'orders', 'order_lines'];
        const whole = () =>
          tables.map((table) => core.connection.sqlite.prepare(`SELECT * FROM ${table}`).all());
        const before = whole();
        await bringIn(core, { 'продажи.csv': lines });
        expect(whole()).toEqual(before);
      } finally {
        core.close();
      }
    }),
    { numRuns: 25 },
  ));
