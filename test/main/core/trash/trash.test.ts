import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/index.ts';
import { trashedBy } from '#main/core/trash/trash-kinds.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { dump } from '#test/support/dump.ts';
import { wholeClient } from './whole-client.ts';

const days = (count: number): number => count * 86_400_000;

describe('the trash', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const trash = (filter: { text?: string; kind?: 'client' | 'order' } = {}) =>
    core.call('trash.list', filter);
  const titles = async (text = ''): Promise<string[]> =>
    (await trash({ text })).rows.map(({ title }) => title);
  const restore = async (id: number | undefined, withParents = false) =>
    core.call('trash.restore', { which: { ids: [id ?? 0] }, withParents });
  const firstId = async (): Promise<number | undefined> => (await trash()).rows[0]?.id;

  it('knows of every operation that removes something where it puts it', () => {
    const removing = Object.keys(contract).filter((name) => name.endsWith('.remove'));
    expect(Object.keys(trashedBy).toSorted()).toEqual(removing.toSorted());
  });

  it('has a deleted client with all that went along, and gives it all back as it was', async () => {
    const friend = await core.call('clients.create', { name: 'Александров Вадим' });
    const id = await wholeClient(core, 'Фролова Зоя Игоревна');
    await core.call('relations.add', { clientId: friend.id, otherId: id, kind: 'friend' });
    await core.call('clients.update', { id: friend.id, patch: { recommendedById: id } });
    const before = dump(core);

    const { action } = await core.act('clients.remove', { id });
    expect(action).toMatchObject({
      kind: 'clients.removeWith',
      params: { name: 'Фролова Зоя Игоревна', orders: 2, contacts: 1, reminders: 1 },
    });
    expect(await trash()).toEqual({
      total: 1,
      rows: [
        {
          id: expect.any(Number) as number,
          kind: 'client',
          title: 'Фролова Зоя Игоревна',
          on: null,
          amountMinor: null,
          client: null,
          deletedAt: '2026-11-16T09:00:00.000Z',
          parts: { orders: 2, contacts: 1, reminders: 1, others: 3 },
          problem: null,
        },
      ],
    });

    const restored = await restore(await firstId());
    expect(restored).toEqual({ restored: 1, leftOut: 0, refused: 0 });
    expect(dump(core)).toEqual(before);
    expect((await trash()).total).toBe(0);
  });

  it('puts a restored client back into the trash when the restoring is undone', async () => {
    const id = await wholeClient(core, 'Фролова Зоя');
    await core.call('clients.remove', { id });
    const without = dump(core);
    await restore(await firstId());
    await core.call('journal.undo', {});
    expect(dump(core)).toEqual(without);
    expect(await titles()).toEqual(['Фролова Зоя']);
    await core.call('journal.redo', {});
    expect(await titles()).toEqual([]);
  });

  it('restores one of many who were deleted together; then the whole deletion cannot be undone, and says why', async () => {
    const ids = [];
    for (const name of ['Первая', 'Вторая', 'Третья']) ids.push(await wholeClient(core, name));
    const { action } = await core.act('bulk.remove', { whom: { clientIds: ids } });
    const second = (await trash({ text: 'вторая' })).rows[0]?.id;
    await restore(second);
    expect((await core.call('clients.list', {})).rows.map(({ name }) => name)).toEqual(['Вторая']);
    await expect(core.call('journal.undo', { actionId: action?.id ?? 0 })).rejects.toMatchObject({
      code: 'undo_blocked',
      params: { reason: 'named', kind: 'trash.client', name: 'Вторая' },
    });
    const rest = await core.call('trash.restore', { which: { filter: {} } });
    expect(rest).toEqual({ restored: 2, leftOut: 0, refused: 0 });
    expect((await core.call('clients.list', {})).total).toBe(3);
  });

  it('restores an order whose client is gone too only together with the client', async () => {
    const id = await wholeClient(core, 'Фролова Зоя');
    const orders = core.connection.sqlite
      .prepare('SELECT id FROM orders ORDER BY id')
      .pluck()
      .all();
    const before = dump(core);
    await core.call('orders.remove', { id: Number(orders[0]) });
    await core.call('clients.remove', { id });
    const [client, order] = (await trash()).rows;
    expect(order).toMatchObject({
      kind: 'order',
      client: { id, name: 'Фролова Зоя' },
      problem: { reason: 'parent', kind: 'client', name: 'Фролова Зоя', itemId: client?.id },
    });
    await expect(restore(order?.id)).rejects.toMatchObject({
      code: 'restore_blocked',
      params: { reason: 'in_trash', name: 'Фролова Зоя' },
    });
    expect(await restore(order?.id, true)).toMatchObject({ restored: 2 });
    expect(dump(core)).toEqual(before);
  });

  it('does not bring an order that was deleted by itself back with its client', async () => {
    const id = await wholeClient(core, 'Фролова Зоя');
    const order = Number(
      core.connection.sqlite.prepare('SELECT min(id) FROM orders').pluck().get(),
    );
    await core.call('orders.remove', { id: order });
    const without = dump(core);
    await core.call('clients.remove', { id });
    await restore((await trash({ kind: 'client' })).rows[0]?.id);
    expect(dump(core)).toEqual(without);
    expect((await trash()).rows.map(({ kind }) => kind)).toEqual(['order']);
  });

  it('joins two friends again who were deleted one after the other, whichever comes back first', async () => {
    const [a, b] = [await wholeClient(core, 'Анна'), await wholeClient(core, 'Борис')];
    await core.call('relations.add', { clientId: a, otherId: b, kind: 'friend' });
    await core.call('clients.update', { id: b, patch: { recommendedById: a } });
    const before = dump(core);
    await core.call('clients.remove', { id: b });
    await core.call('clients.remove', { id: a });
    await restore((await trash({ text: 'борис' })).rows[0]?.id);
    await restore((await trash({ text: 'анна' })).rows[0]?.id);
    expect(dump(core)).toEqual(before);
  });

  it('leaves out a tag that is gone since, and says so', async () => {
    const id = await wholeClient(core, 'Фролова Зоя');
    await core.call('clients.remove', { id });
    const tag = (await core.call('tags.list', {}))[0]?.id ?? 0;
    await core.call('tags.remove', { id: tag });
    const client = (await trash({ kind: 'client' })).rows[0]?.id;
    expect(await restore(client)).toEqual({ restored: 1, leftOut: 1, refused: 0 });
    expect((await core.call('clients.card', { id })).name).toBe('Фролова Зоя');
  });

  it('says that the outside number is taken, and restores once it is free', async () => {
    const { id } = await core.call('clients.create', { name: 'Фролова Зоя', externalId: '0015' });
    await core.call('clients.remove', { id });
    const other = await core.call('clients.create', { name: 'Другая', externalId: '0015' });
    const item = (await trash()).rows[0];
    expect(item?.problem).toEqual({ reason: 'taken', kind: null, name: '0015', itemId: null });
    await expect(restore(item?.id)).rejects.toMatchObject({
      code: 'restore_blocked',
      params: { reason: 'taken', name: '0015' },
    });
    await core.call('clients.update', { id: other.id, patch: { externalId: null } });
    expect(await restore(item?.id)).toMatchObject({ restored: 1 });
  });

  it('is searched as clients are: by telephone, in the wrong layout, by the client of an order', async () => {
    const id = await wholeClient(core, 'Фролова Зоя');
    const other = await core.call('clients.create', { name: 'Иванов Пётр' });
    await core.call('orders.remove', {
      id: Number(core.connection.sqlite.prepare('SELECT min(id) FROM orders').pluck().get()),
    });
    await core.call('clients.remove', { id });
    await core.call('clients.remove', { id: other.id });
    expect(await titles('4567')).toEqual(['Фролова Зоя', '1']);
    expect(await titles('bdfyjd')).toEqual(['Иванов Пётр']);
    expect(await titles('нет такого')).toEqual([]);
  });

  it('does not list what an undo took away, what a merge joined or what was replaced', async () => {
    await core.call('clients.create', { name: 'Фролова Зоя' });
    await core.call('journal.undo', {});
    const { id } = await core.call('orders.save', {
      lines: [{ name: 'Чай', quantityMilli: 1000, priceMinor: 1, discountBp: 0 }],
    });
    await core.call('orders.save', { id, lines: [] });
    expect((await trash()).total).toBe(0);
  });

  /** So many days later somebody does something. */
  const work = async (later: number): Promise<void> => {
    core.clock.set(new Date(Date.parse(core.clock.now()) + days(later)).toISOString());
    await core.call('settings.update', { shopName: `Лавка ${core.clock.now()}` });
  };
  const forgetAll = async (): Promise<void> => {
    let isDone = false;
    while (!isDone) ({ isDone } = await core.call('trash.forget', {}));
  };

  it('forgets nothing for a clock that runs far ahead, whatever was done by that clock', async () => {
    const id = await wholeClient(core, 'Фролова Зоя');
    await core.call('clients.remove', { id });
    await work(1);
    const rightly = core.clock.now();

    core.clock.set('2036-01-01T09:00:00.000Z');
    await forgetAll();
    expect(await titles()).toEqual(['Фролова Зоя']);
    await core.call('settings.update', { shopName: 'Лавка' });
    core.clock.set('2036-01-01T18:00:00.000Z');
    await core.call('settings.update', { ownerName: 'Анна' });
    await forgetAll();
    expect(await titles()).toEqual(['Фролова Зоя']);

    // Set right again: what was done by the wrong clock speaks for nothing.
    core.clock.set(rightly);
    await work(1);
    await work(1);
    await forgetAll();
    expect(await titles()).toEqual(['Фролова Зоя']);
  });

  it('keeps everything while nobody works, however long', async () => {
    const id = await wholeClient(core, 'Фролова Зоя');
    await core.call('clients.remove', { id });
    core.clock.set(new Date(Date.parse(core.clock.now()) + days(90)).toISOString());
    await forgetAll();
    expect(await titles()).toEqual(['Фролова Зоя']);
    await work(0);
    await work(1);
    await forgetAll();
    expect(await titles()).toEqual([]);
  });

  it('forgets after the days that the owner set: the thing, its images and the way back', async () => {
    await core.call('settings.update', { trashDays: 7 });
    const id = await wholeClient(core, 'Фролова Зоя');
    const { action } = await core.act('clients.remove', { id });
    const kept = await core.call('clients.create', { name: 'Иванов Пётр' });
    await core.call('clients.update', { id: kept.id, patch: { wishes: 'Звонить после 11' } });
    await work(6);
    expect(await core.call('trash.forget', {})).toEqual({ forgotten: 0, isDone: true });
    await work(2);
    await work(1);

    let isDone = false;
    while (!isDone) ({ isDone } = await core.call('trash.forget', { atMost: 3 }));

    expect((await trash()).total).toBe(0);
    await expect(core.call('journal.undo', { actionId: action?.id ?? 0 })).rejects.toMatchObject({
      code: 'undo_forgotten',
    });
    const images = core.connection.sqlite
      .prepare('SELECT table_name, row_id FROM journal_changes')
      .all() as { table_name: string; row_id: number }[];
    // The history of the other card is kept; of the deleted client nothing is.
    expect(images.filter(({ table_name: table }) => table !== 'settings')).toEqual([
      { table_name: 'clients', row_id: kept.id },
    ]);
    expect((await core.call('history.client', { clientId: kept.id })).entries).toHaveLength(2);
  });
});
