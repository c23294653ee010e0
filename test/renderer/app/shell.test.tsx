import { act, fireEvent, render, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { App } from '#renderer/app/App.tsx';
import { createAppRouter } from '#renderer/app/router.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, press, screen } from './render.tsx';

const today: Output<'today.get'> = {
  today: '2026-11-16',
  weeks: [],
  lines: [],
  cut: [],
  ahead: { next: null, unheard: null },
};
const info: Output<'base.info'> = {
  version: '0.1.0',
  name: 'a',
  path: 'a',
  isEmpty: true,
  counts: { clients: 0, orders: 0, orderLines: 0, interactions: 0, callWeeks: 0, actions: 0 },
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
const answers = {
  'today.get': () => today,
  'base.info': () => info,
  'journal.list': () => ({ actions: [], next: null }),
};

/** The whole program, at the address that it starts with. */
const start = (): void => void render(<App router={createAppRouter()} />);

beforeEach(() => {
  window.location.hash = '';
});

describe('the program', () => {
  let core: FakeCore;
  beforeEach(() => {
    core = fakeCore(answers, { shopName: 'Чайная лавка' });
  });

  it('opens on today, with every part of it one click away', async () => {
    start();
    await expectText('Чайная лавка');
    expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Сегодня',
      'Напоминания',
      'Клиенты',
      'Заказы',
      'Неделя звонков',
      'Отчёты',
      'Импорт',
      'Настройки',
    ]);
    expect(window.location.hash).toBe('#/today');
  });

  it('changes its language and its colours in one click each', async () => {
    start();
    fireEvent.click(await screen.findByRole('button', { name: 'English' }));
    await screen.findByRole('link', { name: 'Call week' });
    fireEvent.click(screen.getByRole('button', { name: 'Dark theme' }));
    await screen.findByRole('button', { name: 'Light theme' });
    expect({
      settings: core.inputsOf('settings.update'),
      scheme: document.documentElement.dataset['mantineColorScheme'],
    }).toEqual({ settings: [{ language: 'en' }, { colourScheme: 'dark' }], scheme: 'dark' });
  });

  it('opens the settings by their key in either layout, and from the shell’s menu', async () => {
    start();
    await screen.findByText('Чайная лавка');
    act(() => void press({ code: 'Comma', key: 'б', ctrlKey: true }));
    await screen.findByRole('heading', { name: 'Настройки' });
    act(() => core.emit({ type: 'menu', command: 'palette' }));
    await screen.findByRole('combobox', { name: 'Найти клиента или команду' });
    await waitFor(() => expect(window.location.hash).toBe('#/settings'));
  });
});

describe('an address that leads nowhere', () => {
  it('says so, and leads to today', async () => {
    fakeCore(answers);
    globalThis.location.hash = '#/nowhere';
    start();
    await screen.findByRole('heading', { level: 1, name: 'Такой страницы нет' });
    act(() => void fireEvent.click(screen.getByRole('button', { name: 'Открыть: Сегодня' })));
    await waitFor(() => expect(globalThis.location.hash).toBe('#/today'));
  });
});

describe('a program that has just been installed', () => {
  it('asks how to begin, before anything else', async () => {
    fakeCore(answers, { welcomed: false });
    start();
    await screen.findByRole('heading', { name: 'Пятнадцать клиентов. Одна неделя.' });
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('asks nothing of a base that holds something', async () => {
    fakeCore({ ...answers, 'base.info': () => ({ ...info, isEmpty: false }) }, { welcomed: false });
    start();
    expect(await screen.findByRole('link', { name: 'Сегодня' })).toBeTruthy();
  });
});

describe('a program without its base', () => {
  it('says so in the language of the system, and tries again', async () => {
    let isThere = false;
    const core = fakeCore({
      ...answers,
      'settings.get': () => (isThere ? core.settings() : 'base_damaged'),
    });
    start();
    const alert = await screen.findByRole('alert');
    expect(alert.querySelector('h1')?.textContent).toMatch(
      /База не открылась|The base did not open/,
    );
    isThere = true;
    fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByRole('link', { name: 'Сегодня' })).toBeTruthy();
  });
});
