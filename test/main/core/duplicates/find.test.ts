import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPairs } from '#main/core/duplicates/find/find-pairs.ts';
import { readPeople, sharedEmails, sharedPhones } from '#main/core/duplicates/find/people.store.ts';
import { AppError } from '#shared/contract/errors.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

interface Newcomer {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  readonly birthday?: string;
  readonly address?: string;
}
async function add({ name, phone, email, birthday, address }: Newcomer): Promise<number> {
  const { id } = await core.call('clients.create', {
    name,
    ...(birthday === undefined ? {} : { birthday }),
    phones: phone === undefined ? [] : [{ text: phone }],
    emails: email === undefined ? [] : [{ email }],
  });
  if (address !== undefined)
    await core.call('clients.setAddresses', { id, addresses: [{ address }] });
  return id;
}

/** The pairs as names with their level and reasons. */
async function found(): Promise<[string, string, string, string[]][]> {
  const { pairs } = await core.call('duplicates.find', {});
  return pairs.map(({ first, second, level, reasons }) => [
    first.name,
    second.name,
    level,
    reasons.map(({ code }) => code),
  ]);
}

describe('looking for duplicates', () => {
  it('finds one telephone in any writing, and says which', async () => {
    await add({ name: 'Фролова Зоя Игоревна', phone: '8 (916) 123-45-67' });
    await add({ name: 'Фролова З.И.', phone: '+79161234567' });
    await add({ name: 'Котов Пётр', phone: '+79160000002' });
    const { pairs, total, clients, levels } = await core.call('duplicates.find', {});
    expect(pairs.map(({ reasons }) => reasons)).toEqual([
      [
        { code: 'same_phone', value: '+79161234567' },
        { code: 'initials', value: null },
      ],
    ]);
    expect({ total, clients, levels }).toEqual({
      total: 1,
      clients: 3,
      levels: { sure: 1, likely: 0, possible: 0 },
    });
  });

  it('ranks by certainty: telephone and name, birthday and a slip, an address and initials, a family', async () => {
    await add({ name: 'Орлова Нина Павловна', phone: '+79160000001' });
    await add({ name: 'Орлова Нина', phone: '+79160000001' });
    await add({ name: 'Кравчук Олег Ильич', birthday: '1980-02-03' });
    await add({ name: 'Кравчюк Олег Ильич', birthday: '1980-02-03' });
    await add({ name: 'Белов Антон Юрьевич', address: 'Пермь, ул. Мира, д. 7, кв. 3' });
    await add({ name: 'Белов А.Ю.', address: 'Пермь Мира 7-3' });
    await add({ name: 'Сомов Глеб', email: 'family@example.com' });
    await add({ name: 'Сомова Рита', email: 'family@example.com' });
    expect(await found()).toEqual([
      ['Орлова Нина Павловна', 'Орлова Нина', 'sure', ['same_phone', 'name_part_missing']],
      ['Кравчук Олег Ильич', 'Кравчюк Олег Ильич', 'likely', ['name_typo', 'same_birthday']],
      ['Белов Антон Юрьевич', 'Белов А. Ю.', 'likely', ['initials', 'same_address']],
      ['Сомов Глеб', 'Сомова Рита', 'possible', ['same_email', 'other_name']],
    ]);
  });

  it('sees through Latin letters, ё, and the order of the words', async () => {
    await add({ name: 'Семёнов Пётр Ильич' });
    await add({ name: 'Пётр Ильич Ceмeнoв' });
    expect(await found()).toEqual([
      ['Семёнов Пётр Ильич', 'Семенов Пётр Ильич', 'possible', ['same_name']],
    ]);
  });

  it('takes nobody for a duplicate by a name that many bear, or by a birthday alone', async () => {
    for (let index = 0; index < 5; index++) await add({ name: 'Иванов Иван Иванович' });
    await add({ name: 'Котов Пётр', birthday: '1990-01-01' });
    await add({ name: 'Орлова Нина', birthday: '1990-01-01' });
    expect(await found()).toEqual([]);
  });

  it('lists one telephone at two strangers, though they were born on two days', async () => {
    const phone = '+79469382718';
    await add({ name: 'Белов Дмитрий Николаевич', phone, birthday: '1980-02-03' });
    await add({ name: 'Васильева Надежда Максимовна', phone, birthday: '1991-05-07' });
    expect(await found()).toEqual([
      [
        'Белов Дмитрий Николаевич',
        'Васильева Надежда Максимовна',
        'possible',
        ['same_phone', 'other_name', 'other_birthday'],
      ],
    ]);
  });

  it('leaves a family and an office their telephone', async () => {
    const phone = '+79469382718';
    await add({ name: 'Сомов Глеб', phone, birthday: '1980-02-03' });
    await add({ name: 'Сомова Рита', phone, birthday: '1981-05-07' });
    const office = '+74951112233';
    const person = await add({ name: 'Орлова Нина', phone: office });
    const firm = await add({ name: 'ООО «Ромашка»', phone: office });
    expect((await found()).length).toBe(1);
    await core.call('relations.add', {
      clientId: person,
      otherId: firm,
      kind: 'works_at',
    });
    expect(await found()).toEqual([]);
  });

  it('does not count a number that turned out wrong', async () => {
    await add({ name: 'Котов Пётр', phone: '+79160000001' });
    const id = await add({ name: 'Орлова Нина', phone: '+79160000001' });
    const phones = (await core.call('clients.card', { id })).phones;
    await core.call('clients.setPhones', {
      id,
      phones: phones.map((one) => ({ id: one.id, text: one.asWritten, isWrong: true })),
    });
    expect(await found()).toEqual([]);
  });

  it('remembers that two are not the same, until that is taken back', async () => {
    const first = await add({ name: 'Котов Пётр', phone: '+79160000001' });
    const second = await add({ name: 'Котова Анна', phone: '+79160000001' });
    const { id } = await core.call('duplicates.notSame', { firstId: second, secondId: first });
    expect(await found()).toEqual([]);
    expect(await core.call('duplicates.notSameList', {})).toEqual([
      {
        id,
        firstId: second,
        secondId: first,
        first: 'Котова Анна',
        second: 'Котов Пётр',
        decidedOn: '2026-11-16',
      },
    ]);
    const compared = await core.call('duplicates.compare', { firstId: first, secondId: second });
    expect(compared.notSameId).toBe(id);
    await core.call('duplicates.forgetNotSame', { id });
    expect((await found()).length).toBe(1);
  });

  it('follows the pairs that wait through merges and decisions, and back through an undo', async () => {
    const [a, b, c] = [
      await add({ name: 'Котов Пётр', phone: '+79160000001' }),
      await add({ name: 'Котов П.', phone: '+79160000001' }),
      await add({ name: 'П. Котов', phone: '+79160000001' }),
    ];
    const pairs = [
      { firstId: a, secondId: b },
      { firstId: a, secondId: c },
      { firstId: b, secondId: c },
    ];
    await core.call('duplicates.merge', { keptId: a, lostId: b });
    expect(await core.call('duplicates.waiting', { pairs })).toEqual([
      { at: 1, firstId: a, secondId: c },
    ]);
    await core.call('journal.undo', {});
    expect(await core.call('duplicates.waiting', { pairs })).toEqual(
      pairs.map((pair, at) => ({ at, ...pair })),
    );
  });

  it('stops when it is cancelled', async () => {
    await add({ name: 'Котов Пётр', phone: '+79160000001' });
    await add({ name: 'Котов П.', phone: '+79160000001' });
    const { sqlite } = core.connection;
    const cancelled = {
      progress: () => undefined,
      throwIfCancelled: () => {
        throw new AppError('cancelled');
      },
    };
    const known = {
      people: readPeople(sqlite, () => undefined),
      phones: sharedPhones(sqlite),
      emails: sharedEmails(sqlite),
      isDecided: () => false,
    };
    expect(() => findPairs(known, cancelled)).toThrow('cancelled');
  });
});
