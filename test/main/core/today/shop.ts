import type { Input, Output } from '#shared/contract/index.ts';
import { addDays } from '#shared/rules/calendar.ts';
import type { TestCore } from '#test/support/core.ts';

type Line = Output<'today.get'>['lines'][number];
type LineOf<K extends Line['kind']> = Extract<Line, { kind: K }>;

/** A shop in which a day can be set up in a few words. Days are counted back from the clock's own. */
export function shopOf(core: TestCore) {
  const ago = (days: number): string => addDays(core.clock.today(), -days);
  const add = async (name: string, more: object = {}): Promise<number> =>
    (await core.call('clients.create', { name, ...more })).id;
  const order = (clientId: number, daysAgo: number, more: Partial<Input<'orders.save'>> = {}) =>
    core.call('orders.save', {
      clientId,
      orderedOn: ago(daysAgo),
      totalMinor: 1000,
      state: 'paid',
      ...more,
    });
  return {
    ago,
    add,
    order,
    /** A client with four orders `every` so many days, the last `silent` days ago. */
    async regular(name: string, every: number, silent: number, totalMinor = 1000) {
      const id = await add(name);
      for (const back of [3, 2, 1, 0]) await order(id, silent + back * every, { totalMinor });
      return id;
    },
    talk: (clientId: number, daysAgo: number, kind: 'call' | 'note' = 'call') =>
      core.call('interactions.add', {
        clientId,
        kind,
        text: 'Поговорили',
        happenedAt: `${ago(daysAgo)}T09:00:00.000Z`,
      }),
    today: () => core.call('today.get', {}),
    async lines<K extends Line['kind']>(kind: K): Promise<LineOf<K>[]> {
      const { lines } = await core.call('today.get', {});
      return lines.filter((line): line is LineOf<K> => line.kind === kind);
    },
    async names(kind: Exclude<Line['kind'], 'reminder'>): Promise<string[]> {
      const { lines } = await core.call('today.get', {});
      return lines.flatMap((line) => (line.kind === kind && 'name' in line ? [line.name] : []));
    },
  };
}
export type Shop = ReturnType<typeof shopOf>;
