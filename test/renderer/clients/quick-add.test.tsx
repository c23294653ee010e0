import { cleanup, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { QuickAddForm } from '#renderer/features/clients/quick-add/QuickAddForm.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, renderApp, screen } from '../app/render.tsx';

let core: FakeCore;
const opened: number[] = [];
beforeEach(() => {
  localStorage.clear();
  opened.length = 0;
  core = fakeCore({
    'clients.create': () => ({ id: 43 }),
    'clients.similar': ({ phones }) =>
      phones.includes('5098')
        ? [
            {
              id: 42,
              name: 'Фролова Зоя',
              company: null,
              phones: [{ e164: '+79922355098', asWritten: '89922355098' }],
              lastOrderOn: null,
              revenueMinor: 0,
              why: ['phone'],
            },
          ]
        : [],
  });
});

const type = async (value: string): Promise<HTMLElement> => {
  const line = await screen.findByLabelText('Имя и телефон одной строкой');
  fireEvent.change(line, { target: { value } });
  return line;
};

describe('quick add', () => {
  it('makes a client of one line and opens the card', async () => {
    renderApp(<QuickAddForm onDone={(id) => opened.push(id)} />);
    await type('иванова мария 8 916 123-45-67');
    await expectText('Иванова Мария');
    await expectText('+7 916 123-45-67');
    fireEvent.click(screen.getByRole('button', { name: 'Добавить' }));
    await waitFor(() => expect(opened).toEqual([43]));
    expect(core.inputsOf('clients.create')).toEqual([
      { name: 'иванова мария', phones: [{ text: '8 916 123-45-67' }], emails: [] },
    ]);
  });

  it('warns of a client with the same telephone, and leads to the card', async () => {
    renderApp(<QuickAddForm onDone={(id) => opened.push(id)} />);
    await type('Зоя 8 992 235-5098');
    await expectText('Возможно, этот клиент уже есть');
    await expectText(/тот же телефон/);
    fireEvent.click(screen.getByRole('button', { name: 'Открыть карточку' }));
    expect([opened, core.inputsOf('clients.create')]).toEqual([[42], []]);
  });

  it('has the line that was left unfinished, until the client is there', async () => {
    const form = <QuickAddForm onDone={(id) => opened.push(id)} />;
    renderApp(form);
    await type('иванова мария');
    cleanup();
    renderApp(form);
    const line = await screen.findByLabelText('Имя и телефон одной строкой');
    expect(line).toHaveProperty('value', 'иванова мария');
    fireEvent.click(screen.getByRole('button', { name: 'Добавить' }));
    await waitFor(() => expect(opened).toEqual([43]));
    expect(localStorage).toHaveLength(0);
  });

  it('asks for a name where there is none', async () => {
    renderApp(<QuickAddForm onDone={(id) => opened.push(id)} />);
    const line = await type('8 916 123-45-67');
    fireEvent.submit(line);
    await expectText(/Напишите имя/);
    expect(core.inputsOf('clients.create')).toEqual([]);
  });
});
