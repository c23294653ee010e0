import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';
import { bringIn, dump, fileOf, inputOf } from './importing.ts';

describe('own fields in a file', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    const add = (name: string, kind: 'text' | 'number' | 'date' | 'yes_no' | 'choice') =>
      core.call('ownFields.add', {
        name,
        kind,
        options: kind === 'choice' ? [{ name: 'S' }, { name: 'M' }] : [],
      });
    await add('Любимый сорт', 'text');
    await add('Рост', 'number');
    await add('Договор до', 'date');
    await add('Опт', 'yes_no');
    await add('Размер', 'choice');
  });
  afterEach(() => core.close());

  const heading = 'Имя;Телефон;Любимый  СОРТ;Рост;Договор до;Опт;размер';
  const zoya = 'Фролова Зоя;89922359852;улун;1,75;05.03.2026;да;m';
  const valuesOf = async (name: string) => {
    const [client] = await core.call('clients.search', { text: name });
    const values = await core.call('ownFields.of', { clientId: client?.id ?? 0 });
    return values.map(({ value }) => value);
  };

  it('are known by their names, and come in as what they are', async () => {
    const token = fileOf(core, 'clients.csv', [heading, zoya]);
    const [info] = await core.call('import.inspect', { files: [{ token }] });
    expect(info?.columns.map(({ field, certainty }) => [field, certainty]).slice(2)).toEqual([
      ['own:1', 1],
      ['own:2', 1],
      ['own:3', 1],
      ['own:4', 1],
      ['own:5', 1],
    ]);
    const result = await core.call('import.apply', { files: [{ token }] });
    expect(result).toMatchObject({ rejectedTotal: 0, clients: { created: 1 } });
    expect(await valuesOf('Фролова')).toEqual(['улун', 1.75, '2026-03-05', 1, 2]);
  });

  it('change nothing when the file comes again, and follow it where it has changed', async () => {
    await bringIn(core, { 'a.csv': [heading, zoya] });
    const before = dump(core.connection.sqlite);
    const again = await bringIn(core, { 'a.csv': [heading, zoya] });
    expect(again).toMatchObject({
      actionId: null,
      clients: { created: 0, matched: 1, updated: 0 },
    });
    expect(dump(core.connection.sqlite)).toEqual(before);
    const changed = await bringIn(core, {
      'a.csv': [heading, zoya.replace('улун', 'пуэр').replace(';m', ';S')],
    });
    expect(changed.clients).toEqual({ created: 0, matched: 1, updated: 1 });
    expect(await valuesOf('Фролова')).toEqual(['пуэр', 1.75, '2026-03-05', 1, 1]);
    await core.call('journal.undo', {});
    expect(await valuesOf('Фролова')).toEqual(['улун', 1.75, '2026-03-05', 1, 2]);
  });

  it('stay as they were written or cleared by hand', async () => {
    await bringIn(core, { 'a.csv': [heading, zoya] });
    const [client] = await core.call('clients.search', { text: 'Фролова' });
    const clientId = client?.id ?? 0;
    await core.call('ownFields.setValue', { clientId, fieldId: 1, value: 'те гуань инь' });
    await core.call('ownFields.setValue', { clientId, fieldId: 2, value: null });
    const result = await bringIn(core, { 'a.csv': [heading, zoya.replace('да', 'нет')] });
    expect(result.clients.updated).toBe(1);
    expect(await valuesOf('Фролова')).toEqual(['те гуань инь', '2026-03-05', 0, 2]);
  });

  it('refuse a row that they cannot read, and say which field it is', async () => {
    const input = inputOf(core, {
      'a.csv': [
        heading,
        'Фролова Зоя;89922359852;улун;высокая;31.02.2026;;XL',
        'Абрамов;89160000001;;;;-;',
      ],
    });
    const result = await core.call('import.apply', input);
    expect(
      result.rejected.map(({ row, column, code, params }) => ({ row, column, code, params })),
    ).toEqual([
      {
        row: 2,
        column: 'Рост',
        code: 'own_unreadable',
        params: { value: 'высокая', field: 'Рост', kind: 'number' },
      },
      {
        row: 2,
        column: 'Договор до',
        code: 'own_unreadable',
        params: { value: '31.02.2026', field: 'Договор до', kind: 'date' },
      },
      {
        row: 2,
        column: 'размер',
        code: 'own_unreadable',
        params: { value: 'XL', field: 'Размер', kind: 'choice' },
      },
    ]);
    expect(result.clients).toEqual({ created: 1, matched: 0, updated: 0 });
    expect(await valuesOf('Абрамов')).toEqual([0]);
  });

  it('are passed over by a remembered mapping once they are put away', async () => {
    await bringIn(core, { 'a.csv': [heading, zoya] });
    await core.call('ownFields.archive', { id: 1, isArchived: true });
    const token = fileOf(core, 'b.csv', [heading, zoya]);
    const [info] = await core.call('import.inspect', { files: [{ token }] });
    expect(info?.remembered?.name).toBe('a');
    expect(info?.columns.map(({ field }) => field)).toEqual([
      'givenName',
      'phone',
      null,
      'own:2',
      'own:3',
      'own:4',
      'own:5',
    ]);
  });
});
