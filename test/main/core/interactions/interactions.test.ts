import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

describe('a contact', () => {
  let core: TestCore;
  let clientId: number;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T09:00:00.000Z' });
    clientId = (await core.call('clients.create', { name: 'Фролова Зоя' })).id;
  });
  afterEach(() => core.close());

  const timeline = async (): Promise<unknown[]> =>
    (await core.call('clients.timeline', { clientId })).items;
  const once = { rule: null, occurrence: null };
  const reminders = async (): Promise<unknown[]> =>
    (await core.call('clients.card', { id: clientId })).reminders;

  it('is written down together with its next step, and both go with one undo', async () => {
    const { action } = await core.act('interactions.add', {
      clientId,
      kind: 'call',
      text: '  Доставка опоздала\nпросила звонить заранее ',
      remind: { on: '2026-11-17', time: '10:00' },
    });
    expect(action?.kind).toBe('interactions.addWithReminder');
    expect(await timeline()).toEqual([
      {
        type: 'interaction',
        id: 1,
        at: '2026-11-16T09:00:00.000Z',
        on: '2026-11-16',
        kind: 'call',
        direction: null,
        text: 'Доставка опоздала\nпросила звонить заранее',
        outcome: null,
        durationSeconds: null,
        callId: null,
        weekId: null,
        score: null,
      },
    ]);
    expect(await reminders()).toEqual([
      { ...once, id: 1, text: 'Доставка опоздала', on: '2026-11-17', time: '10:00' },
    ]);
    await core.call('journal.undo', {});
    expect([await timeline(), await reminders()]).toEqual([[], []]);
  });

  it('changes by itself, and leaves its reminder when it is deleted', async () => {
    const { id } = await core.call('interactions.add', {
      clientId,
      kind: 'note',
      text: 'Зашла',
      remind: { on: '2026-11-20', text: 'Отправить образцы' },
    });
    expect(
      await core.call('interactions.update', {
        id,
        patch: { kind: 'visit', direction: 'in', happenedAt: '2026-11-15T10:00:00Z' },
      }),
    ).toEqual({
      id,
      clientId,
      kind: 'visit',
      direction: 'in',
      happenedAt: '2026-11-15T10:00:00.000Z',
      text: 'Зашла',
    });
    await core.call('interactions.remove', { id });
    expect(await timeline()).toEqual([]);
    const left = [{ ...once, id: 1, text: 'Отправить образцы', on: '2026-11-20', time: null }];
    expect(await reminders()).toEqual(left);
    await core.call('journal.undo', {});
    expect([await timeline(), await reminders()]).toMatchObject([[{ id }], left]);
  });

  it('has words, and somebody it was with', async () => {
    await expect(
      core.call('interactions.add', { clientId, kind: 'note', text: ' \n' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      core.call('interactions.add', { clientId: 99, kind: 'note', text: 'Зашла' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      core.call('interactions.update', { id: 99, patch: { text: 'Зашла' } }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});
