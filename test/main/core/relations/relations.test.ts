import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { TieKind } from '#shared/contract/relations.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('people around a client', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const add = async (name: string, company?: string): Promise<number> => {
    const fields = company === undefined ? {} : { company };
    return (await core.call('clients.create', { name, ...fields })).id;
  };
  const tie = (clientId: number, otherId: number, kind: TieKind, word: string | null = null) =>
    core.call('relations.add', { clientId, otherId, kind, word });
  const around = async (clientId: number) =>
    (await core.call('relations.of', { clientId })).ties.map(({ kind, word, client }) => [
      kind,
      word,
      client.name,
    ]);

  it('are seen from both cards, each in the word of its own side', async () => {
    const zoya = await add('Фролова Зоя');
    const anna = await add('Фролова Анна');
    const { id } = await tie(zoya, anna, 'family', 'дочь');
    await core.call('relations.setWord', { id, clientId: anna, word: ' мама ' });
    expect(await around(zoya)).toEqual([['family', 'дочь', 'Фролова Анна']]);
    expect(await around(anna)).toEqual([['family', 'мама', 'Фролова Зоя']]);
  });

  it('are tied once, from whichever card', async () => {
    const zoya = await add('Фролова Зоя');
    const anna = await add('Фролова Анна');
    const first = await tie(zoya, anna, 'friend');
    expect(await tie(anna, zoya, 'friend', 'подруга')).toEqual(first);
    expect(await around(anna)).toEqual([['friend', 'подруга', 'Фролова Зоя']]);
    expect(await around(zoya)).toEqual([['friend', null, 'Фролова Анна']]);
  });

  it('stand on the card of the company that they work for, and the company on theirs', async () => {
    const firm = await add('ООО «Ромашка»');
    const zoya = await add('Фролова Зоя');
    const boss = await add('Кузнецов Пётр');
    await tie(firm, boss, 'employs', 'директор');
    await tie(zoya, firm, 'works_at');
    expect(await around(firm)).toEqual([
      ['employs', 'директор', 'Кузнецов Пётр'],
      ['employs', null, 'Фролова Зоя'],
    ]);
    expect(await around(boss)).toEqual([['works_at', null, 'ООО «Ромашка»']]);
  });

  it('are found by the name of the company in their cards, until they are tied', async () => {
    const firm = await add('ООО «Ромашка»');
    const zoya = await add('Фролова Зоя', 'ООО «Ромашка»');
    expect(await core.call('relations.of', { clientId: zoya })).toEqual({
      ties: [],
      total: 0,
      suggestedCompany: { id: firm, name: 'ООО «Ромашка»' },
    });
    const [byName] = (await core.call('relations.of', { clientId: firm })).ties;
    expect([byName?.id, byName?.kind, byName?.client.name]).toEqual([
      null,
      'employs',
      'Фролова Зоя',
    ]);
    const { id } = await tie(zoya, firm, 'works_at');
    const { ties, total } = await core.call('relations.of', { clientId: firm });
    expect([ties.map((one) => one.id), total]).toEqual([[id], 1]);
    expect((await core.call('relations.of', { clientId: zoya })).suggestedCompany).toBe(null);
  });

  it('are no longer there when the tie is removed, and again when that is undone', async () => {
    const zoya = await add('Фролова Зоя');
    const anna = await add('Фролова Анна');
    const { id } = await tie(zoya, anna, 'other', 'соседка');
    await core.call('relations.remove', { id });
    expect(await around(zoya)).toEqual([]);
    await core.call('journal.undo', {});
    expect(await around(zoya)).toEqual([['other', 'соседка', 'Фролова Анна']]);
  });

  it('are never the client themselves', async () => {
    const zoya = await add('Фролова Зоя');
    await expect(tie(zoya, zoya, 'family')).rejects.toMatchObject({ code: 'relation_to_self' });
  });

  it('go with a client who is deleted', async () => {
    const zoya = await add('Фролова Зоя');
    const anna = await add('Фролова Анна');
    await tie(zoya, anna, 'family');
    await core.call('clients.remove', { id: anna });
    expect(await around(zoya)).toEqual([]);
  });
});
