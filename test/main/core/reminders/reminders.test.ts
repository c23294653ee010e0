import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('reminders', () => {
  let core: TestCore;
  let clientId: number;
  beforeEach(async () => {
    // Noon in Moscow.
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    const created = await core.call('clients.create', {
      name: 'Фролова Зоя',
      phones: [{ text: 'спросить Олю' }, { text: '+7 992 235-98-52' }],
    });
    clientId = created.id;
  });
  afterEach(() => core.close());

  const due = async (until?: string): Promise<unknown[]> =>
    (await core.call('reminders.due', until === undefined ? {} : { until })).map(
      ({ text, isOverdue }) => [text, isOverdue],
    );

  it('fall due by day and hour, the earliest first', async () => {
    await core.call('reminders.add', { text: 'час прошёл', on: '2026-11-16', time: '11:59' });
    await core.call('reminders.add', { text: 'час впереди', on: '2026-11-16', time: '12:30' });
    await core.call('reminders.add', { text: 'весь день', on: '2026-11-16' });
    await core.call('reminders.add', { text: 'вчера', on: '2026-11-15', time: '18:00' });
    await core.call('reminders.add', { text: 'завтра', on: '2026-11-17' });
    expect(await due()).toEqual([
      ['вчера', true],
      ['весь день', false],
      ['час прошёл', true],
      ['час впереди', false],
    ]);
    expect((await due('2026-11-17')).at(-1)).toEqual(['завтра', false]);
  });

  it('know whom to call, and at what number', async () => {
    const { id } = await core.call('reminders.add', {
      clientId,
      text: ' Позвонить ',
      on: '2026-11-16',
    });
    expect(await core.call('reminders.due', {})).toEqual([
      {
        id,
        clientId,
        clientName: 'Фролова Зоя',
        phone: '+79922359852',
        text: 'Позвонить',
        kind: 'task',
        on: '2026-11-16',
        time: null,
        durationMinutes: null,
        place: null,
        leadMinutes: null,
        rule: null,
        occurrence: null,
        snoozedUntil: null,
        isOverdue: false,
      },
    ]);
  });

  it('are moved, reworded, done, opened again and deleted, each with its undo', async () => {
    const { id } = await core.call('reminders.add', { text: 'Позвонить', on: '2026-11-16' });
    await core.call('reminders.move', { id, on: '2026-11-15', time: '10:00' });
    await core.call('reminders.update', { id, text: 'Написать' });
    expect(await due()).toEqual([['Написать', true]]);
    await core.call('reminders.done', { id });
    expect((await core.act('reminders.done', { id })).action).toBeNull();
    expect(await due()).toEqual([]);
    const { action } = await core.act('reminders.done', { id, isDone: false });
    expect(action?.kind).toBe('reminders.reopen');
    expect(await due()).toEqual([['Написать', true]]);
    await core.call('reminders.remove', { id });
    expect(await due()).toEqual([]);
    await core.call('journal.undo', {});
    expect(await due()).toEqual([['Написать', true]]);
  });

  it('refuse a day that is none, and a client who is not there', async () => {
    await expect(
      core.call('reminders.add', { text: 'Позвонить', on: '2026-02-31' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      core.call('reminders.add', { clientId: 99, text: 'Позвонить', on: '2026-11-16' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(core.call('reminders.done', { id: 99 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
