import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { bringIn } from './importing.ts';

const heading = 'Код;Наименование;Телефон;Адрес;Менеджер';
const clients = (address: string): string[] => [
  heading,
  `К-1;Фролова Зоя;8 992 235-98-52;${address};Ольга`,
];

describe('addresses that files bring', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const card = () => core.call('clients.card', { id: 1 });
  const addresses = async () =>
    (await card()).addresses.map(({ address, label }) => [address, label]);

  it('come with who serves the client, and change with a later file, and go back with an undo', async () => {
    await bringIn(core, { 'клиенты.csv': clients('Пермь') });
    expect([await addresses(), (await card()).employee]).toEqual([[['Пермь', null]], 'Ольга']);
    const again = await bringIn(core, { 'клиенты.csv': clients('Пермь') });
    expect(again.clients).toEqual({ created: 0, matched: 1, updated: 0 });
    const { actionId } = await bringIn(core, { 'клиенты.csv': clients('Казань') });
    expect(await addresses()).toEqual([['Казань', null]]);
    await core.call('journal.undo', { actionId: actionId ?? 0 });
    expect(await addresses()).toEqual([['Пермь', null]]);
  });

  it('are added where the client had none', async () => {
    await bringIn(core, { 'клиенты.csv': clients('') });
    expect(await addresses()).toEqual([]);
    const { clients: counts } = await bringIn(core, { 'клиенты.csv': clients('Пермь') });
    expect(counts).toEqual({ created: 0, matched: 1, updated: 1 });
    expect(await addresses()).toEqual([['Пермь', null]]);
  });

  it.each([
    ['written', [{ address: 'Казань', label: 'дача' }], [['Казань', 'дача']]],
    ['deleted', [], []],
  ])('leave alone what was %s by hand since', async (_what, wanted, kept) => {
    await bringIn(core, { 'клиенты.csv': clients('Пермь') });
    await core.call('clients.setAddresses', { id: 1, addresses: wanted });
    await bringIn(core, { 'клиенты.csv': clients('Омск') });
    expect(await addresses()).toEqual(kept);
  });

  it('leave alone what was written by hand before any file', async () => {
    const first = { name: 'Фролова Зоя', externalId: 'К-1', addresses: [{ address: 'Казань' }] };
    await core.call('clients.create', first);
    await bringIn(core, { 'клиенты.csv': clients('Омск') });
    expect(await addresses()).toEqual([['Казань', null]]);
  });

  it('name the employee of an order, not of the client, where the file holds orders', async () => {
    await bringIn(core, {
      'заказы.csv': [
        'Номер;Дата;Клиент;Телефон;Сумма;Менеджер',
        '1;05.03.2026;Фролова Зоя;8 992 235-98-52;100;Борис',
      ],
    });
    expect((await card()).employee).toBe(null);
    expect(await core.call('clients.suggestions', { field: 'employee' })).toEqual(['Борис']);
  });
});
