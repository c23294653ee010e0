import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('clients', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  it('reads the parts of a typed name, and its telephones in any writing', async () => {
    const { id } = await core.call('clients.create', {
      name: 'фролова зоя игоревна',
      phones: [{ text: '8 (992) 235-98-52, 8 495 123-45-67 доб. 12' }, { text: 'позвонить жене' }],
      emails: [{ email: ' Zoya@Example.ru ' }],
    });
    const card = await core.call('clients.card', { id });
    expect(card).toMatchObject({
      name: 'Фролова Зоя Игоревна',
      surname: 'Фролова',
      givenName: 'Зоя',
      patronymic: 'Игоревна',
      greeting: 'Зоя Игоревна',
      state: 'new',
      emails: [{ email: 'zoya@example.ru', problem: null }],
    });
    expect(card.phones.map(({ id: _, ...phone }) => phone)).toEqual([
      {
        e164: '+79922359852',
        asWritten: '8 (992) 235-98-52',
        extension: null,
        label: null,
        isWrong: false,
        problem: null,
      },
      {
        e164: '+74951234567',
        asWritten: '8 495 123-45-67 доб. 12',
        extension: '12',
        label: null,
        isWrong: false,
        problem: null,
      },
      {
        e164: null,
        asWritten: 'позвонить жене',
        extension: null,
        label: null,
        isWrong: false,
        problem: 'not_a_number',
      },
    ]);
  });

  it('finds by wrong layout, transliteration, part of a name and digits', async () => {
    const { id } = await core.call('clients.create', {
      name: 'Иванов Пётр Сергеевич',
      phones: [{ text: '+7 916 123-50-98' }],
    });
    for (const text of [
      'bdfyjd',
      'ivanov',
      'ванов',
      '5098',
      '8 (916) 123',
      'петр',
      'ПЁТР',
      'и',
      'ив',
      'ив пе',
      '098',
      'gtnh bdf',
    ]) {
      const found = await core.call('clients.search', { text });
      expect([text, found.map((client) => client.id)]).toEqual([text, [id]]);
    }
    expect(await core.call('clients.list', { filter: { text: 'bdfyjd' } })).toMatchObject({
      total: 1,
    });
    await core.call('interactions.add', {
      clientId: id,
      kind: 'call',
      text: 'Просил образцы',
      remind: { on: '2026-11-17', time: '10:00' },
    });
    expect((await core.call('clients.timeline', { clientId: id })).items).toHaveLength(1);
    await core.call('clients.standing', { id });
    await core.call('clients.similar', { name: 'Иванов Петр', phones: '89161235098' });
    await core.call('clients.neighbours', { id });
    await core.call('clients.suggestions', { field: 'source' });
    expect(await core.call('today.get', {})).toMatchObject({ reminders: [] });
  });
});
