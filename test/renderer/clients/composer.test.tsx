import { act, fireEvent, waitFor } from '@testing-library/react';
import { useRef } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '#shared/rules/dates.ts';
import { Composer, type ComposerHandle } from '#renderer/features/clients/composer/Composer.tsx';
import { localDate } from '#renderer/ui/format/use-format.ts';
import { useHotkeys } from '#renderer/ui/keys/use-hotkeys.ts';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { press, renderApp, screen } from '../app/render.tsx';
import './fonts.ts';

function Page() {
  const composer = useRef<ComposerHandle>(null);
  useHotkeys([['KeyN', () => composer.current?.focus()]]);
  return <Composer ref={composer} clientId={42} />;
}

let core: FakeCore;
let isFull = false;
beforeEach(() => {
  isFull = false;
  core = fakeCore({
    'interactions.add': () => (isFull ? 'disk_full' : { id: 1, reminderId: 2 }),
    'reminders.add': () => ({ id: 3 }),
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
});

const field = () =>
  screen.findByLabelText<HTMLTextAreaElement>('Что было', { selector: 'textarea' });

async function write(words: string): Promise<HTMLTextAreaElement> {
  const text = await field();
  // Н in the Russian layout.
  press({ code: 'KeyN', key: 'т' });
  await waitFor(() => expect(document.activeElement).toBe(text));
  fireEvent.change(text, { target: { value: words } });
  return text;
}

describe('the composer', () => {
  it('takes a note and the next call tomorrow at ten in three presses besides the words', async () => {
    renderApp(<Page />);
    const text = await write('Доставка опоздала');
    press({ code: 'Digit1', key: '1', altKey: true }, text);
    await waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>(/^Завтра 10:00/).checked).toBe(true),
    );
    press({ code: 'Enter', key: 'Enter', ctrlKey: true }, text);
    await waitFor(() => expect(core.inputsOf('interactions.add')).toHaveLength(1));
    expect(core.inputsOf('interactions.add')).toEqual([
      {
        clientId: 42,
        kind: 'call',
        text: 'Доставка опоздала',
        remind: { on: addDays(localDate(), 1), time: '10:00' },
      },
    ]);
    await waitFor(() => expect(text.value).toBe(''));
  });

  it('writes a note of another kind without a reminder', async () => {
    renderApp(<Page />);
    const text = await write('Зашла за чаем');
    fireEvent.click(await screen.findByLabelText('Визит'));
    fireEvent.click(screen.getByRole('button', { name: /^Записать/ }));
    await waitFor(() => expect(text.value).toBe(''));
    expect(core.inputsOf('interactions.add')).toEqual([
      { clientId: 42, kind: 'visit', text: 'Зашла за чаем' },
    ]);
  });

  it('sets a reminder alone when there is nothing to write down', async () => {
    renderApp(<Page />);
    await write('');
    fireEvent.click(await screen.findByLabelText('Через неделю'));
    fireEvent.change(await screen.findByLabelText('О чём напомнить'), {
      target: { value: 'Отправить образцы' },
    });
    fireEvent.click(screen.getByRole('button', { name: /^Записать/ }));
    await waitFor(() => expect(core.inputsOf('reminders.add')).toHaveLength(1));
    expect(core.inputsOf('reminders.add')).toEqual([
      { clientId: 42, text: 'Отправить образцы', on: addDays(localDate(), 7), time: '10:00' },
    ]);
    expect(core.inputsOf('interactions.add')).toEqual([]);
  });

  it('loses nothing typed: neither when the disk is full nor when the page is left', async () => {
    isFull = true;
    renderApp(<Page />);
    const text = await write('Доставка опоздала');
    press({ code: 'Enter', key: 'Enter', ctrlKey: true }, text);
    await screen.findByText(/На диске нет места/);
    expect(text.value).toBe('Доставка опоздала');
    expect(localStorage.getItem('fifteen.unsaved:/shop.fifteen:note:42')).toBe('Доставка опоздала');
  });

  it('keeps what is typed while the note is being saved, and only that', async () => {
    const saving = Promise.withResolvers<void>();
    core = fakeCore({
      'interactions.add': async () => {
        await saving.promise;
        return { id: 1, reminderId: null };
      },
    });
    renderApp(<Page />);
    const text = await write('Доставка опоздала');
    press({ code: 'Enter', key: 'Enter', ctrlKey: true }, text);
    await waitFor(() => expect(core.inputsOf('interactions.add')).toHaveLength(1));
    fireEvent.change(text, { target: { value: 'Доставка опоздала\nЖдёт улун' } });
    act(() => saving.resolve());
    await waitFor(() => expect(text.value).toBe('Ждёт улун'));
    expect(localStorage.getItem('fifteen.unsaved:/shop.fifteen:note:42')).toBe('Ждёт улун');
    expect(document.activeElement).toBe(text);
  });

  it('shows nothing that was begun about the same number in another base', async () => {
    localStorage.setItem('fifteen.unsaved:/other.fifteen:note:42', 'О ком-то другом');
    renderApp(<Page />);
    expect((await field()).value).toBe('');
  });

  it('says so where the window has no room for the draft, and writes it down all the same', async () => {
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      removeItem: () => undefined,
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    renderApp(<Page />);
    const text = await write('Доставка опоздала');
    await screen.findByText(/^Этот компьютер не может сохранить черновик/);
    press({ code: 'Enter', key: 'Enter', ctrlKey: true }, text);
    await waitFor(() => expect(text.value).toBe(''));
    expect(core.inputsOf('interactions.add')).toMatchObject([{ text: 'Доставка опоздала' }]);
  });

  it('shows again what was begun before', async () => {
    localStorage.setItem('fifteen.unsaved:/shop.fifteen:note:42', 'Начато вчера');
    renderApp(<Page />);
    expect((await field()).value).toBe('Начато вчера');
  });
});
