import { describe, expect, it } from 'vitest';
import { createFormat } from '#renderer/ui/format/use-format.ts';
import { actionWords, sizeWords } from '#renderer/features/import/words.ts';
import { createI18n } from '#shared/i18n/index.ts';
import { result } from './samples.ts';

const say = (language: 'ru' | 'en', created: number, added: number, updated = 0, changed = 0) =>
  actionWords(
    createI18n(language).t,
    createFormat(language, 'RUB'),
    result({
      clients: { created, matched: updated, updated },
      orders: { created: added, updated: changed, unchanged: 0, lines: 0 },
    }),
  );

describe('the one button says what it does', () => {
  it.each([
    [1, 1, 'Внести 1 клиента и 1 заказ', 'Bring in 1 client and 1 order'],
    [2, 2, 'Внести 2 клиентов и 2 заказа', 'Bring in 2 clients and 2 orders'],
    [4, 0, 'Внести 4 клиентов', 'Bring in 4 clients'],
    [22, 5, 'Внести 22 клиента и 5 заказов', 'Bring in 22 clients and 5 orders'],
    [21, 11, 'Внести 21 клиента и 11 заказов', 'Bring in 21 clients and 11 orders'],
    [0, 101, 'Внести 101 заказ', 'Bring in 101 orders'],
    [
      400,
      3000,
      'Внести 400 клиентов и 3\u00A0000 заказов',
      'Bring in 400 clients and 3,000 orders',
    ],
  ])('%i clients and %i orders', (clients, orders, ru, en) => {
    expect(say('ru', clients, orders)).toBe(ru);
    expect(say('en', clients, orders)).toBe(en);
  });

  it('where only what is known changes', () => {
    expect(say('ru', 0, 0, 3, 1)).toBe('Дополнить 3 клиентов и 1 заказ');
    expect(say('en', 0, 0, 3, 1)).toBe('Complete 3 clients and 1 order');
  });

  it('is not there where nothing would change', () => {
    expect(say('ru', 0, 0)).toBeNull();
  });
});

it.each([
  [423, '423 Б'],
  [31_400, '31 КБ'],
  [45_580_638, '43,5 МБ'],
])('%i bytes are «%s»', (bytes, words) => {
  expect(sizeWords(createI18n('ru').t, createFormat('ru', 'RUB'), bytes)).toBe(words);
});
