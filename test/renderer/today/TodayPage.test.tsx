import { act, fireEvent, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { greetingOf } from '#renderer/features/today/greeting.ts';
import { TodayPage } from '#renderer/features/today/index.ts';
import { fakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from '../app/render.tsx';

type Today = Output<'today.get'>;

const free: Today = {
  today: '2026-11-16',
  weeks: [],
  calls: [],
  reminders: [],
  dates: [],
  silent: [],
};
const call: Today['calls'][number] = {
  callId: 5,
  weekId: 2,
  clientId: 42,
  name: 'Фролова Зоя Игоревна',
  phone: '+79922355098',
  plannedOn: '2026-11-16',
  plannedTime: '10:00',
  isOverdue: false,
  rank: 1,
  share: 0.055,
  attempts: 0,
};
const reminder: Today['reminders'][number] = {
  id: 9,
  clientId: 42,
  clientName: 'Фролова Зоя Игоревна',
  phone: '+79922355098',
  text: 'отправить образцы',
  on: '2026-11-14',
  time: null,
  isOverdue: true,
};
const counts = { orders: 0, orderLines: 0, interactions: 0, callWeeks: 0, actions: 0 };
const base = (clients: number): Output<'base.info'> => ({
  version: '0.1.0',
  name: 'a',
  path: 'a',
  isEmpty: clients === 0,
  counts: { ...counts, clients },
  sqlite: {
    version: '3.53.0',
    schemaVersion: 1,
    journalMode: 'wal',
    synchronous: 2,
    foreignKeys: true,
    trustedSchema: false,
    cellSizeCheck: true,
    busyTimeoutMs: 5000,
  },
});

describe('today', () => {
  it('sums the day up, with the plurals that Russian needs', async () => {
    const calls = [1, 2, 3, 4].map((callId) => ({ ...call, callId }));
    fakeCore({ 'today.get': () => ({ ...free, calls, reminders: [reminder] }) });
    renderApp(<TodayPage />);
    await expectText('4 звонка из недели, 1 напоминание');
  });

  it('begins the first call on Enter', async () => {
    fakeCore({ 'today.get': () => ({ ...free, calls: [call] }) });
    const router = renderApp(<TodayPage />);
    await screen.findByText('№ 1 · 5,5 % выручки');
    act(() => void press({ code: 'Enter', key: 'Enter' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week/2/call/5'));
  });

  it('ticks a reminder off in one click, and moves it in two', async () => {
    const core = fakeCore({
      'today.get': () => ({ ...free, reminders: [reminder] }),
      'reminders.done': () => ({ id: 9 }),
      'reminders.move': () => ({ id: 9 }),
    });
    renderApp(<TodayPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Перенести: отправить образцы' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: /На завтра/ }));
    fireEvent.click(screen.getByRole('checkbox', { name: 'Выполнено: отправить образцы' }));
    await waitFor(() => expect(core.inputsOf('reminders.done')).toEqual([{ id: 9 }]));
    expect(core.inputsOf('reminders.move')).toEqual([{ id: 9, on: '2026-11-17', time: null }]);
  });

  it('on a free day offers what would fill it best', async () => {
    fakeCore({ 'today.get': () => free, 'base.info': () => base(300) });
    const router = renderApp(<TodayPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'Начать неделю звонков' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/call-week'));
  });

  it('in an empty base says what will be here', async () => {
    fakeCore({ 'today.get': () => free, 'base.info': () => base(0) });
    renderApp(<TodayPage />);
    await expectText('Здесь будет ваш день');
  });

  it('greets by the hour', () => {
    expect([0, 4, 5, 11, 12, 17, 18, 23].map(greetingOf)).toEqual([
      'evening',
      'evening',
      'morning',
      'morning',
      'day',
      'day',
      'evening',
      'evening',
    ]);
  });
});
