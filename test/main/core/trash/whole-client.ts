import type { TestCore } from '#test/support/core.ts';

/** Enters a client with something in many corners: what a deletion takes along. Answers the id. */
export async function wholeClient(core: TestCore, name: string): Promise<number> {
  const { id } = await core.call('clients.create', {
    name,
    phones: [{ text: '+7 916 123-45-67' }],
    emails: [{ email: 'zoya@example.ru' }],
  });
  const order = await core.call('orders.save', {
    clientId: id,
    lines: [
      { name: 'Чай', quantityMilli: 2000, priceMinor: 50_000, discountBp: 0 },
      { name: 'Мёд', quantityMilli: 1000, priceMinor: 70_000, discountBp: 0 },
    ],
    state: 'paid',
  });
  await core.call('orders.makeReturn', { id: order.id });
  await core.call('interactions.add', {
    clientId: id,
    kind: 'call',
    direction: 'out',
    text: 'Довольна чаем',
    remind: { on: '2026-12-01', text: 'Предложить мёд' },
  });
  await core.call('tags.give', { clientId: id, name: 'Опт' });
  return id;
}
