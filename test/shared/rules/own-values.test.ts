import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isOwnValue,
  keptValue,
  linkTarget,
  ownPlaceholders,
  readNumber,
  readOwnValue,
  writtenNumber,
} from '#shared/rules/own-values.ts';

const field = (kind: Parameters<typeof readOwnValue>[0]['kind'], name = 'Поле') => ({
  name,
  kind,
  options: kind === 'choice' ? [{ id: 4, name: 'Ёлочный' }] : [],
});

describe('a value of an own field', () => {
  it.each([
    ['12 345,6', 12_345.6],
    ['−3.5', -3.5],
    ['+7', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['1,2,3', null],
    ['десять', null],
    ['', null],
    ['1e400', null],
  ])('reads the number in %s', (text, number) => {
    expect(readNumber(text)).toBe(number);
  });

  it.each([
    ['1,234', 'ru', 1.234],
    ['1,234', 'en', 1234],
    ['12,345.6', 'en', 12_345.6],
    ['−1,234,567', 'en', -1_234_567],
    ['1234.5', 'en', 1234.5],
    // No group of thousands has one digit.
    ['1,5', 'en', 1.5],
    ['1,23,456', 'en', null],
  ] as const)('reads the comma of %s as %s has it', (text, language, number) => {
    expect(readNumber(text, language)).toBe(number);
  });

  it('stands in its field so that it is read back, in both languages', () => {
    expect([writtenNumber(12_345.6, 'ru'), writtenNumber(12_345.6, 'en')]).toEqual([
      '12345,6',
      '12345.6',
    ]);
    // Twelve digits after the point are all that a field shows.
    const numbers = fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 1000);
    fc.assert(
      fc.property(numbers, fc.constantFrom('ru', 'en'), (number, language) => {
        expect(readNumber(writtenNumber(number, language), language)).toBe(keptValue(number));
      }),
    );
  });

  it.each([
    ['yes_no', ' ДА ', 1],
    ['yes_no', '-', 0],
    ['yes_no', 'может быть', null],
    ['choice', 'елочный', 4],
    ['choice', 'другой', null],
    ['date', '05.03.2026', '2026-03-05'],
    ['date', '31.02.2026', null],
    ['text', '  улун ', 'улун'],
    ['text', 'я'.repeat(501), null],
    ['link', '   ', null],
  ] as const)('reads what a %s means by «%s»', (kind, text, value) => {
    expect(readOwnValue(field(kind), text)).toBe(value);
  });

  it('is one that its field keeps, whatever was written', () => {
    const kinds = fc.constantFrom('text', 'number', 'date', 'yes_no', 'choice', 'link');
    fc.assert(
      fc.property(kinds, fc.string(), (kind, text) => {
        const value = readOwnValue(field(kind), text);
        expect(value === null || isOwnValue(field(kind), value)).toBe(true);
      }),
    );
  });

  it.each([
    ['shop.ru/zoya', 'https://shop.ru/zoya'],
    ['http://shop.ru', 'http://shop.ru'],
    ['mailto:zoya@shop.ru', 'mailto:zoya@shop.ru'],
    ['javascript:alert(document.cookie)', null],
    ['file:///etc/passwd.txt', null],
    ['просто слова.', null],
    ['без точки', null],
  ])('opens %s only where it is safe to', (text, target) => {
    expect(linkTarget(text)).toBe(target);
  });

  it('has a place of its own in templates', () => {
    const fields = [
      { ...field('text', 'Любимый {сорт}'), id: 1, isArchived: false },
      { ...field('number', 'Рост'), id: 2, isArchived: true },
    ];
    expect(ownPlaceholders(fields, 'ru')).toEqual([
      { fieldId: 1, placeholder: '{{клиент.Любимый сорт}}' },
    ]);
    expect(ownPlaceholders(fields, 'en')).toEqual([
      { fieldId: 1, placeholder: '{{client.Любимый сорт}}' },
    ]);
  });
});
