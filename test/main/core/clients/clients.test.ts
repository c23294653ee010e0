import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('a client', () => {
  let core: TestCore;
  beforeEach(() => {
    core = testCore();
  });
  afterEach(() => core.close());

  const add = async (name: string, phone?: string): Promise<number> => {
    const phones = phone === undefined ? [] : [{ text: phone }];
    return (await core.call('clients.create', { name, phones })).id;
  };
  const names = async (id: number): Promise<unknown[]> => {
    const { name, surname, givenName, patronymic, greeting } = await core.call('clients.card', {
      id,
    });
    return [name, surname, givenName, patronymic, greeting];
  };

  it('has the parts of its typed name, and follows it when it changes', async () => {
    const id = await add('фролова зоя игоревна');
    expect(await names(id)).toEqual([
      'Фролова Зоя Игоревна',
      'Фролова',
      'Зоя',
      'Игоревна',
      'Зоя Игоревна',
    ]);
    await core.call('clients.update', { id, patch: { name: 'Ли Зоя' } });
    expect(await names(id)).toEqual(['Ли Зоя', 'Ли', 'Зоя', null, 'Зоя']);
  });

  it('gets a new full name from a changed part, with what stood beside the name kept', async () => {
    const id = await add('ИП Фролова Зоя (сестра Марии)');
    await core.call('clients.update', { id, patch: { patronymic: 'Игоревна' } });
    expect(await names(id)).toEqual([
      'ИП Фролова Зоя Игоревна (сестра Марии)',
      'Фролова',
      'Зоя',
      'Игоревна',
      'Зоя Игоревна',
    ]);
  });

  it('takes parts that were given over those that its name was read as', async () => {
    const { id } = await core.call('clients.create', {
      name: 'Мария Роза',
      surname: 'Мария',
      givenName: 'Роза',
    });
    expect((await names(id)).slice(1)).toEqual(['Мария', 'Роза', null, 'Роза']);
  });

  it('keeps each telephone as it was written, the unreadable ones too', async () => {
    const id = await add('Фролова Зоя', '8 (992) 235-98-52, 8 495 123-45-67 доб. 12');
    const [first] = (await core.call('clients.card', { id })).phones;
    const phones = await core.call('clients.setPhones', {
      id,
      phones: [
        { id: first?.id, text: '8 (992) 235-98-52', isWrong: true, label: 'муж' },
        { text: 'позвонить жене' },
        { text: '12-34' },
      ],
    });
    expect(phones).toEqual([
      {
        id: first?.id,
        e164: '+79922359852',
        asWritten: '8 (992) 235-98-52',
        extension: null,
        label: 'муж',
        isWrong: true,
        problem: null,
      },
      {
        id: 3,
        e164: null,
        asWritten: 'позвонить жене',
        extension: null,
        label: null,
        isWrong: false,
        problem: 'not_a_number',
      },
      {
        id: 4,
        e164: null,
        asWritten: '12-34',
        extension: null,
        label: null,
        isWrong: false,
        problem: 'too_short',
      },
    ]);
  });

  it('reads a national number by the country of the shop', async () => {
    await core.call('settings.update', { country: 'GB' });
    const id = await add('Mary Johnson', '020 7946 0018');
    expect((await core.call('clients.card', { id })).phones).toMatchObject([
      { e164: '+442079460018' },
    ]);
  });

  it('changes nothing in the base when nothing differs', async () => {
    const id = await add('Фролова Зоя', '+79922359852');
    const { phones } = await core.call('clients.card', { id });
    const same = phones.map((phone) => ({ id: phone.id, text: phone.asWritten }));
    expect((await core.act('clients.setPhones', { id, phones: same })).action).toBeNull();
    const patch = { name: 'Фролова Зоя', wishes: '' };
    expect((await core.act('clients.update', { id, patch })).action).toBeNull();
  });

  it('refuses an outside number that is somebody else’s, and a recommendation of oneself', async () => {
    const id = await add('Фролова Зоя');
    await core.call('clients.update', { id, patch: { externalId: 'К-1' } });
    const other = await add('Ли Зоя');
    await expect(
      core.call('clients.update', { id: other, patch: { externalId: ' К-1 ' } }),
    ).rejects.toMatchObject({
      code: 'external_id_taken',
      params: { externalId: 'К-1', name: 'Фролова Зоя' },
    });
    await expect(
      core.call('clients.update', { id, patch: { recommendedById: id } }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('is deleted with everything of its own, and comes back whole', async () => {
    const id = await add('Фролова Зоя', '+79922359852');
    const friend = (
      await core.call('clients.create', { name: 'Ли Анна', recommendedById: id, wishes: 'чай' })
    ).id;
    await core.call('clients.setEmails', { id, emails: [{ email: 'Zoya@Example.ru ' }] });
    await core.call('clients.setMessengers', {
      id,
      messengers: [{ kind: 'telegram', handle: '@zoya' }],
    });
    await core.call('clients.setDates', { id, dates: [{ label: 'Свадьба', on: '--06-12' }] });
    await core.call('reminders.add', { clientId: id, text: 'Позвонить', on: '2026-12-01' });
    const before = await core.call('clients.card', { id });
    await core.call('clients.remove', { id });
    await expect(core.call('clients.card', { id })).rejects.toMatchObject({ code: 'not_found' });
    expect((await core.call('clients.card', { id: friend })).recommendedBy).toBeNull();
    await core.call('journal.undo', {});
    expect(await core.call('clients.card', { id })).toEqual(before);
    expect((await core.call('clients.card', { id: friend })).recommendedBy).toEqual({
      id,
      name: 'Фролова Зоя',
    });
  });

  it('deletes a client with orders and contacts, and takes that back with one undo', async () => {
    const id = await add('Фролова Зоя');
    await core.call('interactions.add', { clientId: id, kind: 'note', text: 'Зашла' });
    await core.call('orders.save', { clientId: id, orderedOn: '2026-11-01', totalMinor: 100 });
    const before = await core.call('clients.card', { id });
    await core.call('clients.remove', { id });
    await expect(core.call('clients.card', { id })).rejects.toMatchObject({ code: 'not_found' });
    expect(core.connection.sqlite.prepare('SELECT count(*) FROM orders').pluck().get()).toBe(0);
    await core.call('journal.undo', {});
    expect(await core.call('clients.card', { id })).toEqual(before);
  });

  it('goes on one undo for one text that was typed in several autosaves', async () => {
    const id = await add('Фролова Зоя');
    for (const wishes of ['зв', 'звонить', 'звонить после 11']) {
      await core.call('clients.update', { id, patch: { wishes } });
    }
    await core.call('journal.undo', {});
    expect((await core.call('clients.card', { id })).wishes).toBeNull();
  });

  it('is recognised while it is being typed again', async () => {
    const zoya = await add('Фролова Зоя Игоревна', '+7 992 235-98-52');
    await core.call('clients.setEmails', { id: zoya, emails: [{ email: 'zoya@example.ru' }] });
    await add('Фролова Анна', '+7 992 111-11-11');
    const why = async (typed: object): Promise<unknown> =>
      (await core.call('clients.similar', typed)).map((client) => [client.id, client.why]);
    expect(await why({ phones: '8-992-2359852' })).toEqual([[zoya, ['phone']]]);
    expect(await why({ emails: ['ZOYA@example.ru'] })).toEqual([[zoya, ['email']]]);
    expect(await why({ name: 'зоя игоревна фролова' })).toEqual([[zoya, ['same_name']]]);
    expect(await why({ name: 'Фролова З. И.' })).toEqual([[zoya, ['similar_name']]]);
    expect(await why({ name: 'Фролова' })).toEqual([]);
    expect(await why({ name: 'Фролова Зоя' })).toEqual([[zoya, ['similar_name']]]);
    expect(await why({ name: 'Фролова Зоя', exceptId: zoya })).toEqual([]);
  });
});
