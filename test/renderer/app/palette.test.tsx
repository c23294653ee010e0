import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { Palette } from '#renderer/app/palette/Palette.tsx';
import { closePalette } from '#renderer/app/palette/palette-store.ts';
import { useCommands } from '#renderer/ui/commands/commands.ts';
import { fakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from './render.tsx';

type Found = Output<'clients.search'>;

const zoya: Found[number] = {
  id: 42,
  name: 'Фролова Зоя Игоревна',
  company: null,
  phones: [
    { e164: '+74951112233', asWritten: '495 111-22-33' },
    { e164: '+79922355098', asWritten: '8 992 235 50 98' },
  ],
  lastOrderOn: '2026-11-10',
  revenueMinor: 56_977_000,
};

interface SceneProps {
  readonly onAdd?: () => void;
}

function Scene({ onAdd }: SceneProps) {
  useCommands([
    { id: 'clients.add', title: 'Добавить клиента', keys: 'KeyN', run: () => onAdd?.() },
  ]);
  return (
    <>
      <input aria-label="заметка" />
      <Palette />
    </>
  );
}

const typeDigits = (digits: string): void => {
  for (const digit of digits) act(() => void press({ code: `Digit${digit}`, key: digit }));
};

afterEach(() => act(closePalette));

describe('the palette', () => {
  it('opens on a digit typed anywhere, and Enter leads to the client with that number', async () => {
    fakeCore({ 'clients.search': ({ text }) => (text === '5098' ? [zoya] : []) });
    const router = renderApp(<Scene />);
    await screen.findByLabelText('заметка');
    typeDigits('5098');
    const field = screen.getByRole('combobox');
    await screen.findByRole('option');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(router.state.location.pathname).toBe('/clients/42'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('shows the number that was found, with the found digits marked', async () => {
    fakeCore({ 'clients.search': () => [zoya] });
    renderApp(<Scene />);
    await screen.findByLabelText('заметка');
    typeDigits('5098');
    const option = await screen.findByRole('option');
    const marks = [...option.querySelectorAll('mark')].map((mark) => mark.textContent);
    expect({ text: option.textContent, marks }).toEqual({
      text: 'Фролова Зоя Игоревна+7 992 235-50-9810\u00a0ноя',
      marks: ['50-98'],
    });
  });

  it('waits for the answer when Enter is faster', async () => {
    let answer: (found: Found) => void = () => undefined;
    fakeCore({ 'clients.search': () => new Promise<Found>((resolve) => (answer = resolve)) });
    const router = renderApp(<Scene />);
    await screen.findByLabelText('заметка');
    typeDigits('5');
    fireEvent.keyDown(await screen.findByRole('combobox'), { key: 'Enter' });
    expect(router.state.location.pathname).toBe('/');
    await act(async () => answer([zoya]));
    await waitFor(() => expect(router.state.location.pathname).toBe('/clients/42'));
  });

  it('finds commands in the other layout and runs them with Enter', async () => {
    const added = vi.fn<() => void>();
    fakeCore({ 'clients.search': () => [] });
    renderApp(<Scene onAdd={added} />);
    await screen.findByLabelText('заметка');
    act(() => void press({ code: 'KeyK', key: 'л', ctrlKey: true }));
    const field = await screen.findByRole('combobox');
    // «доб» typed with the Latin layout on.
    fireEvent.change(field, { target: { value: 'lj,' } });
    const option = await screen.findByRole('option', { name: /Добавить клиента/ });
    expect(option.getAttribute('aria-selected')).toBe('true');
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() => expect(added).toHaveBeenCalledTimes(1));
  });

  it('lets the command’s own key work without it', async () => {
    const added = vi.fn<() => void>();
    fakeCore();
    renderApp(<Scene onAdd={added} />);
    await screen.findByLabelText('заметка');
    act(() => void press({ code: 'KeyN', key: 'т' }));
    expect(added).toHaveBeenCalledTimes(1);
  });

  it('leaves digits to a field that they are typed into', async () => {
    fakeCore();
    renderApp(<Scene />);
    press({ code: 'Digit5', key: '5' }, await screen.findByLabelText('заметка'));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('says so when there is nothing', async () => {
    fakeCore({ 'clients.search': () => [] });
    renderApp(<Scene />);
    await screen.findByLabelText('заметка');
    typeDigits('77');
    await expectText('Ещё цифру: телефон ищется по трём подряд.');
    typeDigits('7');
    await expectText(/По запросу «777» ничего нет/);
  });
});
