import { act, fireEvent, render, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/index.ts';
import { App } from '#renderer/app/App.tsx';
import { createAppRouter } from '#renderer/app/router.tsx';
import { fakeCore, type FakeCore } from '../api/fake-core.ts';
import { screen } from '../app/render.tsx';
import { anOrder, baseInfo } from './orders.ts';

const products = [
  { id: 1, name: 'Чай «Эрл Грей», 100 г', priceMinor: 38_050 },
  { id: 2, name: 'Мёд липовый', priceMinor: 65_000 },
  { id: 3, name: 'Подарочный набор', priceMinor: null },
];

type Suggest = (text: string) => Output<'products.suggest'>;

const suggestKnown: Suggest = (text) =>
  products.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase()));

const core = (suggest: Suggest): FakeCore =>
  fakeCore({
    'base.info': () => baseInfo,
    'clients.card': () => 'not_found',
    'clients.search': () => [],
    'clients.create': () => ({ id: 77 }),
    'orders.nextNumber': () => ({ number: 'УТ-000016' }),
    'orders.save': () => anOrder(),
    'orders.get': () => anOrder(),
    'products.suggest': ({ text }) => suggest(text),
  });

/** Opens the program at an address, as a window that starts there would. */
const open = (address: string): void => {
  globalThis.location.hash = address;
  render(<App router={createAppRouter()} />);
};

const field = (name: string): HTMLInputElement => screen.getByLabelText(name);
const focused = (): string | null =>
  (document.activeElement as HTMLElement).getAttribute('aria-label');
const type = (text: string): void => {
  const target = document.activeElement;
  if (!(target instanceof HTMLInputElement)) throw new Error('No field has the cursor');
  act(() => void fireEvent.change(target, { target: { value: text } }));
};
const key = (key: string, more: object = {}): void =>
  act(
    () =>
      void fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more }),
  );
const startsWith = async (name: string): Promise<void> => {
  await screen.findByLabelText(name);
  await waitFor(() => expect(focused()).toBe(name));
};
/** Types a product and takes the best suggestion, as fast as one types: Enter may come before the answer. */
const product = async (text: string, next: string): Promise<void> => {
  type(text);
  key('Enter');
  await waitFor(() => expect(focused()).toBe(next));
};
const total = (): string =>
  (screen.getByText('Итого').parentElement?.textContent ?? '').replace('Итого', '');

describe('a new order', () => {
  beforeEach(() => {
    globalThis.localStorage.clear();
  });
  const begin = async (suggest = suggestKnown): Promise<FakeCore> => {
    const asked = core(suggest);
    open('#/orders/new');
    await startsWith('Клиент');
    act(() => field('Строка 1: Товар').focus());
    return asked;
  };

  it('of two known products takes Enter, Enter and Ctrl+Enter', async () => {
    const asked = await begin();
    await product('эрл', 'Строка 2: Товар');
    await product('мёд', 'Строка 3: Товар');
    expect(total()).toBe('1 030,50 ₽'.replaceAll(' ', '\u00a0'));
    key('Enter', { code: 'Enter', ctrlKey: true });
    await waitFor(() => expect(asked.inputsOf('orders.save')).toHaveLength(1));
    expect(asked.inputsOf('orders.save')).toEqual([
      expect.objectContaining({
        state: 'new',
        lines: [
          {
            name: 'Чай «Эрл Грей», 100 г',
            quantityMilli: 1000,
            priceMinor: 38_050,
            discountBp: 0,
            totalMinor: 38_050,
          },
          {
            name: 'Мёд липовый',
            quantityMilli: 1000,
            priceMinor: 65_000,
            discountBp: 0,
            totalMinor: 65_000,
          },
        ],
      }),
    ]);
    await waitFor(() => expect(globalThis.location.hash).toBe('#/orders/15'));
    expect(globalThis.localStorage).toHaveLength(0);
  });

  it('gives the price its digits, however fast they follow the Enter after a product', async () => {
    await begin();
    type('Самовар');
    key('Enter');
    for (const one of ['6', '2', '0', ',', '5', '0', 'Enter']) key(one);
    await waitFor(() => expect(focused()).toBe('Строка 1: Скидка, %'));
    expect([
      field('Строка 1: Товар').value,
      field('Строка 1: Цена').value,
      field('Строка 1: Скидка, %').value,
    ]).toEqual(['Самовар', '620,50', '']);
    expect(field('Строка 1: Товар').value).toBe('Самовар');
  });

  it('takes a scanner’s codes and Ctrl+Enter in one breath, before any answer has come', async () => {
    const asked = await begin();
    type('эрл');
    for (const one of ['Enter', 'м', 'ё', 'д', 'Enter']) key(one);
    key('Enter', { ctrlKey: true });
    await waitFor(() => expect(asked.inputsOf('orders.save')).toHaveLength(1));
    expect(asked.inputsOf('orders.save')[0]).toMatchObject({
      lines: [
        { name: 'Чай «Эрл Грей», 100 г', priceMinor: 38_050 },
        { name: 'Мёд липовый', priceMinor: 65_000 },
      ],
    });
  });

  it('knows a product that was sold only a moment ago', async () => {
    const known = [...products];
    await begin((text) => known.filter(({ name }) => name.toLowerCase().includes(text)));
    type('улун');
    await screen.findByText('Новый товар: «улун»');
    known.push({ id: 4, name: 'Чай улун', priceMinor: 62_050 });
    type('набор');
    await screen.findByText('Подарочный');
    await product('улун', 'Строка 2: Товар');
    expect(field('Строка 1: Товар').value).toBe('Чай улун');
  });

  it('saves what was typed last, even where the screen has not drawn it yet', async () => {
    const asked = await begin();
    await product('набор', 'Строка 1: Цена');
    act(() => {
      type('250');
      key('Enter', { ctrlKey: true });
    });
    await waitFor(() => expect(asked.inputsOf('orders.save')).toHaveLength(1));
    expect(asked.inputsOf('orders.save')[0]).toMatchObject({
      lines: [{ name: 'Подарочный набор', priceMinor: 25_000 }],
    });
  });

  it('goes on with Enter from product to quantity, price, discount and the next line, and adds up exactly', async () => {
    await begin();
    await product('набор', 'Строка 1: Цена');
    type('333,33');
    act(() => field('Строка 1: Кол-во').focus());
    type('1,5');
    key('Enter');
    expect(focused()).toBe('Строка 1: Цена');
    key('Enter');
    expect(focused()).toBe('Строка 1: Скидка, %');
    type('2,5');
    key('Enter');
    expect(focused()).toBe('Строка 2: Товар');
    // 1.5 × 333.33 × 0.975 = 487.495125
    expect(total()).toBe('487,50\u00a0₽');
    key('ArrowUp');
    expect(focused()).toBe('Строка 1: Товар');
  });

  it('takes a product nobody sold before as it is typed', async () => {
    const asked = await begin();
    await product('Фарфоровый слон', 'Строка 1: Цена');
    expect(field('Строка 1: Кол-во').value).toBe('1');
    type('1200');
    key('Enter', { ctrlKey: true });
    await waitFor(() => expect(asked.inputsOf('orders.save')).toHaveLength(1));
    expect(asked.inputsOf('orders.save')[0]).toMatchObject({
      lines: [{ name: 'Фарфоровый слон', quantityMilli: 1000, priceMinor: 120_000 }],
    });
  });

  it('says what is wrong beside it, saves nothing, and lets the rest go on', async () => {
    const asked = await begin();
    await product('эрл', 'Строка 2: Товар');
    act(() => field('Строка 1: Кол-во').focus());
    type('много');
    expect(screen.queryByText('Количество: число, например 1,5')).toBeNull();
    act(() => field('Строка 2: Товар').focus());
    expect(screen.getByText('Количество: число, например 1,5').getAttribute('role')).toBe('alert');
    await product('мёд', 'Строка 3: Товар');
    expect(total()).toBe('650\u00a0₽');
    key('Enter', { ctrlKey: true });
    await waitFor(() => expect(focused()).toBe('Строка 1: Кол-во'));
    expect(asked.inputsOf('orders.save')).toEqual([]);
    type('3');
    expect(total()).toBe('1\u00a0791,50\u00a0₽');
  });

  it('says that an order needs a product or a total', async () => {
    const asked = await begin();
    key('Enter', { ctrlKey: true });
    await screen.findByText('Добавьте товар или сумму');
    expect(asked.inputsOf('orders.save')).toEqual([]);
    act(() => field('Сумма заказа').focus());
    type('1 250,50 руб.');
    key('Enter', { ctrlKey: true });
    await waitFor(() => expect(asked.inputsOf('orders.save')).toHaveLength(1));
    expect(asked.inputsOf('orders.save')[0]).toMatchObject({ lines: [], totalMinor: 125_050 });
  });

  it('is there again after the window was closed in the middle of a word', async () => {
    await begin();
    await product('эрл', 'Строка 2: Товар');
    type('мё');
    document.body.replaceChildren();
    open('#/orders/new');
    await screen.findByText('Продолжаем начатый заказ');
    expect(field('Строка 1: Товар').value).toBe('Чай «Эрл Грей», 100 г');
    expect(field('Строка 2: Товар').value).toBe('мё');
    act(() => void fireEvent.click(screen.getByRole('button', { name: 'Начать заново' })));
    expect(field('Строка 1: Товар').value).toBe('');
    expect(globalThis.localStorage).toHaveLength(0);
  });

  it('adds somebody new without leaving', async () => {
    const asked = await begin();
    act(() => field('Клиент').focus());
    type('Новикова Анна');
    key('Enter');
    const phone = await screen.findByLabelText('Телефон нового клиента');
    await waitFor(() => expect(document.activeElement).toBe(phone));
    type('8 916 123-45-67');
    act(() => void fireEvent.submit(phone));
    await screen.findByText('Новикова Анна');
    expect(asked.inputsOf('clients.create')).toEqual([
      { name: 'Новикова Анна', phones: [{ text: '8 916 123-45-67' }] },
    ]);
    expect(focused()).toBe('Строка 1: Товар');
  });
});
