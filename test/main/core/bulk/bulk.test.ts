import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '#shared/contract/errors.ts';
import type { Input } from '#shared/contract/index.ts';
import { invoke } from '#main/core/invoke.ts';
import { testCore, type TestCore } from '#test/support/core.ts';
import { dump } from '#test/support/dump.ts';

type Change = Input<'bulk.apply'>['change'];

describe('changing many clients at once', () => {
  let core: TestCore;
  let ids: number[];
  beforeEach(async () => {
    core = testCore();
    ids = [];
    for (const [name, source] of [
      ['Анна', 'Выставка'],
      ['Борис', 'Сайт'],
      ['Вера', 'Сайт'],
      ['Глеб', null],
    ] as const) {
      ids.push((await core.call('clients.create', { name, source })).id);
    }
  });
  afterEach(() => core.close());

  const all = { filter: {} };
  const preview = (change: Change, whom: Input<'bulk.preview'>['whom'] = all) =>
    core.call('bulk.preview', { whom, change });
  const apply = (change: Change, whom: Input<'bulk.apply'>['whom'] = all) =>
    core.act('bulk.apply', { whom, change });

  it('says before anything is written who is so already, and what would be replaced', async () => {
    const before = dump(core);
    expect(await preview({ what: 'source', value: 'Выставка' })).toEqual({
      clients: 4,
      already: 1,
      replaced: 2,
      values: [{ value: 'Сайт', clients: 2 }],
    });
    expect(dump(core)).toEqual(before);
  });

  it('writes one action for all, which one undo takes back exactly', async () => {
    const before = dump(core);
    const { value, action } = await apply({ what: 'source', value: ' Выставка ' });
    expect(value).toEqual({ clients: 4, changed: 3 });
    expect(action).toMatchObject({ kind: 'bulk.source', params: { value: 'Выставка', count: 3 } });
    expect((await core.call('clients.list', { filter: { source: 'Выставка' } })).total).toBe(4);
    await core.call('journal.undo', {});
    expect(dump(core)).toEqual(before);
  });

  it('leaves no action where everybody is so already', async () => {
    await apply({ what: 'source', value: 'Выставка' });
    const { value, action } = await apply({ what: 'source', value: 'Выставка' });
    expect([value, action]).toEqual([{ clients: 4, changed: 0 }, null]);
  });

  it('gives a tag by its name, makes it where there is none, and finds clients by it at once', async () => {
    await core.call('tags.give', { clientId: ids[0] ?? 0, name: 'Опт' });
    expect(await preview({ what: 'giveTag', name: 'опт' })).toMatchObject({
      clients: 4,
      already: 1,
    });
    expect((await apply({ what: 'giveTag', name: 'опт' })).value).toEqual({
      clients: 4,
      changed: 3,
    });
    expect(await core.call('tags.list', {})).toMatchObject([{ name: 'Опт', clients: 4 }]);
    expect(await core.call('clients.search', { text: 'опт' })).toHaveLength(4);
    await apply({ what: 'giveTag', name: 'Новая' }, { clientIds: ids.slice(0, 2) });
    const tagId = (await core.call('tags.list', {})).find(({ name }) => name === 'Новая')?.id ?? 0;
    expect((await apply({ what: 'takeTag', tagId })).value).toEqual({ clients: 4, changed: 2 });
  });

  it('makes no tag when the preview asks for one that there is not', async () => {
    expect(await preview({ what: 'giveTag', name: 'Новая' })).toMatchObject({ already: 0 });
    expect(await core.call('tags.list', {})).toEqual([]);
  });

  it('marks as ours or not with the reason, and leaves out whom a filter was told to', async () => {
    const change: Change = { what: 'target', isTarget: false, reason: 'Далеко ехать' };
    const { value, action } = await apply(change, { filter: {}, exceptIds: [ids[0] ?? 0] });
    expect(value).toEqual({ clients: 4 - 1, changed: 3 });
    expect(action?.kind).toBe('bulk.notTarget');
    const { isTarget, targetReason } = await core.call('clients.card', { id: ids[3] ?? 0 });
    expect([isTarget, targetReason]).toEqual([false, 'Далеко ехать']);
    expect((await core.call('clients.list', { filter: { target: 'undecided' } })).total).toBe(1);
  });

  it('fills in an own field, shows the choices that it replaces by name, and empties it', async () => {
    const field = await core.call('ownFields.add', {
      name: 'Размер',
      kind: 'choice',
      options: [{ name: 'S' }, { name: 'M' }],
    });
    const [s, m] = field.options.map(({ id }) => id);
    await core.call('ownFields.setValue', {
      clientId: ids[0] ?? 0,
      fieldId: field.id,
      value: s ?? 0,
    });
    const change: Change = { what: 'ownField', fieldId: field.id, value: m ?? 0 };
    expect(await preview(change)).toEqual({
      clients: 4,
      already: 0,
      replaced: 1,
      values: [{ value: 'S', clients: 1 }],
    });
    expect((await apply(change)).value).toEqual({ clients: 4, changed: 4 });
    expect((await apply({ what: 'ownField', fieldId: field.id, value: null })).value.changed).toBe(
      4,
    );
    await expect(
      core.call('bulk.apply', { whom: all, change: { ...change, value: 99 } }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('adds to a list made by hand, and takes off it', async () => {
    const { id: listId } = await core.call('clientLists.save', { name: 'К празднику' });
    await core.call('clientLists.add', { listId, whom: { clientIds: ids.slice(0, 1) } });
    expect(await preview({ what: 'addToList', listId })).toMatchObject({ clients: 4, already: 1 });
    expect((await apply({ what: 'addToList', listId })).value).toEqual({ clients: 4, changed: 3 });
    expect((await apply({ what: 'dropFromList', listId })).value.changed).toBe(4);
  });

  it('deletes those whom a segment takes in, tells what goes, and takes it back', async () => {
    await core.call('orders.save', { clientId: ids[1] ?? 0, totalMinor: 100 });
    const before = dump(core);
    const whom = { filter: { source: 'Сайт' } };
    expect(await core.call('bulk.previewRemove', { whom })).toEqual({
      clients: 2,
      orders: 1,
      contacts: 0,
      reminders: 0,
    });
    const { action } = await core.act('bulk.remove', { whom });
    expect(action).toMatchObject({
      kind: 'bulk.remove',
      params: { count: 2, orders: 1, contacts: 0, reminders: 0 },
    });
    await core.call('journal.undo', {});
    expect(dump(core)).toEqual(before);
  });

  it.each(['bulk.apply', 'bulk.remove'])(
    '%s stops without a trace when it is cancelled',
    async (name) => {
      const before = dump(core);
      const change: Change = { what: 'source', value: 'Выставка' };
      const response = await invoke(
        { name, input: { whom: all, ...(name === 'bulk.apply' ? { change } : {}) } },
        {
          context: core.context,
          checkOutput: true,
          report: () => undefined,
          job: {
            progress: () => undefined,
            throwIfCancelled: () => {
              throw new AppError('cancelled');
            },
          },
        },
      );
      expect(response).toEqual({ ok: false, error: { code: 'cancelled', params: {} } });
      expect(dump(core)).toEqual(before);
      expect((await core.call('journal.list', { area: 'bulk' })).actions).toEqual([]);
    },
  );
});
