import { writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const card = (id: number) => core.call('clients.card', { id });

/** Two of one client: the one in the shop's program, and the one typed at the counter. */
async function twice(): Promise<{ kept: number; lost: number }> {
  const { id: kept } = await core.call('clients.create', {
    name: 'Орлова Нина Павловна',
    wishes: 'без звонка в дверь',
    externalId: 'К-1',
    phones: [{ text: '+79160000001' }],
  });
  const { id: lost } = await core.call('clients.create', {
    name: 'Арлова Нина',
    wishes: 'звонить после обеда',
    externalId: 'К-2',
    birthday: '1980-05-21',
    phones: [{ text: '8 916 000-00-01' }, { text: '+79160000002' }],
    emails: [{ email: 'nina@example.com' }],
  });
  for (const [clientId, priceMinor] of [
    [kept, 100_00],
    [lost, 250_00],
  ] as const) {
    const lines = [{ name: 'Чай', quantityMilli: 1000, priceMinor }];
    await core.call('orders.save', { clientId, orderedOn: '2026-11-01', lines });
  }
  return { kept, lost };
}

describe('a merged client', () => {
  it('has the telephones once, both wishes, what either knew, and the orders of both', async () => {
    const { kept, lost } = await twice();
    await core.call('duplicates.merge', { keptId: kept, lostId: lost });
    const { phones, emails, name, wishes, birthday, externalId, totals } = await card(kept);
    expect({
      name,
      wishes,
      birthday,
      externalId,
      phones: phones.map(({ e164 }) => e164),
      emails: emails.map(({ email }) => email),
      orders: totals.orders,
      revenueMinor: totals.revenueMinor,
    }).toEqual({
      name: 'Орлова Нина Павловна',
      wishes: 'без звонка в дверь\nзвонить после обеда',
      birthday: '1980-05-21',
      externalId: 'К-1',
      phones: ['+79160000001', '+79160000002'],
      emails: ['nina@example.com'],
      orders: 2,
      revenueMinor: 350_00,
    });
    await expect(card(lost)).rejects.toMatchObject({ code: 'not_found' });
    expect(await core.call('duplicates.nowKnownAs', { id: lost })).toEqual({ id: kept });
    const found = await core.call('clients.search', { text: '0002' });
    expect(found.map(({ id }) => id)).toEqual([kept]);
  });

  it('goes by what was chosen, field by field', async () => {
    const { kept, lost } = await twice();
    await core.call('duplicates.merge', {
      keptId: kept,
      lostId: lost,
      choices: { name: 'lost', wishes: 'kept', externalId: 'lost', birthday: 'kept' },
    });
    const { name, wishes, externalId, birthday } = await card(kept);
    expect({ name, wishes, externalId, birthday }).toEqual({
      name: 'Арлова Нина',
      wishes: 'без звонка в дверь',
      externalId: 'К-2',
      birthday: null,
    });
  });

  it('is taken apart later: edits since stay, what was added stays with the kept one', async () => {
    const { kept, lost } = await twice();
    const before = await card(lost);
    const { mergeId } = await core.call('duplicates.merge', { keptId: kept, lostId: lost });
    await core.call('clients.update', { id: kept, patch: { wishes: 'только письмом' } });
    await core.call('interactions.add', { clientId: kept, kind: 'note', text: 'после слияния' });
    await core.call('duplicates.unmerge', { mergeId });
    const [mine, other] = [await card(kept), await card(lost)];
    expect(other).toEqual(before);
    expect([mine.wishes, mine.birthday, mine.totals.orders]).toEqual(['только письмом', null, 1]);
    const { items } = await core.call('clients.timeline', { clientId: kept });
    expect(items.map((item) => (item.type === 'interaction' ? item.text : item.type))).toEqual([
      'после слияния',
      'order',
    ]);
    expect(await core.call('duplicates.mergesOf', { clientId: kept })).toEqual([]);
  });

  it('of a merged client says which merge is to be taken apart first', async () => {
    const { kept, lost } = await twice();
    const { id: third } = await core.call('clients.create', { name: 'Орлова Н.П.' });
    const inner = await core.call('duplicates.merge', { keptId: kept, lostId: lost });
    const outer = await core.call('duplicates.merge', { keptId: third, lostId: kept });
    const list = await core.call('duplicates.mergesOf', { clientId: third });
    expect(list.map(({ id, lostName, blockedBy }) => [id, lostName, blockedBy])).toEqual([
      [outer.mergeId, 'Орлова Нина Павловна', null],
      [inner.mergeId, 'Арлова Нина', 'Орлова Нина Павловна'],
    ]);
    expect(await core.call('duplicates.nowKnownAs', { id: lost })).toEqual({ id: third });
    await expect(core.call('duplicates.unmerge', { mergeId: inner.mergeId })).rejects.toMatchObject(
      { code: 'unmerge_blocked', params: { name: 'Орлова Нина Павловна' } },
    );
    await core.call('duplicates.unmerge', { mergeId: outer.mergeId });
    await core.call('duplicates.unmerge', { mergeId: inner.mergeId });
    expect((await card(lost)).totals.orders).toBe(1);
  });

  it('is known to an import by both outside numbers', async () => {
    const { kept, lost } = await twice();
    await core.call('duplicates.merge', { keptId: kept, lostId: lost });
    const csv = 'Код;Наименование;Телефон\nК-1;Орлова Нина Павловна;\nК-2;Арлова Нина;\n';
    const { token, path } = core.context.files.create('клиенты.csv');
    writeFileSync(path, csv);
    const { clients } = await core.call('import.apply', { files: [{ token }] });
    expect(clients).toEqual({ created: 0, matched: 1, updated: 0 });
  });

  it('is never made of one client, nor of one who is not there', async () => {
    const { kept } = await twice();
    await expect(
      core.call('duplicates.merge', { keptId: kept, lostId: kept }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      core.call('duplicates.merge', { keptId: kept, lostId: 999 }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });

  it('never comes to have recommended themselves', async () => {
    const { kept, lost } = await twice();
    await core.call('clients.update', { id: lost, patch: { recommendedById: kept } });
    await core.call('duplicates.merge', { keptId: lost, lostId: kept });
    expect((await card(lost)).recommendedById).toBeNull();
  });
});
