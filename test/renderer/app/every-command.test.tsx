import { act, fireEvent, render, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Segment } from '#shared/contract/segments.ts';
import { App } from '#renderer/app/App.tsx';
import { createAppRouter } from '#renderer/app/router.tsx';
import { currentCommands } from '#renderer/ui/commands/commands.ts';
import { fakeCore } from '../api/fake-core.ts';
import { zoya } from '../clients/card.ts';
import '../clients/fonts.ts';
import { baseInfo } from '../orders/orders.ts';
import { screen } from './render.tsx';

const loyal: Segment = {
  id: 4,
  name: 'Верные',
  rule: { match: 'all', items: [{ kind: 'target', not: false, value: 'yes' }] },
  updatedAt: '2026-11-16T09:00:00.000Z',
};

beforeEach(() => {
  globalThis.sessionStorage.clear();
  fakeCore({
    'base.info': () => baseInfo,
    'clients.list': () => ({ rows: [], total: 2 }),
    'clients.card': () => zoya,
    'clients.neighbours': () => ({ previousId: null, nextId: null, position: null, total: 0 }),
    'clients.suggestions': () => [],
    'clients.timeline': () => ({ items: [], next: null }),
    'clientLists.list': () => [{ id: 3, name: 'Дегустация', clients: 2 }],
    'clientLists.of': () => [],
    'segments.list': () => [loyal],
    'segments.get': () => loyal,
    'segments.count': () => ({ clients: 3, of: 10 }),
    'tags.list': () => [],
    'tags.of': () => [],
    'themes.list': () => [],
    'ownFields.list': () => [],
    'ownFields.of': () => [],
    'relations.of': () => ({ ties: [], total: 0, suggestedCompany: null }),
    'duplicates.find': () => ({
      pairs: [],
      total: 0,
      clients: 2,
      levels: { sure: 0, likely: 0, possible: 0 },
    }),
    'duplicates.waiting': () => [],
    'duplicates.mergesOf': () => [],
    'calendar.range': () => ({ items: [], more: [] }),
    'import.history': () => [],
    'journal.list': () => ({ actions: [], next: null }),
  });
});

/** What a screen offers, and what of it belongs to one row, one field or one form, not to the screen. */
const screens: readonly { at: string; shows: string; besides?: readonly RegExp[] }[] = [
  {
    at: '/clients?filter=%7B%22segment%22%3A%224%22%7D',
    shows: 'Сегмент «Верные»',
    // The heads of columns, which sort.
    besides: [/^(?:Имя|Выручка|Телефон|Заказы|Последний заказ|Состояние)$/u],
  },
  {
    at: '/clients/42',
    shows: 'Зоя Игоревна',
    besides: [/^(?:Скопировать|Чей телефон|Отметить: не тот номер)$/u],
  },
  { at: '/reminders', shows: 'Календарь файлом' },
  { at: '/segments/4', shows: 'Добавить условие', besides: [/^(?:не$|Убрать условие)/u] },
  { at: '/clients/duplicates', shows: 'Искать заново' },
  { at: '/import', shows: 'Импорт' },
];

const wordsOf = (element: Element): string => {
  const copy = element.cloneNode(true) as Element;
  for (const key of copy.querySelectorAll('kbd')) key.remove();
  return (copy.textContent || element.getAttribute('aria-label') || '').trim();
};

describe('the list of clients', () => {
  it('says whose clients it shows though the side is closed, and leads back to all', async () => {
    window.location.hash = '#/clients?filter=%7B%22segment%22%3A%224%22%7D';
    render(<App router={createAppRouter()} />);
    await screen.findByText('Сегмент «Верные»');
    fireEvent.click(screen.getByRole('button', { name: 'Показать не только «Верные»' }));
    await waitFor(() => expect(screen.queryByText('Сегмент «Верные»')).toBeNull());
  });
});

describe('the palette has whatever', () => {
  for (const { at, shows, besides = [] } of screens) {
    it(`${at} offers by a button or in a menu`, async () => {
      window.location.hash = `#${at}`;
      render(<App router={createAppRouter()} />);
      await screen.findAllByText(shows, { exact: false });
      const main = screen.getByRole('main');
      const offered: string[] = [];
      for (const button of main.querySelectorAll('button, a[class*="Button-root"]')) {
        if (button.getAttribute('aria-haspopup') !== 'menu') {
          offered.push(wordsOf(button));
          continue;
        }
        act(() => void fireEvent.click(button));
        const menu = await screen.findByRole('menu');
        for (const item of menu.querySelectorAll('[role="menuitem"]')) offered.push(wordsOf(item));
        act(() => void fireEvent.click(button));
        await waitFor(() => expect(screen.queryByRole('menu')).toBeNull());
      }
      const titles = currentCommands().map(({ title, keywords = '' }) =>
        `${title} ${keywords}`.toLowerCase(),
      );
      const missing = offered.filter(
        (word) =>
          word !== '' &&
          !besides.some((one) => one.test(word)) &&
          !titles.some((title) => title.includes(word.toLowerCase())),
      );
      expect(missing).toEqual([]);
    });
  }
});
