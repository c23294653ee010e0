import { act, fireEvent, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { SimilarClient } from '#shared/contract/clients.ts';
import { ClientFields } from '#renderer/features/clients/fields/ClientFields.tsx';
import { Phones } from '#renderer/features/clients/fields/Phones.tsx';
import { Wishes } from '#renderer/features/clients/card/Wishes.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { renderApp, screen } from '../app/render.tsx';
import { zoya } from './card.ts';
import './fonts.ts';

const belov: SimilarClient = {
  id: 5,
  name: 'Белов Дмитрий',
  company: null,
  phones: [],
  lastOrderOn: null,
  revenueMinor: 0,
  why: ['phone'],
};

let core: FakeCore;
beforeEach(() => {
  core = fakeCore({
    'clients.update': ({ id, patch }) =>
      patch.externalId === 'К-1' ? 'external_id_taken' : { id },
    'clients.setPhones': () => [],
    'clients.setEmails': () => [],
    'clients.suggestions': () => [],
    'clients.similar': ({ phones, emails }) =>
      phones.includes('185-18-54') || emails.includes('belov@example.ru') ? [belov] : [],
    'clients.search': () => [],
  });
});

/** Types into a field and leaves it. */
async function enter(label: string, value: string): Promise<HTMLInputElement> {
  const field = await screen.findByLabelText<HTMLInputElement>(label, {
    selector: 'input, textarea',
  });
  fireEvent.focus(field);
  fireEvent.change(field, { target: { value } });
  fireEvent.blur(field);
  return field;
}
const updates = (): unknown[] => core.inputsOf('clients.update');

describe('the fields of a card', () => {
  it('keep what was typed on leaving the field', async () => {
    renderApp(<Wishes client={zoya} />);
    await enter('Пожелания', 'звонить после 11');
    await waitFor(() =>
      expect(updates()).toEqual([{ id: 42, patch: { wishes: 'звонить после 11' } }]),
    );
  });

  it('lose nothing by Esc, which only leaves the field', async () => {
    renderApp(
      <>
        <Wishes client={zoya} />
        <Phones client={zoya} />
      </>,
    );
    const field = await screen.findByLabelText<HTMLTextAreaElement>('Пожелания', {
      selector: 'textarea',
    });
    const line = screen.getByLabelText<HTMLInputElement>('Добавить телефон');
    for (const [one, value] of [
      [field, 'кофе'],
      [line, '8 916 123-45-67'],
    ] as const) {
      act(() => one.focus());
      fireEvent.change(one, { target: { value } });
      fireEvent.keyDown(one, { key: 'Escape' });
      expect(document.activeElement).not.toBe(one);
    }
    expect(field.value).toBe('кофе');
    await waitFor(() => expect(updates()).toEqual([{ id: 42, patch: { wishes: 'кофе' } }]));
    await waitFor(() => expect(core.inputsOf('clients.setPhones')).toHaveLength(1));
  });

  it('read dates and hours as they are written, and say what cannot be read', async () => {
    renderApp(<ClientFields client={{ ...zoya, callTo: '18:00' }} />);
    await enter('День рождения', '5 марта 1984');
    const hours = await enter('Когда звонить', '11-13');
    expect(hours.value).toBe('11-13');
    await waitFor(() =>
      expect(updates()).toEqual([
        { id: 42, patch: { birthday: '1984-03-05' } },
        { id: 42, patch: { callFrom: '11:00', callTo: '13:00' } },
      ]),
    );
    const field = await enter('День рождения', '31.02.1984');
    await screen.findByText(/Такой даты нет/);
    expect(field.value).toBe('31.02.1984');
    expect(updates()).toHaveLength(2);
  });

  it('ask for the reason right after «ours or not», once that is decided', async () => {
    renderApp(<ClientFields client={{ ...zoya, isTarget: false }} />);
    const reason = await screen.findByLabelText('Почему', { selector: 'input, textarea' });
    const target = screen.getByLabelText('Наш клиент', { selector: 'input' });
    const kind = screen.getByLabelText('Кто это', { selector: 'input' });
    const follows = Node.DOCUMENT_POSITION_FOLLOWING;
    expect(target.compareDocumentPosition(reason) & follows).toBe(follows);
    expect(reason.compareDocumentPosition(kind) & follows).toBe(follows);
  });

  it('say beside the field why it was refused, and keep the text', async () => {
    renderApp(<ClientFields client={zoya} />);
    const field = await enter('Внешний код', 'К-1');
    await screen.findByText(/Внешний код .* уже есть у клиента/);
    expect(field.value).toBe('К-1');
  });

  it('add a telephone, and delete the one that is emptied', async () => {
    renderApp(<Phones client={zoya} />);
    const old = { id: 7, text: '8 (992) 235-98-52' };
    const line = await screen.findByLabelText<HTMLInputElement>('Добавить телефон');
    fireEvent.change(line, { target: { value: '8 916 123-45-67' } });
    fireEvent.keyDown(line, { key: 'Enter' });
    await waitFor(() => expect(line.value).toBe(''));
    const [first] = screen.getAllByLabelText<HTMLInputElement>('Телефоны', { selector: 'input' });
    expect(first?.value).toBe('+7 992 235-98-52');
    await enter('Телефоны', '');
    await waitFor(() =>
      expect(core.inputsOf('clients.setPhones')).toEqual([
        { id: 42, phones: [old, { text: '8 916 123-45-67' }] },
        { id: 42, phones: [] },
      ]),
    );
  });

  it('show three telephones and the others when asked, in one way of writing', async () => {
    const [first] = zoya.phones;
    if (!first) throw new Error('a telephone');
    const written = [
      'тел. 8 992 235 98 52',
      '89922359852, доб. 12',
      '8 992 235-98-52 спросить Олю',
    ];
    const phones = [...written, '89922359852', '89922359852'].map((asWritten, at) => ({
      ...first,
      id: at + 1,
      asWritten,
      extension: at === 1 ? '12' : null,
    }));
    renderApp(<Phones client={{ ...zoya, phones }} />);
    const shown = () =>
      screen.getAllByLabelText<HTMLInputElement>('Телефоны', { selector: 'input' });
    fireEvent.click(await screen.findByRole('button', { name: 'ещё 2' }));
    expect(shown().map(({ value }) => value)).toEqual([
      '+7 992 235-98-52',
      '+7 992 235-98-52 доб.\u00a012',
      '8 992 235-98-52 спросить Олю',
      '+7 992 235-98-52',
      '+7 992 235-98-52',
    ]);
  });

  it('say whose a telephone or an e-mail is already, with the way to that client and to compare', async () => {
    renderApp(
      <>
        <Phones client={zoya} />
        <ClientFields client={zoya} />
      </>,
    );
    const line = await screen.findByLabelText<HTMLInputElement>('Добавить телефон');
    fireEvent.change(line, { target: { value: '8 946 185-18-54' } });
    await screen.findByText(/Этот номер есть и у другого клиента/);
    fireEvent.keyDown(line, { key: 'Enter' });
    await waitFor(() => expect(line.value).toBe(''));
    const paths = (): (string | null)[] =>
      screen.getAllByRole('link', { name: /Белов|Сравнить/ }).map((a) => a.getAttribute('href'));
    expect(paths()).toEqual(['/clients/5', '/clients/duplicates?first=42&second=5']);
    fireEvent.change(line, { target: { value: '8 946 000-00-00' } });
    await waitFor(() => expect(screen.queryByText(/Этот номер есть/)).toBeNull());
    const email = screen.getByLabelText('Добавить почту');
    fireEvent.change(email, { target: { value: 'belov@example.ru' } });
    await screen.findByText(/Эта почта есть и у другого клиента/);
  });

  it('say an extension in a word; a number with words beside it stays as it was written', async () => {
    const [phone] = zoya.phones;
    if (!phone) throw new Error('Зоя has a telephone');
    const own = { ...phone, e164: '+74951234567', extension: '12' };
    const phones = [
      { ...own, id: 8, asWritten: '84951234567#12' },
      { ...own, id: 9, asWritten: '8 495 123-45-67 доб. 12, спросить Олю' },
    ];
    renderApp(<Phones client={{ ...zoya, phones }} />);
    const lines = await screen.findAllByLabelText<HTMLInputElement>('Телефоны', {
      selector: 'input',
    });
    expect(lines.map(({ value }) => value)).toEqual([
      '+7 495 123-45-67 доб.\u00A012',
      '8 495 123-45-67 доб. 12, спросить Олю',
    ]);
  });
});
