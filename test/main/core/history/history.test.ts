import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FieldChange } from '#shared/contract/history.ts';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('the history of a card', () => {
  let core: TestCore;
  let zoya: number;
  beforeEach(async () => {
    core = testCore();
    zoya = (
      await core.call('clients.create', { name: 'Фролова Зоя', phones: [{ text: '89922359852' }] })
    ).id;
  });
  afterEach(() => core.close());

  /** Minutes after nine. */
  const at = (minutes: number): void =>
    core.clock.set(new Date(Date.UTC(2026, 10, 16, 9, minutes)).toISOString());
  const update = (patch: Record<string, unknown>) =>
    core.call('clients.update', { id: zoya, patch });
  const entries = async () => (await core.call('history.client', { clientId: zoya })).entries;
  const changes = async (): Promise<FieldChange[]> =>
    (await entries()).flatMap((entry) => entry.changes);
  const told = async () =>
    (await changes()).map(({ field, before, after }) => [field, before, after]);
  const putBack = async (index: number) => {
    const change = (await changes())[index];
    if (!change) throw new Error('no such change');
    return core.act('history.putBack', { clientId: zoya, key: change.key });
  };
  const card = () => core.call('clients.card', { id: zoya });

  it('says from what to what each field was changed, latest first, and where the card began', async () => {
    at(1);
    await update({ wishes: 'чай' });
    at(20);
    await update({ isTarget: true, targetReason: 'берёт оптом' });
    const all = await entries();
    expect(all.map(({ by, isBeginning, action }) => [by, isBeginning, action.at])).toEqual([
      ['owner', false, '2026-11-16T09:20:00.000Z'],
      ['owner', false, '2026-11-16T09:01:00.000Z'],
      ['owner', true, '2026-11-16T09:00:00.000Z'],
    ]);
    expect(await told()).toEqual([
      ['isTarget', null, { value: 1 }],
      ['targetReason', null, { value: 'берёт оптом' }],
      ['wishes', null, { value: 'чай' }],
    ]);
  });

  it('tells of a new name once, not of its parts, and puts back all of it', async () => {
    await update({ name: 'Ли Зоя Игоревна' });
    expect(await told()).toEqual([
      ['name', { value: 'Фролова Зоя' }, { value: 'Ли Зоя Игоревна' }],
    ]);
    await putBack(0);
    const { name, surname, givenName, patronymic } = await card();
    expect([name, surname, givenName, patronymic]).toEqual(['Фролова Зоя', 'Фролова', 'Зоя', null]);
    expect(await core.call('clients.search', { text: 'фрол' })).toHaveLength(1);
  });

  it('takes typing with short pauses for one change', async () => {
    for (const [minutes, wishes] of [
      [1, 'чай'],
      [4, 'чай, звонить'],
      [12, 'чай, звонить после 11'],
      [40, 'кофе'],
    ] as const) {
      at(minutes);
      await update({ wishes });
    }
    expect(await told()).toEqual([
      ['wishes', { value: 'чай, звонить после 11' }, { value: 'кофе' }],
      ['wishes', null, { value: 'чай, звонить после 11' }],
    ]);
  });

  it('leaves out what was undone, and tells of it again when it is done again', async () => {
    await update({ wishes: 'чай' });
    await core.call('journal.undo', {});
    expect(await told()).toEqual([]);
    await core.call('journal.redo', {});
    expect(await told()).toEqual([['wishes', null, { value: 'чай' }]]);
  });

  it('puts one field back and leaves what came later, as an action that is undone', async () => {
    await update({ source: 'выставка' });
    at(30);
    await update({ source: 'соседка' });
    at(60);
    await update({ occupation: 'швея' });
    expect((await changes()).map(({ canPutBack }) => canPutBack)).toEqual([true, true, true]);
    const { action } = await putBack(1);
    expect(await card()).toMatchObject({ source: 'выставка', occupation: 'швея' });
    expect((await changes()).map(({ canPutBack }) => canPutBack)).toEqual([
      true,
      true,
      false,
      true,
    ]);
    await core.call('journal.undo', { actionId: action?.id ?? 0 });
    expect(await card()).toMatchObject({ source: 'соседка', occupation: 'швея' });
  });

  it('knows of telephones that came, changed and went, and brings one back', async () => {
    const [first] = (await card()).phones;
    const kept = { id: first?.id ?? 0, text: '89922359852', label: 'дача' };
    await core.call('clients.setPhones', { id: zoya, phones: [kept, { text: '84951234567' }] });
    await core.call('clients.setPhones', { id: zoya, phones: [{ text: '84951234567' }] });
    const phone = (asWritten: string, e164: string, label: string | null) => ({
      as_written: asWritten,
      e164,
      extension: null,
      label,
      is_wrong: 0,
    });
    const moscow = phone('84951234567', '+74951234567', null);
    const named = phone('89922359852', '+79922359852', 'дача');
    expect(await told()).toEqual([
      ['phone', moscow, null],
      ['phone', named, null],
      ['phone', null, moscow],
      ['phone', phone('89922359852', '+79922359852', null), named],
      ['phone', null, moscow],
    ]);
    const { action } = await putBack(1);
    const numbers = async () => (await card()).phones.map(({ e164, label }) => [e164, label]);
    expect(await numbers()).toEqual([
      ['+74951234567', null],
      ['+79922359852', 'дача'],
    ]);
    expect(await core.call('clients.search', { text: '9852' })).toHaveLength(1);
    await core.call('journal.undo', { actionId: action?.id ?? 0 });
    expect(await numbers()).toEqual([['+74951234567', null]]);
  });

  it('takes away what came, and says so where it is gone already', async () => {
    await core.call('clients.setAddresses', {
      id: zoya,
      addresses: [{ address: 'Пермь, ул. Мира, 1', label: 'дом' }],
    });
    const [came] = await changes();
    await putBack(0);
    expect((await card()).addresses).toEqual([]);
    const again = core.call('history.putBack', {
      clientId: zoya,
      key: came?.key ?? { table: '', rowId: 1 },
    });
    await expect(again).rejects.toMatchObject({ code: 'history_gone' });
  });

  it('names the people that it speaks of, and refuses a circle here too', async () => {
    const { id: anna } = await core.call('clients.create', { name: 'Анна' });
    await update({ recommendedById: anna });
    at(20);
    await update({ recommendedById: null });
    await core.call('relations.add', { clientId: anna, otherId: zoya, kind: 'family' });
    expect(await told()).toEqual([
      ['relation', null, { kind: 'family', name: 'Анна', word: null }],
      ['recommendedById', { name: 'Анна' }, null],
      ['recommendedById', null, { name: 'Анна' }],
    ]);
    await core.call('clients.update', { id: anna, patch: { recommendedById: zoya } });
    await expect(putBack(1)).rejects.toMatchObject({ code: 'recommendation_cycle' });
  });

  it('puts nothing of one client into the card of another', async () => {
    await update({ wishes: 'чай' });
    const { id: anna } = await core.call('clients.create', { name: 'Анна' });
    const [change] = await changes();
    const other = core.call('history.putBack', {
      clientId: anna,
      key: change?.key ?? { table: '', rowId: 1 },
    });
    await expect(other).rejects.toMatchObject({ code: 'not_found' });
    const foreign = core.call('history.putBack', {
      clientId: anna,
      key: { table: 'orders', rowId: 1 },
    });
    await expect(foreign).rejects.toMatchObject({ code: 'not_found' });
  });

  it('says which file changed what', async () => {
    core.connection.sqlite.exec(`UPDATE journal_actions SET kind = 'import.apply'`);
    expect((await entries()).map(({ by }) => by)).toEqual(['import']);
  });

  it('comes page by page', async () => {
    for (let index = 1; index <= 5; index++) {
      at(index * 20);
      await update({ source: `откуда ${index}` });
    }
    const seen: unknown[] = [];
    let before: number | undefined;
    for (;;) {
      const page = await core.call('history.client', {
        clientId: zoya,
        limit: 2,
        ...(before === undefined ? {} : { before }),
      });
      seen.push(page.entries.map((entry) => entry.changes[0]?.after?.['value'] ?? 'начало'));
      if (page.next === null) break;
      before = page.next;
    }
    expect(seen).toEqual([
      ['откуда 5', 'откуда 4'],
      ['откуда 3', 'откуда 2'],
      ['откуда 1', 'начало'],
    ]);
  });

  it('tells of own fields and tags by their names', async () => {
    const sqlite = core.connection.sqlite;
    sqlite.exec(
      `INSERT INTO tags (name, name_key) VALUES ('опт', 'опт');
       INSERT INTO journal_actions (kind, params, at, inserted) VALUES ('tags.set', '{}', '2026-11-16T10:00:00.000Z', '{}');
       INSERT INTO client_tags (client_id, tag_id) VALUES (${zoya}, 1);
       UPDATE journal_actions SET inserted = '{"client_tags":[[1,1]]}' WHERE kind = 'tags.set'`,
    );
    expect(await told()).toEqual([['tag', null, { name: 'опт' }]]);
  });
});
