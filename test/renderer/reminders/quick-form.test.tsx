import { act, cleanup, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { QuickForm } from '#renderer/features/reminders/quick/QuickForm.tsx';
import { fakeCore } from '../api/fake-core.ts';
import { press, renderApp, screen } from '../app/render.tsx';

type Found = Output<'reminders.mentioned'>;

const zoya: Found[number] = {
  id: 42,
  name: 'Иванова Зоя Игоревна',
  phone: '+79922359852',
  lastOrderOn: null,
  isSure: true,
};
const pavel: Found[number] = { ...zoya, id: 43, name: 'Иванов Павел', isSure: false };

const field = () => screen.findByRole('textbox', { name: 'Что и когда напомнить' });
const type = async (line: string): Promise<void> => {
  fireEvent.change(await field(), { target: { value: line } });
};

describe('a reminder in words', () => {
  beforeEach(() => localStorage.clear());

  const start = (found: Found) => {
    const core = fakeCore({
      'reminders.mentioned': () => found,
      'reminders.add': () => ({ id: 9 }),
    });
    const onDone = vi.fn<() => void>();
    renderApp(<QuickForm ownClientId={null} day={null} onDone={onDone} />);
    return { core, onDone };
  };

  it('shows how it is understood, and keeps the only client with that surname', async () => {
    const { core, onDone } = start([zoya]);
    await type('каждый второй вторник в 10 позвонить Ивановой');
    await screen.findByText(/каждый второй вторник · с .* · 10:00/u);
    const chip = await screen.findByRole('checkbox', { name: /Иванова Зоя/u });
    expect(chip).toHaveProperty('checked', true);
    fireEvent.submit(await field());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(core.inputsOf('reminders.add')).toEqual([
      {
        clientId: 42,
        text: 'позвонить Ивановой',
        on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/u) as unknown,
        time: '10:00',
        kind: 'call',
        durationMinutes: null,
        leadMinutes: null,
        rule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU',
      },
    ]);
  });

  it('that was left unfinished is there when the window is opened again, and forgotten once it is added', async () => {
    const { onDone } = start([]);
    await type('завтра в 10 сдать отчёт');
    cleanup();
    renderApp(<QuickForm ownClientId={null} day={null} onDone={onDone} />);
    expect(await field()).toHaveProperty('value', 'завтра в 10 сдать отчёт');
    fireEvent.submit(await field());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(localStorage).toHaveLength(0);
  });

  it('says that an hour has passed already, and takes it all the same', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 30, 9, 24) });
    start([]);
    await type('сегодня в 8 позвонить');
    await screen.findByText(/сегодня, .* · 08:00 · это время уже прошло/u);
    await type('сегодня в 10 позвонить');
    await waitFor(() => expect(screen.queryByText(/уже прошло/u)).toBeNull());
    vi.useRealTimers();
  });

  it('offers several and chooses none by itself', async () => {
    const { core, onDone } = start([{ ...zoya, isSure: false }, pavel]);
    await type('завтра позвонить Иванову');
    const chip = await screen.findByRole('checkbox', { name: /Иванов Павел/u });
    expect(chip).toHaveProperty('checked', false);
    act(() => void press({ code: 'Digit2', key: '2', altKey: true }));
    await waitFor(() => expect(chip).toHaveProperty('checked', true));
    fireEvent.submit(await field());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(core.inputsOf('reminders.add')).toMatchObject([{ clientId: 43 }]);
  });

  it('asks what about, where only a time was said', async () => {
    const { core } = start([]);
    await type('через 2 недели');
    fireEvent.submit(await field());
    await screen.findByText('Напишите, о чём напомнить');
    expect(core.inputsOf('reminders.add')).toEqual([]);
  });

  it('finds the client also when Enter is faster than the search', async () => {
    const { core, onDone } = start([zoya]);
    await type('завтра в 10 позвонить Ивановой');
    fireEvent.submit(await field());
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    expect(core.inputsOf('reminders.add')).toMatchObject([{ clientId: 42, time: '10:00' }]);
  });
});
