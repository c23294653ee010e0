import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('lists made by hand', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const client = async (name: string, source: string | null = null) =>
    (await core.call('clients.create', { name, source })).id;
  const shown = async (listId: number) =>
    (await core.call('clients.list', { filter: { listId } })).rows.map(({ name }) => name);

  it('take clients in one by one or all that are shown, and let them go again', async () => {
    const [anna] = [
      await client('Анна'),
      await client('Борис', 'Яндекс'),
      await client('Вера', 'Яндекс'),
    ];
    const list = await core.call('clientLists.save', { name: 'Ярмарка' });
    expect(
      await core.call('clientLists.add', {
        listId: list.id,
        whom: { clientIds: [anna, anna, 999] },
      }),
    ).toEqual({ added: 1 });
    const whom = { filter: { source: 'Яндекс' } };
    expect(await core.call('clientLists.add', { listId: list.id, whom })).toEqual({ added: 2 });
    expect(await core.call('clientLists.add', { listId: list.id, whom })).toEqual({ added: 0 });
    expect(await shown(list.id)).toEqual(['Анна', 'Борис', 'Вера']);
    expect(await core.call('clientLists.list', {})).toEqual([{ ...list, clients: 3 }]);
    expect(await core.call('clientLists.of', { clientId: anna })).toEqual([list]);
    expect(await core.call('clientLists.drop', { listId: list.id, whom })).toEqual({ dropped: 2 });
    await core.call('journal.undo', {});
    expect(await shown(list.id)).toEqual(['Анна', 'Борис', 'Вера']);
  });

  it('have each a name of their own, and stay while a segment asks for them', async () => {
    const list = await core.call('clientLists.save', { name: 'Ярмарка' });
    expect(await core.invoke('clientLists.save', { name: 'ярмарка' })).toMatchObject({
      error: { code: 'name_taken', params: { name: 'Ярмарка' } },
    });
    await core.call('segments.save', {
      name: 'С ярмарки',
      rule: { match: 'any', items: [{ kind: 'list', not: true, listIds: [list.id] }] },
    });
    expect(await core.invoke('clientLists.remove', { id: list.id })).toMatchObject({
      error: { code: 'list_in_segments', params: { name: 'Ярмарка', segment: 'С ярмарки' } },
    });
  });

  it('may change their name but for case', async () => {
    const list = await core.call('clientLists.save', { name: 'ярмарка' });
    expect(await core.call('clientLists.save', { id: list.id, name: 'Ярмарка' })).toEqual({
      id: list.id,
      name: 'Ярмарка',
    });
  });
});
