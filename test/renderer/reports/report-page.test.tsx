import { act, fireEvent, render, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { App } from '#renderer/app/App.tsx';
import { createAppRouter } from '#renderer/app/router.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { screen } from '../app/render.tsx';
import { baseInfo } from '../orders/orders.ts';

const result: Output<'reports.run'> = {
  id: 'top-clients',
  params: { from: '2025-11-22', to: '2026-11-21', count: 15 },
  period: { from: '2025-11-22', to: '2026-11-21' },
  currency: 'RUB',
  figures: [{ id: 'paretoClients', kind: 'integer', value: 1 }],
  chart: null,
  tables: [
    {
      id: 'topClients',
      columns: [
        { id: 'rank', kind: 'integer' },
        { id: 'client', kind: 'client' },
        { id: 'revenue', kind: 'money' },
      ],
      rows: [[1, { id: 3, name: 'Фролова Зоя Игоревна' }, 56_977_000]],
      rowCount: 1,
      totals: [null, null, 56_977_000],
    },
  ],
  notes: [{ id: 'restsOnClients', values: { clients: { kind: 'integer', value: 1 } } }],
};

const core = (): FakeCore =>
  fakeCore({
    'base.info': () => baseInfo,
    'reports.list': () => [
      {
        id: 'top-clients',
        params: [
          { name: 'from', kind: 'date', default: '2025-11-22' },
          { name: 'to', kind: 'date', default: '2026-11-21' },
          { name: 'count', kind: 'count', default: 15 },
        ],
      },
    ],
    'reports.run': () => result,
    'reports.export': () => 'disk_full',
    'clients.card': () => 'not_found',
  });

const open = (address: string): void => {
  globalThis.location.hash = address;
  render(<App router={createAppRouter()} />);
};

describe('the page of a report', () => {
  it('shows figures, rows with their totals, and what they rest on', async () => {
    core();
    open('#/reports/top-clients');
    const table = await screen.findByRole('table');
    expect(
      [...table.querySelectorAll('tr')].map((row) =>
        [...row.cells].map((cell) => cell.textContent),
      ),
    ).toEqual([
      ['№', 'Клиент', 'Выручка'],
      ['1', 'Фролова Зоя Игоревна', '569\u00a0770\u00a0₽'],
      ['Итого', '', '569\u00a0770\u00a0₽'],
    ]);
    expect(screen.getByText('Приносят 80 % выручки').parentElement?.textContent).toBe(
      'Приносят 80\u00a0% выручки1',
    );
    expect(screen.getByText('Основано на клиентах с выручкой в периоде: 1.')).toBeTruthy();
  });

  it('keeps what is chosen in the address, and asks for it', async () => {
    const asked = core();
    open('#/reports/top-clients');
    await screen.findByRole('table');
    act(() => void fireEvent.click(screen.getByLabelText('50')));
    await waitFor(() =>
      expect(decodeURIComponent(globalThis.location.hash)).toContain('"count":"50"'),
    );
    await waitFor(() =>
      expect(asked.inputsOf('reports.run').at(-1)).toEqual({
        id: 'top-clients',
        params: { count: '50' },
      }),
    );
  });

  it('runs nothing for a period that ends before it begins, and says so', async () => {
    const asked = core();
    open('#/reports/top-clients?from="2026-11-10"&to="2026-11-01"');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'Начало периода позже конца. Поменяйте даты местами.',
    );
    expect(asked.inputsOf('reports.run')).toEqual([]);
  });

  it('opens the card of the client whose row is clicked', async () => {
    core();
    open('#/reports/top-clients');
    await screen.findByRole('table');
    act(() => void fireEvent.click(screen.getByText('569 770 ₽', { selector: 'tbody td' })));
    await waitFor(() => expect(globalThis.location.hash).toBe('#/clients/3'));
  });

  it('saves by a key, in the language of the page, and says what went wrong', async () => {
    const asked = core();
    open('#/reports/top-clients');
    await screen.findByRole('table');
    act(() => void fireEvent.keyDown(document.body, { key: 'з', code: 'KeyP' }));
    expect((await screen.findByRole('alert')).textContent).toContain('На диске нет места.');
    expect(asked.inputsOf('reports.export')).toEqual([
      { id: 'top-clients', params: {}, format: 'pdf', language: 'ru' },
    ]);
  });
});
