import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('tags', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const client = async (name: string) => (await core.call('clients.create', { name })).id;
  const found = async (text: string) =>
    (await core.call('clients.search', { text })).map(({ name }) => name);
  const tagsOf = async (clientId: number) =>
    (await core.call('tags.of', { clientId })).map(({ name }) => name);
  const undo = () => core.call('journal.undo', {});

  it('find their clients, by the name that they have now', async () => {
    const zoya = await client('Фролова Зоя');
    const { id: tagId } = await core.call('tags.give', { clientId: zoya, name: ' Ёлочный базар ' });
    expect(await found('елочный')).toEqual(['Фролова Зоя']);
    await core.call('tags.rename', { id: tagId, name: 'Ярмарка' });
    expect(await found('елочный')).toEqual([]);
    expect(await found('zhvfhrf')).toEqual(['Фролова Зоя']);
    await undo();
    expect(await found('ярмарка')).toEqual([]);
    expect(await found('базар')).toEqual(['Фролова Зоя']);
    await core.call('tags.take', { clientId: zoya, tagId });
    expect(await found('базар')).toEqual([]);
    await undo();
    expect(await found('базар')).toEqual(['Фролова Зоя']);
  });

  it('are one whatever their case, and no client has one twice', async () => {
    const zoya = await client('Фролова Зоя');
    const first = await core.call('tags.give', { clientId: zoya, name: 'Опт' });
    expect(await core.act('tags.give', { clientId: zoya, name: 'ОПТ' })).toEqual({
      value: first,
      action: null,
    });
    expect(await tagsOf(zoya)).toEqual(['Опт']);
  });

  it('are merged with nobody left out, segments included, and come apart when that is undone', async () => {
    const [zoya, oleg, anna] = [await client('Зоя'), await client('Олег'), await client('Анна')];
    const give = (clientId: number, name: string) => core.call('tags.give', { clientId, name });
    const old = await give(zoya, 'Оптовик');
    await give(oleg, 'Оптовик');
    const kept = await give(oleg, 'Опт');
    await give(anna, 'Опт');
    const segment = await core.call('segments.save', {
      name: 'Оптовики',
      rule: { match: 'all', items: [{ kind: 'tag', tagIds: [old.id] }] },
    });
    const inSegment = async () =>
      (await core.call('clients.list', { filter: { segmentId: segment.id } })).rows.map(
        ({ name }) => name,
      );
    expect(await inSegment()).toEqual(['Зоя', 'Олег']);
    await core.call('tags.merge', { id: old.id, intoId: kept.id });
    expect(await core.call('tags.list', {})).toEqual([{ ...kept, clients: 3 }]);
    expect(await inSegment()).toEqual(['Анна', 'Зоя', 'Олег']);
    expect(await found('оптовик')).toEqual([]);
    await undo();
    expect([await tagsOf(zoya), await tagsOf(oleg), await tagsOf(anna)]).toEqual([
      ['Оптовик'],
      ['Опт', 'Оптовик'],
      ['Опт'],
    ]);
    expect(await inSegment()).toEqual(['Зоя', 'Олег']);
    expect(await found('оптовик')).toEqual(['Зоя', 'Олег']);
  });

  it('stay while a segment asks for them, and go from everybody otherwise', async () => {
    const zoya = await client('Зоя');
    const tag = await core.call('tags.give', { clientId: zoya, name: 'Опт' });
    const segment = await core.call('segments.save', {
      name: 'Оптовики',
      rule: { match: 'all', items: [{ kind: 'tag', tagIds: [tag.id] }] },
    });
    expect(await core.invoke('tags.remove', { id: tag.id })).toMatchObject({
      error: { code: 'tag_in_segments', params: { name: 'Опт', segment: 'Оптовики' } },
    });
    await core.call('segments.remove', { id: segment.id });
    await core.call('tags.remove', { id: tag.id });
    expect(await tagsOf(zoya)).toEqual([]);
    await undo();
    expect(await tagsOf(zoya)).toEqual(['Опт']);
  });
});
