import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { dump } from '#test/support/dump.ts';

describe('taking an action back out of order', () => {
  let core: TestCore;
  let zoya: number;
  beforeEach(async () => {
    core = testCore();
    zoya = (await core.call('clients.create', { name: 'Фролова Зоя' })).id;
  });
  afterEach(() => core.close());

  const undo = (actionId: number | undefined) =>
    core.call('journal.undo', { actionId: actionId ?? 0 });
  const later = (): void =>
    core.clock.set(new Date(Date.parse(core.clock.now()) + 3_600_000).toISOString());
  const done = async (...call: Parameters<TestCore['act']>): Promise<number> => {
    later();
    return (await core.act(...call)).action?.id ?? 0;
  };
  const obstacles = (...actionIds: number[]) => core.call('journal.obstacles', { actionIds });
  const named = (actionId: number, id: number) =>
    expect.objectContaining({
      actionId,
      reason: 'later',
      action: expect.objectContaining({ id }) as unknown,
    }) as unknown;

  it('works where nothing later rests on it', async () => {
    const first = await done('clients.update', { id: zoya, patch: { wishes: 'После 11' } });
    const without = dump(core);
    const order = await done('orders.save', { clientId: zoya, totalMinor: 100 });
    expect(await obstacles(first, order)).toEqual([]);
    await undo(first);
    expect((await core.call('clients.card', { id: zoya })).wishes).toBeNull();
    await undo(order);
    expect(dump(core)).not.toEqual(without);
  });

  it('names the action that changed the same record since', async () => {
    const first = await done('clients.update', { id: zoya, patch: { wishes: 'После 11' } });
    const second = await done('clients.update', { id: zoya, patch: { source: 'Выставка' } });
    expect(await obstacles(first, second)).toEqual([named(first, second)]);
    await expect(undo(first)).rejects.toMatchObject({
      code: 'undo_blocked',
      params: {
        reason: 'named',
        kind: 'clients.update',
        name: 'Фролова Зоя',
        at: core.clock.now(),
      },
    });
  });

  it('names the order that a client has got since they were added', async () => {
    const { action } = await core.act('clients.create', { name: 'Александров Вадим' });
    const client = (await core.call('clients.search', { text: 'Вадим' }))[0]?.id ?? 0;
    const order = await done('orders.save', { clientId: client, number: '77', totalMinor: 100 });
    const before = dump(core);
    expect(await obstacles(action?.id ?? 0)).toEqual([named(action?.id ?? 0, order)]);
    await expect(undo(action?.id)).rejects.toMatchObject({
      code: 'undo_blocked',
      params: { reason: 'named', kind: 'orders.add', number: '77' },
    });
    expect(dump(core)).toEqual(before);
  });

  it('names the deletion of the client to whom a deleted order belonged', async () => {
    await core.call('orders.save', { clientId: zoya, totalMinor: 100 });
    const order = core.connection.sqlite.prepare('SELECT id FROM orders').pluck().get();
    const first = await done('orders.remove', { id: Number(order) });
    const second = await done('clients.remove', { id: zoya });
    expect(await obstacles(first)).toEqual([named(first, second)]);
    await expect(undo(first)).rejects.toMatchObject({
      code: 'undo_blocked',
      params: { reason: 'named', kind: 'clients.remove' },
    });
  });

  it('names whoever took the outside number that would come back', async () => {
    await core.call('clients.update', { id: zoya, patch: { externalId: '0015' } });
    const first = await done('clients.update', { id: zoya, patch: { externalId: null } });
    const second = await done('clients.create', { name: 'Другая', externalId: '0015' });
    expect(await obstacles(first)).toEqual([named(first, second)]);
    await expect(undo(first)).rejects.toMatchObject({
      code: 'undo_blocked',
      params: { reason: 'named', kind: 'clients.create', name: 'Другая' },
    });
    await undo(second);
    expect(await obstacles(first)).toEqual([]);
    await undo(first);
    expect((await core.call('clients.card', { id: zoya })).externalId).toBe('0015');
  });

  it('lists actions page by page, by area and by client', async () => {
    await done('clients.update', { id: zoya, patch: { wishes: 'После 11' } });
    await done('clients.create', { name: 'Александров Вадим' });
    await done('orders.save', { clientId: zoya, number: '77', totalMinor: 100 });
    await core.call('journal.undo', {});
    await done('interactions.add', { clientId: zoya, kind: 'note', text: 'Зашла' });
    await done('settings.update', { shopName: 'Чай' });
    const kinds = async (input: Parameters<typeof core.call<'journal.list'>>[1]) =>
      (await core.call('journal.list', input)).actions.map(({ kind, state }) => `${kind} ${state}`);
    expect(await kinds({ clientId: zoya })).toEqual([
      'interactions.add stands',
      'orders.add undone',
      'clients.update stands',
      'clients.create stands',
    ]);
    expect(await kinds({ area: 'orders' })).toEqual(['orders.add undone']);
    expect(await kinds({ area: 'other' })).toEqual(['settings.update stands']);
    const first = await core.call('journal.list', { limit: 4 });
    const second = await core.call('journal.list', { limit: 4, before: first.next ?? 0 });
    expect([...first.actions, ...second.actions]).toEqual(
      (await core.call('journal.list', {})).actions,
    );
    expect(second.next).toBeNull();
  });
});
