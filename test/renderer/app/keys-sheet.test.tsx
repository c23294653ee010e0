import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppCommands } from '#renderer/app/AppCommands.tsx';
import { KeysSheet } from '#renderer/app/keys/KeysSheet.tsx';
import { showKeys } from '#renderer/app/keys/keys-store.ts';
import { closePalette, openPalette } from '#renderer/app/palette/palette-store.ts';
import { Palette } from '#renderer/app/palette/Palette.tsx';
import { remember } from '#renderer/app/recent/recent-clients.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { useKeyHints } from '#renderer/ui/keys/key-hints.ts';
import { fakeCore } from '../api/fake-core.ts';
import { baseInfo } from '../orders/orders.ts';
import { press, renderApp, screen } from './render.tsx';

function Scene() {
  useCommands([
    { id: 'clients.add', title: 'Добавить клиента', keys: 'KeyN', run: () => undefined },
  ]);
  useKeyHints([{ keys: ['Digit0', 'Minus'], isRange: true, title: 'Оценка' }]);
  return (
    <>
      <input aria-label="заметка" />
      <AppCommands />
      <Palette />
      <KeysSheet />
    </>
  );
}

const rowsOf = (heading: string): string[] =>
  [...(screen.getByText(heading).parentElement?.querySelectorAll('dl > div') ?? [])].map(
    (row) => row.textContent ?? '',
  );

beforeEach(() => {
  globalThis.localStorage.clear();
  fakeCore({ 'base.info': () => baseInfo, 'clients.search': () => [] });
});
afterEach(() =>
  act(() => {
    showKeys(false);
    closePalette();
  }),
);

describe('the list of keys', () => {
  const questionMarks = [
    ['in the Latin layout', { code: 'Slash', key: '?', shiftKey: true }],
    ['in the Russian layout', { code: 'Digit7', key: '?', shiftKey: true }],
    ['at its Latin place in the Russian layout', { code: 'Slash', key: ',', shiftKey: true }],
  ] as const;
  for (const [where, key] of questionMarks) {
    it(`opens with ? ${where}, and tells this screen from everywhere`, async () => {
      renderApp(<Scene />);
      await screen.findByLabelText('заметка');
      act(() => void press(key));
      await screen.findByText('На этом экране');
      expect(rowsOf('На этом экране')).toEqual(['Добавить клиентаN', 'Оценка0…−']);
      expect(rowsOf('Везде')).toContain('Открыть: КлиентыCtrl3');
      expect(rowsOf('Везде')).toContain('СправкаF1');
    });
  }

  it('goes with a second ?', async () => {
    renderApp(<Scene />);
    await screen.findByLabelText('заметка');
    act(() => void press({ code: 'Slash', key: '?', shiftKey: true }));
    const heading = await screen.findByText('На этом экране');
    act(() => void press({ code: 'Slash', key: ',', shiftKey: true }, heading));
    await waitFor(() => expect(screen.queryByText('На этом экране')).toBeNull());
  });

  it('stays away while one types', async () => {
    renderApp(<Scene />);
    const field = await screen.findByLabelText('заметка');
    act(() => void press({ code: 'Slash', key: '?', shiftKey: true }, field));
    expect(screen.queryByText('На этом экране')).toBeNull();
  });
});

describe('the ways around', () => {
  it('lead by numbers to the places, back and forward as in a browser, and to the manual', async () => {
    const router = renderApp(<Scene />);
    await screen.findByLabelText('заметка');
    const isAt = (path: string) => waitFor(() => expect(router.state.location.pathname).toBe(path));
    act(() => void press({ code: 'Digit3', key: '3', ctrlKey: true }));
    await isAt('/clients');
    act(() => void press({ code: 'Digit4', key: '4', ctrlKey: true }));
    await isAt('/orders');
    act(() => void press({ code: 'ArrowLeft', key: 'ArrowLeft', altKey: true }));
    await isAt('/clients');
    act(() => void press({ code: 'ArrowRight', key: 'ArrowRight', altKey: true }));
    await isAt('/orders');
    act(() => void press({ code: 'F1', key: 'F1' }));
    await isAt('/help');
    expect(router.state.location.search).toEqual({ page: 'orders' });
  });

  it('begin in the palette with who was open last', async () => {
    remember(baseInfo.path, { id: 7, name: 'Фролова Зоя' });
    remember(baseInfo.path, { id: 9, name: 'Ковалёв Пётр' });
    remember(baseInfo.path, { id: 7, name: 'Фролова Зоя Игоревна' });
    const router = renderApp(<Scene />);
    await screen.findByLabelText('заметка');
    act(() => openPalette());
    await screen.findByText('Недавно открытые');
    const options = screen.getAllByRole('option').slice(0, 2);
    expect(options.map((option) => option.textContent)).toEqual([
      'Фролова Зоя Игоревна',
      'Ковалёв Пётр',
    ]);
    fireEvent.keyDown(screen.getByRole('combobox'), { key: 'Enter' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/clients/7'));
  });
});
