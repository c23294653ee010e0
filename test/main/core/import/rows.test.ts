import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoney } from '#shared/rules/money.ts';
import { parseName } from '#shared/rules/names.ts';
import { areNearNames } from '#main/core/import/match/near-names.ts';
import { lineAmounts } from '#main/core/import/rows/line-amounts.ts';
import { moneyCells } from '#main/core/import/rows/money-cells.ts';
import { PackedTexts } from '#main/core/import/rows/packed-texts.ts';
import { stateOfWord } from '#main/core/import/rows/states.ts';

describe('a sum in a column', () => {
  const read = (text: string): number => moneyCells(undefined, 2, 'RUB').read(text);

  it('is read at a glance exactly as it is read with care', () => {
    const written = fc
      .tuple(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom(',', '.'),
        fc.constantFrom('', ' ', '\u00A0'),
      )
      .map(([minor, mark, space]) => {
        const digits = String(Math.abs(minor)).padStart(3, '0');
        const whole = digits.slice(0, -2).replaceAll(/\B(?=(\d{3})+$)/g, space);
        return { minor, text: `${minor < 0 ? '-' : ''}${whole}${mark}${digits.slice(-2)}` };
      });
    fc.assert(
      fc.property(written, ({ minor, text }) => {
        expect([read(text), parseMoney(text)]).toEqual([minor, minor]);
      }),
    );
  });

  it('in any text is what the careful reading says', () => {
    const text = fc.string({
      unit: fc.constantFrom(...'0123456789,. -\u00A0'.split('')),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (sum) => {
        expect(read(sum)).toBe(parseMoney(sum) ?? NaN);
      }),
      { numRuns: 2000 },
    );
  });
});

it('packed texts give back what was put in, one number for each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 200 }),
      (texts) => {
        const packed = new PackedTexts();
        const ids = texts.map((text) => packed.id(text));
        expect(ids.map((id) => packed.at(id))).toEqual(texts);
        expect(packed.size).toBe(new Set(texts).size);
      },
    ),
  );
});

describe('the amounts of a line', () => {
  const given = {
    quantity: NaN,
    exactPrice: NaN,
    discount: NaN,
    discountAmount: NaN,
    total: NaN,
  };

  it.each([
    [
      'a total as given',
      { ...given, quantity: 2000, exactPrice: 38_000_000, discount: 1000, total: 68_399 },
      { quantity: 2000, price: 38_000, discount: 1000, total: 68_399 },
    ],
    [
      'a price of a tenth of a penny, times a thousand',
      { ...given, quantity: 1_000_000, exactPrice: 100 },
      { quantity: 1_000_000, price: 0, discount: 0, total: 100 },
    ],
    [
      'a price from the total',
      { ...given, quantity: 3000, total: 1000 },
      { quantity: 3000, price: 333, discount: 0, total: 1000 },
    ],
    [
      'goods that went back',
      { ...given, quantity: 2000, exactPrice: 38_000_000, total: -76_000 },
      { quantity: -2000, price: 38_000, discount: 0, total: -76_000 },
    ],
    [
      'a discount, rounded half away from zero',
      { ...given, quantity: -1000, exactPrice: 105_000, discount: 5000 },
      { quantity: -1000, price: 105, discount: 5000, total: -53 },
    ],
    [
      'a discount given as a sum, whatever its sign',
      { ...given, quantity: 3000, exactPrice: 10_000_000, discountAmount: -10_000 },
      { quantity: 3000, price: 10_000, discount: 3333, total: 20_000 },
    ],
    [
      'a discount given as a sum, of goods that went back',
      { ...given, quantity: -1000, exactPrice: 10_000_000, discountAmount: 2500 },
      { quantity: -1000, price: 10_000, discount: 2500, total: -7500 },
    ],
  ])('%s', (_, line, expected) => {
    expect(lineAmounts(line, 2)).toEqual(expected);
  });

  it('are refused where the discount is larger than the line', () => {
    const line = { ...given, quantity: 1000, exactPrice: 10_000_000, discountAmount: 10_001 };
    expect(lineAmounts(line, 2)).toBe('too_large');
  });

  it('are none without price and total', () => {
    expect(lineAmounts({ ...given, quantity: 1000 }, 2)).toBeNull();
  });
});

it.each([
  ['Иванова Анна Петровна', 'Смирнова Анна Петровна', true],
  ['Иванов Пётр Сергеевич', 'Иванова Мария Павловна', false],
  ['Фролова Зоя Игоревна', 'Фрлоова Зоя Игоревна', true],
  ['Фролова Зоя', 'Фролова Анна', false],
  ['Фролова Зоя', 'ООО Ромашка', false],
])('%s and %s may be one person under two names: %s', (a, b, expected) => {
  expect(areNearNames(parseName(a), parseName(b))).toBe(expected);
});

it.each([
  ['Выполнен', 'delivered'],
  ['Не выполнен', 'in_work'],
  ['ОТМЕНЁН', 'cancelled'],
  ['Возврат', 'return_document'],
  ['Возвращён', 'returned'],
  ['Оплачен', 'paid'],
  ['Не оплачен', 'new'],
  ['refunded', 'returned'],
  ['Ждун', null],
])('«%s» is %s', (word, state) => {
  expect(stateOfWord(word)).toBe(state);
});
