import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { shopOf, type Shop } from './shop.ts';

describe('calls that follow an order', () => {
  let core: TestCore;
  let shop: Shop;
  beforeEach(() => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    shop = shopOf(core);
  });
  afterEach(() => core.close());

  it('thank for a first order three days after it, the largest first, for two weeks', async () => {
    for (const [name, daysAgo, totalMinor] of [
      ['Вчерашний', 1, 900],
      ['Малый', 3, 100],
      ['Крупный', 17, 900],
      ['Забытый', 18, 900],
    ] as const) {
      await shop.order(await shop.add(name), daysAgo, { totalMinor });
    }
    const again = await shop.add('Снова');
    await shop.order(again, 5);
    await shop.order(again, 4);
    const lines = await shop.lines('thanks');
    expect(lines.map(({ name }) => name)).toEqual(['Крупный', 'Малый']);
    expect(lines[1]).toEqual({
      kind: 'thanks',
      key: 'thanks:2',
      section: 'proposed',
      clientId: 2,
      name: 'Малый',
      phone: null,
      occasion: '2026-11-13',
      orderedOn: '2026-11-13',
      revenueMinor: 100,
    });
  });

  it('do not thank for an order that was cancelled', async () => {
    await shop.order(await shop.add('Передумал'), 5, { state: 'cancelled' });
    expect(await shop.names('thanks')).toEqual([]);
  });

  it('are not needed after a talk later than the order', async () => {
    const [taken, thanked] = [await shop.add('Заказавший'), await shop.add('Поблагодарили')];
    await shop.order(taken, 5);
    await shop.talk(taken, 5);
    await shop.order(thanked, 5);
    await shop.talk(thanked, 4);
    expect(await shop.names('thanks')).toEqual(['Заказавший']);
  });

  it('ask after a delivery, by the day that it was marked as such', async () => {
    const id = await shop.add('Доставлено');
    const { id: orderId } = await shop.order(id, 40, { state: 'in_work', number: 'УТ-7' });
    await shop.order(id, 90);
    expect(await shop.names('delivery')).toEqual([]);
    await core.call('orders.setState', { id: orderId, state: 'delivered' });
    core.clock.set('2026-11-17T09:00:00.000Z');
    expect(await shop.names('delivery')).toEqual([]);
    // Saved once more, or paid: it was delivered when it was.
    await core.call('orders.save', { id: orderId, state: 'delivered', note: 'оставили соседям' });
    await core.call('orders.setState', { id: orderId, state: 'paid' });
    core.clock.set('2026-11-18T09:00:00.000Z');
    expect(await shop.lines('delivery')).toEqual([
      {
        kind: 'delivery',
        key: `delivery:${id}`,
        section: 'proposed',
        clientId: id,
        name: 'Доставлено',
        phone: null,
        occasion: String(orderId),
        orderId,
        number: 'УТ-7',
        deliveredOn: '2026-11-16',
        totalMinor: 1000,
      },
    ]);
    await core.call('orders.setState', { id: orderId, state: 'in_work' });
    expect(await shop.names('delivery')).toEqual([]);
  });

  it('ask after the promised day where nobody marked the delivery, and never where neither is known', async () => {
    const [promised, unknown] = [await shop.add('Обещано'), await shop.add('Неизвестно')];
    for (const id of [promised, unknown]) await shop.order(id, 60);
    await shop.order(promised, 9, { promisedOn: '2026-11-14' });
    await shop.order(unknown, 9);
    expect(await shop.names('delivery')).toEqual(['Обещано']);
  });

  it('are one call where several are due, and one done is done for all', async () => {
    const id = await shop.add('Новый');
    await shop.order(id, 5, { state: 'delivered' });
    expect([await shop.names('thanks'), await shop.names('delivery')]).toEqual([['Новый'], []]);
    await core.call('today.done', { kind: 'thanks', clientId: id, occasion: '2026-11-11' });
    const { lines } = await shop.today();
    expect(lines).toEqual([]);
  });

  it('put off past their two weeks still come on the day', async () => {
    const id = await shop.add('Новый');
    const { id: orderId } = await shop.order(id, 5, { state: 'delivered' });
    const thanks = { kind: 'thanks', clientId: id, occasion: '2026-11-11' } as const;
    const delivery = { kind: 'delivery', clientId: id, occasion: String(orderId) } as const;
    await core.call('today.move', { ...thanks, until: '2026-12-20' });
    await core.call('today.move', { ...delivery, until: '2026-12-21' });
    expect((await shop.today()).lines).toEqual([]);
    core.clock.set('2026-12-20T09:00:00.000Z');
    expect((await shop.today()).lines.map(({ kind }) => kind)).toEqual(['thanks']);
    await core.call('today.move', { ...thanks, until: '2026-12-25' });
    core.clock.set('2026-12-21T09:00:00.000Z');
    expect((await shop.today()).lines.map(({ kind }) => kind)).toEqual(['delivery']);
  });

  it('are not made by a rule that is off', async () => {
    await shop.order(await shop.add('Новый'), 5, { state: 'delivered' });
    await core.call('today.setRule', { rule: 'thanks', isOn: false });
    expect((await shop.today()).lines.map(({ kind }) => kind)).toEqual(['delivery']);
    await core.call('today.setRule', { rule: 'delivery', isOn: false });
    expect((await shop.today()).lines).toEqual([]);
  });
});
