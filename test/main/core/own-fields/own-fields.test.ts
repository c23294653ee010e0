import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('own fields', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const client = async (name: string) => (await core.call('clients.create', { name })).id;
  const names = async () => (await core.call('ownFields.list', {})).map(({ name }) => name);
  const set = (clientId: number, fieldId: number, value: string | number | null) =>
    core.call('ownFields.setValue', { clientId, fieldId, value });
  const failure = async (name: string, input: unknown) => {
    const response = await core.invoke(name, input);
    return response.ok ? null : response.error;
  };

  it('are defined, renamed, ordered, put away and brought back, and each of it can be undone', async () => {
    const size = await core.call('ownFields.add', {
      name: ' Размер ',
      kind: 'choice',
      options: [{ name: 'S' }, { name: 'M' }, { name: 's' }],
    });
    expect(size).toEqual({
      id: size.id,
      name: 'Размер',
      kind: 'choice',
      options: [
        { id: 1, name: 'S' },
        { id: 2, name: 'M' },
      ],
      isArchived: false,
    });
    const visits = await core.call('ownFields.add', { name: 'Визитов', kind: 'number' });
    expect(await names()).toEqual(['Размер', 'Визитов']);
    await core.call('ownFields.reorder', { ids: [visits.id] });
    expect(await names()).toEqual(['Визитов', 'Размер']);
    await core.call('ownFields.change', { id: visits.id, name: 'Визитов в год' });
    await core.call('ownFields.archive', { id: visits.id, isArchived: true });
    expect(await names()).toEqual(['Размер', 'Визитов в год']);
    for (let i = 0; i < 3; i++) await core.call('journal.undo', {});
    expect(await names()).toEqual(['Размер', 'Визитов']);
  });

  it('have each a name of their own', async () => {
    await core.call('ownFields.add', { name: 'Размер', kind: 'text' });
    expect(await failure('ownFields.add', { name: 'РАЗМЕР', kind: 'number' })).toEqual({
      code: 'name_taken',
      params: { name: 'Размер' },
    });
  });

  it('keep a value of each kind, and nothing that the kind does not take', async () => {
    const id = await client('Фролова Зоя');
    const kinds = ['text', 'number', 'date', 'yes_no', 'choice', 'link'] as const;
    const ids: number[] = [];
    for (const kind of kinds) {
      const options = kind === 'choice' ? [{ name: 'S' }, { name: 'M' }] : [];
      ids.push((await core.call('ownFields.add', { name: kind, kind, options })).id);
    }
    const good = [' улун ', 0.1 + 0.2, '2026-02-28', 1, 2, 'shop.ru/zoya'];
    for (const [index, value] of good.entries()) await set(id, ids[index] ?? 0, value);
    const kept = ['улун', 0.3, '2026-02-28', 1, 2, 'shop.ru/zoya'];
    const expected = ids.map((fieldId, index) => ({ fieldId, value: kept[index] }));
    expect(await core.call('ownFields.of', { clientId: id })).toEqual(expected);
    const wrong = [5, 'пять', '2026-02-30', 2, 3, 7];
    for (const [index, value] of wrong.entries()) {
      const input = { clientId: id, fieldId: ids[index], value };
      expect((await failure('ownFields.setValue', input))?.code).toBe('invalid_input');
    }
    expect(await core.call('ownFields.of', { clientId: id })).toEqual(expected);
  });

  it('let a value be taken back, the one before it included', async () => {
    const id = await client('Фролова Зоя');
    const field = await core.call('ownFields.add', { name: 'Сорт', kind: 'text' });
    await set(id, field.id, 'улун');
    core.clock.set('2026-11-16T10:00:00.000Z');
    await set(id, field.id, 'пуэр');
    core.clock.set('2026-11-16T11:00:00.000Z');
    await set(id, field.id, null);
    const value = async () => (await core.call('ownFields.of', { clientId: id }))[0]?.value;
    expect(await value()).toBe(undefined);
    await core.call('journal.undo', {});
    expect(await value()).toBe('пуэр');
    await core.call('journal.undo', {});
    expect(await value()).toBe('улун');
    await core.call('journal.undo', {});
    expect(await value()).toBe(undefined);
  });

  it('do not lose an option that clients have, nor give its number to another', async () => {
    const id = await client('Фролова Зоя');
    const field = await core.call('ownFields.add', {
      name: 'Размер',
      kind: 'choice',
      options: [{ name: 'S' }, { name: 'M' }],
    });
    await set(id, field.id, 2);
    const change = (options: { id?: number; name: string }[]) =>
      core.invoke('ownFields.change', { id: field.id, options });
    expect(await change([{ id: 1, name: 'S' }])).toMatchObject({
      error: { code: 'option_in_use', params: { name: 'M', count: 1 } },
    });
    const changed = await change([{ id: 2, name: 'Medium' }, { name: 'L' }]);
    expect(changed).toMatchObject({
      value: {
        options: [
          { id: 2, name: 'Medium' },
          { id: 3, name: 'L' },
        ],
      },
    });
  });

  it('stand in the rows of the list, which can be sorted by them, empty ones last', async () => {
    const field = await core.call('ownFields.add', { name: 'Визитов', kind: 'number' });
    for (const [name, visits] of [
      ['Абрамов', 9],
      ['Белова', null],
      ['Власов', 10],
    ] as const) {
      await set(await client(name), field.id, visits);
    }
    const shown = async (direction: 'asc' | 'desc') =>
      (
        await core.call('clients.list', {
          sort: { column: 'own', fieldId: field.id, direction },
        })
      ).rows.map(({ name, own }) => [name, own]);
    expect(await shown('asc')).toEqual([
      ['Абрамов', { [field.id]: 9 }],
      ['Власов', { [field.id]: 10 }],
      ['Белова', {}],
    ]);
    expect((await shown('desc')).map(([name]) => name)).toEqual(['Власов', 'Абрамов', 'Белова']);
  });

  it('go with a client who is deleted, and come back with them', async () => {
    const id = await client('Фролова Зоя');
    const field = await core.call('ownFields.add', { name: 'Сорт', kind: 'text' });
    await set(id, field.id, 'улун');
    await core.call('tags.give', { clientId: id, name: 'Опт' });
    await core.call('clients.remove', { id });
    expect(await core.call('tags.list', {})).toEqual([{ id: 1, name: 'Опт', clients: 0 }]);
    await core.call('journal.undo', {});
    expect(await core.call('ownFields.of', { clientId: id })).toEqual([
      { fieldId: field.id, value: 'улун' },
    ]);
  });
});
