import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { testCore, type TestCore } from '#test/support/core.ts';

const moscow = { timeZone: 'Europe/Moscow' };

/** Moscow is three hours ahead of UTC all year. */
describe('what is told of', () => {
  let core: TestCore;
  beforeEach(async () => {
    core = testCore({ now: '2026-11-16T06:00:00.000Z' });
    await core.call('notices.take', moscow);
  });
  afterEach(() => core.close());

  const remind = (text: string, time: string | null, on = '2026-11-16') =>
    core.call('reminders.add', { text, on, time });
  const takeAt = async (instant: string, place = moscow) => {
    core.clock.set(`${instant}:00.000Z`);
    const { fresh, missed } = await core.call('notices.take', place);
    const words = (list: typeof fresh) => list.map(({ text, clientName }) => text ?? clientName);
    return { fresh: words(fresh), missed: words(missed) };
  };

  it('is told once, when its time has come', async () => {
    await remind('Позвонить', '10:00');
    expect([
      await takeAt('2026-11-16T06:59'),
      await takeAt('2026-11-16T07:00'),
      await takeAt('2026-11-16T07:01'),
    ]).toEqual([
      { fresh: [], missed: [] },
      { fresh: ['Позвонить'], missed: [] },
      { fresh: [], missed: [] },
    ]);
  });

  it('is waited for: whether it is there, and when the next is', async () => {
    await remind('Позвонить', '10:00');
    await remind('Ещё раз', '10:10');
    const waitingAt = (instant: string) => {
      core.clock.set(instant);
      return core.call('notices.waiting', moscow);
    };
    expect([
      await waitingAt('2026-11-16T06:30:00.000Z'),
      await waitingAt('2026-11-16T06:50:00.000Z'),
      await waitingAt('2026-11-16T07:00:00.000Z'),
    ]).toEqual([
      { isWaiting: false, nextAt: null },
      { isWaiting: false, nextAt: '2026-11-16T07:00:00.000Z' },
      { isWaiting: true, nextAt: '2026-11-16T07:10:00.000Z' },
    ]);
  });

  it('is gathered into one where the computer slept through it', async () => {
    await remind('Утром', '10:00');
    await remind('Днём', '13:00');
    await remind('Сейчас', '18:00');
    expect(await takeAt('2026-11-16T15:01')).toEqual({
      fresh: ['Сейчас'],
      missed: ['Утром', 'Днём'],
    });
  });

  it('is told alone where only one was missed, also weeks later', async () => {
    await remind('Утром', '10:00');
    expect(await takeAt('2026-12-10T15:00')).toEqual({ fresh: ['Утром'], missed: [] });
  });

  it('is not told again by a clock that was set back', async () => {
    await remind('Позвонить', '10:00');
    await takeAt('2026-11-16T07:00');
    expect([await takeAt('2026-11-16T06:30'), await takeAt('2026-11-16T07:00')]).toEqual([
      { fresh: [], missed: [] },
      { fresh: [], missed: [] },
    ]);
  });

  it('is told on its own day although a clock that ran a month ahead was told of it', async () => {
    await remind('Позвонить', '10:00', '2026-11-20');
    expect([
      (await takeAt('2026-12-16T07:00')).fresh,
      (await takeAt('2026-11-16T08:00')).fresh,
      (await takeAt('2026-11-20T07:00')).fresh,
      (await takeAt('2026-11-20T07:01')).fresh,
    ]).toEqual([['Позвонить'], [], ['Позвонить'], []]);
  });

  it('is not told again to whoever flies west', async () => {
    await remind('Позвонить', '10:00');
    await takeAt('2026-11-16T07:00');
    const berlin = { timeZone: 'Europe/Berlin' };
    expect([
      await takeAt('2026-11-16T08:00', berlin),
      await takeAt('2026-11-16T09:00', berlin),
    ]).toEqual([
      { fresh: [], missed: [] },
      { fresh: [], missed: [] },
    ]);
  });

  it('is told at once to whoever flies east past its hour', async () => {
    await remind('Позвонить', '16:00');
    const vladivostok = { timeZone: 'Asia/Vladivostok' };
    expect(await takeAt('2026-11-16T08:00', vladivostok)).toEqual({
      fresh: ['Позвонить'],
      missed: [],
    });
  });

  it('is told anew once it was moved or put off', async () => {
    const { id } = await remind('Позвонить', '10:00');
    await takeAt('2026-11-16T07:00');
    await core.call('reminders.snooze', { id, until: '2026-11-16T07:15:00.000Z' });
    const again = await takeAt('2026-11-16T07:15');
    await core.call('reminders.move', { id, on: '2026-11-17', time: '10:00' });
    expect([again.fresh, (await takeAt('2026-11-17T07:00')).fresh]).toEqual([
      ['Позвонить'],
      ['Позвонить'],
    ]);
  });

  it('is a birthday too, on its day, however long before Today shows it', async () => {
    await core.call('clients.create', { name: 'Фролова Зоя', birthday: '1966-11-20' });
    await core.call('today.setRule', { rule: 'dates', days: 3 });
    expect(await takeAt('2026-11-17T06:00')).toEqual({ fresh: [], missed: [] });
    expect(await takeAt('2026-11-20T06:00')).toEqual({ fresh: ['Фролова Зоя'], missed: [] });
  });

  it('leaves no action behind, so that an undo takes back what the owner did', async () => {
    await remind('Позвонить', '10:00');
    await takeAt('2026-11-16T07:00');
    await core.call('journal.undo', {});
    expect(await core.call('reminders.due', {})).toEqual([]);
  });
});
