import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the addresses and the employee of a client', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  it('are several, in their order, each with its word', async () => {
    const { id } = await core.call('clients.create', {
      name: 'Фролова Зоя',
      addresses: [{ address: ' Пермь, ул. Мира, 1 ' }],
    });
    const [home] = (await core.call('clients.card', { id })).addresses;
    await core.call('clients.setAddresses', {
      id,
      addresses: [
        { address: 'Пермь, Склад 4', label: 'доставка' },
        { id: home?.id ?? 0, address: 'Пермь, ул. Мира, 1', label: 'дом' },
      ],
    });
    const shown = async () =>
      (await core.call('clients.card', { id })).addresses.map(({ address, label }) => [
        address,
        label,
      ]);
    expect(await shown()).toEqual([
      ['Пермь, Склад 4', 'доставка'],
      ['Пермь, ул. Мира, 1', 'дом'],
    ]);
    await core.call('journal.undo', {});
    expect(await shown()).toEqual([['Пермь, ул. Мира, 1', null]]);
  });

  it('suggest whoever serves clients already, those named on orders alone last', async () => {
    const { id } = await core.call('clients.create', { name: 'Зоя', employee: 'Ольга' });
    for (const employee of ['Борис', 'Анна', 'Борис', 'Ольга']) {
      await core.call('orders.save', {
        clientId: id,
        orderedOn: '2026-11-01',
        employee,
        lines: [{ name: 'Чай', quantityMilli: 1000, priceMinor: 100, discountBp: 0 }],
      });
    }
    expect(await core.call('clients.suggestions', { field: 'employee' })).toEqual([
      'Ольга',
      'Анна',
      'Борис',
    ]);
    await core.call('clients.create', { name: 'Пётр' });
    const list = await core.call('clients.list', { filter: { employee: 'Ольга' } });
    expect(list.rows.map(({ name }) => name)).toEqual(['Зоя']);
  });
});
