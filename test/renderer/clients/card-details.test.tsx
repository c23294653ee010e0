import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ClientCard } from '#shared/contract/clients.ts';
import type { Output } from '#shared/contract/index.ts';
import { AddingProvider } from '#renderer/features/clients/add/AddingProvider.tsx';
import { AddMenu } from '#renderer/features/clients/add/AddMenu.tsx';
import { CardWindows, type CardWindow } from '#renderer/features/clients/card/CardWindows.tsx';
import { Consents } from '#renderer/features/clients/consents/Consents.tsx';
import { NoOffers } from '#renderer/features/clients/consents/NoOffers.tsx';
import { ClientFields } from '#renderer/features/clients/fields/ClientFields.tsx';
import { Ties } from '#renderer/features/clients/people/Ties.tsx';
import { fitted } from '#renderer/features/clients/photo/shrink-photo.ts';
import { BadTimeNotice, TheirTime } from '#renderer/ui/calling/CallTime.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { expectText, press, renderApp, screen } from '../app/render.tsx';
import { zoya } from './card.ts';
import './fonts.ts';

const nobody = { ties: [], total: 0, suggestedCompany: null };
const anna = {
  id: 5,
  name: 'Фролова Анна',
  position: null,
  phone: '+79161234567',
  revenueMinor: 0,
};

let core: FakeCore;
let history: Output<'history.client'>;
beforeEach(() => {
  history = { entries: [], next: null };
  core = fakeCore(
    {
      'clients.suggestions': () => [],
      'clients.search': () => [],
      'clients.setAddresses': () => [],
      'relations.of': () => nobody,
      'relations.add': () => ({ id: 1 }),
      'clients.create': () => ({ id: 9 }),
      'clients.update': ({ id }) => ({ id }),
      'relations.tree': () => ({ above: [], nodes: [], below: 0, belowMinor: 0 }),
      'consents.give': () => ({ id: 1 }),
      'consents.withdraw': ({ id }) => ({ id }),
      'interactions.add': () => ({ id: 1, reminderId: null }),
      'history.client': () => history,
      'history.putBack': () => ({}),
    },
    { ownerName: 'Мария', shopName: 'Чайная лавка' },
  );
});
afterEach(() => vi.useRealTimers());

const card = (client: ClientCard = zoya) =>
  renderApp(
    <AddingProvider>
      <AddMenu client={client} />
      <Ties client={client} />
      <ClientFields client={client} />
      <Consents client={client} />
    </AddingProvider>,
  );
/** By the place of the key, as a Russian keyboard sends it. */
const key = (code: string, letter: string): void => {
  act(() => void press({ code, key: letter }, document.activeElement ?? document.body));
};
const over = (open: CardWindow, client: ClientCard = zoya) =>
  renderApp(<CardWindows client={client} open={open} onOpen={() => undefined} />);

describe('what a card can hold', () => {
  it('is not shown before it is filled', async () => {
    card();
    await expectText('О клиенте');
    for (const name of ['Адреса', 'Часовой пояс', 'Кто ведёт', 'Согласия', 'Люди рядом']) {
      expect(screen.queryByText(name)).toBe(null);
    }
  });

  it('is added by two keys in the Russian layout, the cursor already in it', async () => {
    card();
    await expectText('О клиенте');
    key('KeyA', 'ф');
    key('KeyA', 'ф');
    const field = await screen.findByLabelText<HTMLInputElement>('Добавить адрес');
    await waitFor(() => expect(document.activeElement).toBe(field));
    fireEvent.change(field, { target: { value: 'Пермь, ул. Мира, 1' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    await waitFor(() =>
      expect(core.inputsOf('clients.setAddresses')).toEqual([
        { id: 42, addresses: [{ address: 'Пермь, ул. Мира, 1' }] },
      ]),
    );
  });

  it('is a consent, written down with how it was given', async () => {
    card();
    await expectText('О клиенте');
    key('KeyA', 'ф');
    key('KeyC', 'с');
    const note = await screen.findByLabelText<HTMLInputElement>('Как дано');
    await waitFor(() => expect(document.activeElement).toBe(note));
    fireEvent.change(note, { target: { value: 'по телефону' } });
    fireEvent.submit(note);
    await waitFor(() =>
      expect(core.inputsOf('consents.give')).toEqual([
        { clientId: 42, purpose: 'data', note: 'по телефону', untilOn: null },
      ]),
    );
  });
});

describe('consents on a card', () => {
  const offers = {
    id: 3,
    purpose: 'offers',
    note: null,
    givenOn: '2025-03-12',
    untilOn: null,
    withdrawnOn: '2025-05-01',
  } as const;

  it('say beside the name that no offers are to be sent', async () => {
    renderApp(<NoOffers client={{ ...zoya, consents: [offers] }} />);
    await expectText(/^Предложений не присылать, отозвано 1 мая/);
  });

  it('are silent while another one stands', async () => {
    renderApp(
      <>
        <NoOffers
          client={{ ...zoya, consents: [{ ...offers, id: 4, withdrawnOn: null }, offers] }}
        />
        <p>конец</p>
      </>,
    );
    await expectText('конец');
    expect(screen.queryByText(/Предложений не присылать/)).toBe(null);
  });
});

describe('people on a card', () => {
  it('are led to by their names, and the company is offered to be tied', async () => {
    core = fakeCore({
      'relations.of': () => ({
        ties: [{ id: 9, kind: 'family', word: 'дочь', client: anna }],
        total: 1,
        suggestedCompany: { id: 8, name: 'ООО «Ромашка»' },
      }),
      'relations.add': () => ({ id: 1 }),
    });
    renderApp(
      <AddingProvider>
        <Ties client={zoya} />
      </AddingProvider>,
    );
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Фролова Анна' });
    expect(new URL(link.href).pathname).toBe('/clients/5');
    await expectText('семья · +7 916 123-45-67');
    fireEvent.click(screen.getByRole('button', { name: 'Связать' }));
    await waitFor(() =>
      expect(core.inputsOf('relations.add')).toEqual([
        { clientId: 42, otherId: 8, kind: 'works_at' },
      ]),
    );
  });

  it('has a company that nobody knows added there, or kept as a word', async () => {
    card();
    await expectText('О клиенте');
    key('KeyA', 'ф');
    fireEvent.click(await screen.findByText('Место работы'));
    const field = await screen.findByLabelText<HTMLInputElement>('Название компании', {
      selector: 'input',
    });
    const choose = async (words: RegExp): Promise<void> => {
      act(() => field.focus());
      fireEvent.change(field, { target: { value: 'Чайный дом' } });
      fireEvent.click(await screen.findByText(words));
    };
    await choose(/^Записать словом/);
    await waitFor(() =>
      expect(core.inputsOf('clients.update')).toEqual([
        { id: 42, patch: { company: 'Чайный дом' } },
      ]),
    );
    await choose(/^Добавить компанию «Чайный дом»/);
    await waitFor(() =>
      expect(core.inputsOf('relations.add')).toEqual([
        { clientId: 42, otherId: 9, kind: 'works_at', word: null },
      ]),
    );
    expect(core.inputsOf('clients.create')).toEqual([{ name: 'Чайный дом', kind: 'company' }]);
  });

  it('are a tree of who brought whom', async () => {
    const node = { orders: 1, below: 0, belowMinor: 0 };
    core = fakeCore({
      'relations.tree': () => ({
        above: [{ id: 1, name: 'Орлова Нина' }],
        nodes: [
          {
            ...node,
            id: 5,
            name: 'Анна',
            broughtById: 42,
            revenueMinor: 20_00,
            below: 1,
            belowMinor: 300_00,
          },
          { ...node, id: 6, name: 'Пётр', broughtById: 5, revenueMinor: 300_00 },
        ],
        below: 2,
        belowMinor: 320_00,
      }),
    });
    over('tree');
    await expectText('По чьему совету: Орлова Нина');
    await expectText('По совету пришли 2 клиента: 320 ₽');
    await expectText('выручка 20 ₽, за ними ещё 1 клиент на 300 ₽');
    await expectText('Пётр');
    fireEvent.click(screen.getByRole('button', { name: 'Свернуть: Анна' }));
    await waitFor(() => expect(screen.queryByText('Пётр')).toBe(null));
  });
});

describe('a message', () => {
  it('opens in each program with its text, and is written in the timeline', async () => {
    over('message', { ...zoya, preferredChannel: 'telegram' });
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Сообщение');
    expect(text.value).toBe('Зоя Игоревна, здравствуйте! ');
    fireEvent.change(text, { target: { value: 'Чай приехал' } });
    const words = encodeURIComponent('Чай приехал');
    const links = screen.getAllByRole<HTMLAnchorElement>('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      `https://t.me/+79922359852?text=${words}`,
      `https://wa.me/79922359852?text=${words}`,
      `sms:+79922359852?body=${words}`,
    ]);
    links[2]?.addEventListener('click', (event) => event.preventDefault());
    fireEvent.click(links[2] ?? text);
    await waitFor(() =>
      expect(core.inputsOf('interactions.add')).toEqual([
        { clientId: 42, kind: 'message', direction: 'out', text: 'СМС: Чай приехал' },
      ]),
    );
  });

  it('says so where there is nobody to write to', async () => {
    over('message', { ...zoya, phones: [] });
    await expectText(/Писать некуда/);
  });
});

describe('the hour of a call', () => {
  it('is told by the clock of the client', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-16T09:00:00.000Z') });
    renderApp(
      <>
        <TheirTime timeZone="Asia/Vladivostok" />
        <BadTimeNotice callFrom="10:00" callTo="12:00" timeZone="Asia/Vladivostok" />
      </>,
    );
    await expectText('у клиента 19:00');
    await expectText('Сейчас 19:00, а удобно с 10:00 до 12:00');
  });
});

describe('the history of a card', () => {
  it('says in words what became of what, and puts one field back', async () => {
    const action = { kind: 'clients.update', params: {}, at: '2026-11-16T09:00:00.000Z' };
    history = {
      next: null,
      entries: [
        {
          action: { ...action, id: 3 },
          by: 'owner',
          isBeginning: false,
          changes: [
            {
              key: { changeId: 7, field: 'isTarget' },
              field: 'isTarget',
              before: { value: 1 },
              after: { value: 0 },
              canPutBack: true,
            },
          ],
        },
        {
          action: { ...action, id: 2 },
          by: 'import',
          isBeginning: false,
          changes: [
            {
              key: { table: 'client_messengers', rowId: 4 },
              field: 'messenger',
              before: null,
              after: { kind: 'telegram', handle: '@zoya' },
              canPutBack: false,
            },
          ],
        },
        { action: { ...action, id: 1 }, by: 'sample', isBeginning: true, changes: [] },
      ],
    };
    over('history');
    await expectText('да → нет');
    await expectText(/· Мария$/);
    await expectText('пусто → Telegram @zoya');
    await expectText(/· из файла$/);
    await expectText(/· образец магазина$/);
    await expectText('Карточка заведена');
    const buttons = screen.getAllByRole('button', { name: /^(Вернуть|Убрать)/ });
    expect(buttons.map((button) => button.textContent)).toEqual(['Вернуть']);
    fireEvent.click(screen.getByRole('button', { name: 'Вернуть прежнее: Наш клиент' }));
    await waitFor(() =>
      expect(core.inputsOf('history.putBack')).toEqual([
        { clientId: 42, key: { changeId: 7, field: 'isTarget' } },
      ]),
    );
  });
});

describe('a photo', () => {
  it.each([
    [4000, 3000, 512, 384],
    [100, 3000, 17, 512],
    [1, 9000, 1, 512],
    [300, 200, 300, 200],
  ])('of %i × %i is kept at %i × %i', (width, height, keptWidth, keptHeight) => {
    expect(fitted(width, height)).toEqual({ width: keptWidth, height: keptHeight });
  });
});
