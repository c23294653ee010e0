import { expect, it } from 'vitest';
import {
  greetingName,
  ordinalEn,
  ordinalRu,
  pluralRu,
  yearsTogetherRu,
} from '#shared/rules/grammar.ts';
import { parseName } from '#shared/rules/names.ts';

it('a noun agrees with its number', () => {
  const orders = [0, 1, 2, 5, 11, 12, 14, 21, 22, 27, 111, 163, 1_001, -1, 1.5];
  expect(orders.map((count) => pluralRu(count, 'заказ', 'заказа', 'заказов'))).toEqual([
    'заказов',
    'заказ',
    'заказа',
    'заказов',
    'заказов',
    'заказов',
    'заказов',
    'заказ',
    'заказа',
    'заказов',
    'заказов',
    'заказа',
    'заказ',
    'заказ',
    'заказа',
  ]);
});

it('an ordinal is spelt out up to thirty', () => {
  const numbers = [1, 2, 3, 4, 6, 7, 8, 10, 19, 20, 21, 23, 28, 30, 31];
  expect(numbers.map((number) => ordinalRu(number, 'm'))).toEqual([
    'первый',
    'второй',
    'третий',
    'четвёртый',
    'шестой',
    'седьмой',
    'восьмой',
    'десятый',
    'девятнадцатый',
    'двадцатый',
    'двадцать первый',
    'двадцать третий',
    'двадцать восьмой',
    'тридцатый',
    '31-й',
  ]);
  expect([ordinalRu(3, 'f'), ordinalRu(22, 'n'), ordinalRu(40, 'f')]).toEqual([
    'третья',
    'двадцать второе',
    '40-я',
  ]);
  expect(yearsTogetherRu(4)).toBe('четвёртый год');
});

it('an English ordinal has its ending', () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 101, 111].map(ordinalEn)).toEqual([
    '1st',
    '2nd',
    '3rd',
    '4th',
    '11th',
    '12th',
    '13th',
    '21st',
    '101st',
    '111th',
  ]);
});

it('a greeting names only whom one can name aloud', () => {
  const written = ['Фролова Зоя Игоревна', 'Зоя', 'Фролова З.И.', 'ООО "Ромашка"'];
  expect(written.map((name) => greetingName(parseName(name)))).toEqual([
    'Зоя Игоревна',
    'Зоя',
    null,
    null,
  ]);
});
