import { act, fireEvent, within, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { SettingsPage } from '#renderer/features/settings/index.ts';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';

const info: Output<'base.info'> = {
  version: '0.1.0',
  name: 'лавка.fifteen',
  path: 'D:\\Документы\\лавка.fifteen',
  isEmpty: false,
  counts: { clients: 1204, orders: 8, orderLines: 9, interactions: 3, callWeeks: 1, actions: 2 },
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
};
const at = '2026-11-16T09:00:00.000Z';
const actions: Output<'journal.list'>['actions'] = [
  { id: 3, kind: 'orders.remove', params: { number: '7' }, at, state: 'stands' },
  { id: 2, kind: 'orders.add', params: { number: '7' }, at, state: 'stands' },
  { id: 1, kind: 'orders.add', params: { number: '6' }, at, state: 'undone' },
];

let core: FakeCore;
beforeEach(() => {
  core = fakeCore({
    'base.info': () => info,
    'journal.list': () => ({ actions, next: null }),
    'journal.obstacles': () => [
      {
        actionId: 2,
        reason: 'later',
        action: { id: 3, kind: 'orders.remove', params: { number: '7' }, at },
      },
    ],
    'journal.undo': () => ({
      undone: { id: 3, kind: 'orders.remove', params: { number: '7' }, at },
    }),
  });
});
afterEach(() => void vi.useRealTimers());

const updates = (): unknown[] => core.inputsOf('settings.update');

describe('the settings', () => {
  it('keep the shop’s name by themselves, a pause after it was typed', async () => {
    renderApp(<SettingsPage />);
    const field = await screen.findByLabelText('Название');
    vi.useFakeTimers();
    fireEvent.change(field, { target: { value: 'Чайная лавка' } });
    await act(() => vi.advanceTimersByTimeAsync(600));
    expect(updates()).toEqual([{ shopName: 'Чайная лавка' }]);
  });

  it('change the language of everything in one click', async () => {
    renderApp(<SettingsPage />);
    fireEvent.click(await screen.findByRole('radio', { name: 'English' }));
    await screen.findByRole('heading', { name: 'Settings' });
    expect({ updates: updates(), page: document.documentElement.lang }).toEqual({
      updates: [{ language: 'en' }],
      page: 'en',
    });
  });

  it('take a working day away and add one', async () => {
    renderApp(<SettingsPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'пт, пятница' }));
    await waitFor(() => expect(updates()).toEqual([{ workingDays: [1, 2, 3, 4] }]));
    await screen.findByRole('button', { name: 'пт, пятница', pressed: false });
    fireEvent.click(screen.getByRole('button', { name: 'вс, воскресенье' }));
    await waitFor(() => expect(updates()[1]).toEqual({ workingDays: [1, 2, 3, 4, 7] }));
  });

  it('leave a week its last working day', async () => {
    const core = fakeCore(
      { 'base.info': () => info, 'journal.list': () => ({ actions: [], next: null }) },
      { workingDays: [2] },
    );
    renderApp(<SettingsPage />);
    fireEvent.click(await screen.findByRole('button', { name: 'вт, вторник' }));
    fireEvent.click(screen.getByRole('button', { name: 'ср, среда' }));
    await waitFor(() =>
      expect(core.inputsOf('settings.update')).toEqual([{ workingDays: [2, 3] }]),
    );
  });

  it('keep a number of days within its bounds', async () => {
    renderApp(<SettingsPage />);
    const field = await screen.findByLabelText('Клиент потерян');
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '3' } });
    fireEvent.blur(field);
    fireEvent.focus(field);
    fireEvent.change(field, { target: { value: '90' } });
    fireEvent.blur(field);
    await waitFor(() => expect(updates().at(-1)).toEqual({ lostAfterDays: 90 }));
    expect(updates()).not.toContainEqual({ lostAfterDays: 3 });
  });

  it('say where the base is and what it holds', async () => {
    renderApp(<SettingsPage />);
    await screen.findByText('D:\\Документы\\лавка.fifteen');
    expect(screen.getByText('1 204')).toBeTruthy();
  });

  it('list what was done, each to be undone by itself, or say why it cannot be', async () => {
    renderApp(<SettingsPage />);
    const list = await screen.findByRole('list', { name: 'Последние действия' });
    await within(list).findByText(/Сначала отмените/u);
    const lines = within(list).getAllByRole('listitem');
    const moment = /\d+\u00a0\S+ \d\d:\d\d/gu;
    expect(lines.map((line) => line.textContent?.replace(moment, '·'))).toEqual([
      '·Заказ 7 удалёнОтменить',
      '·Заказ 7 добавленСначала отмените более позднее: Заказ 7 удалён (·)',
      '·Заказ 6 добавленотменено',
    ]);
    fireEvent.click(within(list).getByRole('button', { name: 'Отменить' }));
    await waitFor(() => expect(core.inputsOf('journal.undo')).toEqual([{ actionId: 3 }]));
  });
});
