import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  formatMoney,
  formatMoneyPlain,
  formatQuantity,
  lineTotal,
  parseMoney,
  parseQuantity,
  share,
} from '#shared/rules/money.ts';

const minorUnits = fc.integer({ min: -9_000_000_000_000, max: 9_000_000_000_000 });
const currencies = fc.constantFrom('RUB', 'USD', 'EUR', 'KZT', 'BYN');

describe('a sum is understood as people and programs write it', () => {
  test.each<[string | number, number]>([
    ['12 345,60 руб.', 1_234_560],
    ['1\u00a0370,00', 137_000],
    ['1\u202f370,00 ₽', 137_000],
    ['-684,00', -68_400],
    ['(684.00)', -68_400],
    ['684.00-', -68_400],
    ['−684', -68_400],
    ['1,234.56', 123_456],
    ['12.345,60', 1_234_560],
    ["1'234'567.8", 123_456_780],
    ['$12.30', 1_230],
    ['US$ 12.30', 1_230],
    ['12,30 €', 1_230],
    ['1,234', 123_400],
    ['1.234', 123],
    ['0,125', 13],
    ['1,234,567', 123_456_700],
    ['.5', 50],
    ['5.-', 500],
    ['5,–', 500],
    ['12 руб. 50 коп.', 1_250],
    ['-12 р 5 коп', -1_205],
    ['1.5E+05', 15_000_000],
    ['0,005', 1],
    ['-0,005', -1],
    ['-0,004', 0],
    ['KZT 1,234', 123_400],
    [1.005, 101],
    [0.1 + 0.2, 30],
    [-2.675, -268],
    [17_250, 1_725_000],
  ])('%s is %d', (written, minor) => {
    expect(parseMoney(written)).toBe(minor);
  });

  test.each<[string | number]>([
    [''],
    ['—'],
    ['позвонить жене'],
    ['12 13'],
    ['1 2345'],
    ['1,23,4'],
    ['1.234,56.78'],
    ['--5'],
    ['(5'],
    ['(-5)'],
    ['02.11.2023'],
    ['12 345 шт'],
    ['99999999999999999999'],
    [`${'9 '.repeat(200)}x`],
    [Number.NaN],
    [Number.POSITIVE_INFINITY],
  ])('%s is no sum', (written) => {
    expect(parseMoney(written)).toBeNull();
  });

  it('follows the decimal mark that its column has shown', () => {
    expect(parseMoney('12,345', 2, ',')).toBe(1_235);
    expect(parseMoney('1.234', 2, ',')).toBe(123_400);
    expect(parseMoney('1,234', 2, '.')).toBe(123_400);
  });

  it('rounds half away from zero whatever stands behind the kept digits', () => {
    fc.assert(
      fc.property(minorUnits, fc.integer({ min: 0, max: 9 }), (minor, extra) => {
        const away = extra >= 5 ? (minor < 0 ? -1 : 1) : 0;
        fc.pre(minor !== 0);
        expect(parseMoney(`${formatMoneyPlain(minor)}${extra}`)).toBe(minor + away);
      }),
    );
  });
});

describe('a sum is written', () => {
  it('with no-break spaces, a true minus, and kopecks only where there are some', () => {
    expect(formatMoney(1_234_500, 'RUB', 'ru')).toBe('12\u00a0345\u00a0₽');
    expect(formatMoney(1_234_560, 'RUB', 'ru')).toBe('12\u00a0345,60\u00a0₽');
    expect(formatMoney(-68_400, 'RUB', 'ru')).toBe('−684\u00a0₽');
    expect(formatMoney(1_234_500, 'RUB', 'en')).toBe('₽12,345');
    expect(formatMoney(-1_234_560, 'USD', 'en')).toBe('−$12,345.60');
    expect(formatMoney(500, 'JPY', 'en')).toBe('¥500');
  });

  it('exactly for files', () => {
    expect([1_234_560, -5, 0].map((minor) => formatMoneyPlain(minor))).toEqual([
      '12345.60',
      '-0.05',
      '0.00',
    ]);
    expect(() => formatMoneyPlain(0.5)).toThrow(RangeError);
  });

  it('so that it is read back as the same minor units', () => {
    fc.assert(
      fc.property(
        minorUnits,
        currencies,
        fc.constantFrom('ru', 'en'),
        (minor, currency, locale) => {
          expect(parseMoney(formatMoney(minor, currency, locale))).toBe(minor);
          expect(parseMoney(formatMoneyPlain(minor))).toBe(minor);
        },
      ),
    );
  });
});

describe('the total of a line', () => {
  const reference = (quantity: number, price: number, discount: number): number => {
    const exact = BigInt(quantity) * BigInt(price) * BigInt(10_000 - discount);
    const whole = exact / 10_000_000n;
    const rest = exact % 10_000_000n;
    const twice = (rest < 0n ? -rest : rest) * 2n;
    return Number(twice < 10_000_000n ? whole : whole + (exact < 0n ? -1n : 1n));
  };

  it('is quantity by price less the discount', () => {
    expect(lineTotal({ quantityMilli: 5_000, priceMinor: 99_000, discountBp: 500 })).toBe(470_250);
    expect(lineTotal({ quantityMilli: 1_250, priceMinor: 9_999, discountBp: 0 })).toBe(12_499);
    expect(lineTotal({ quantityMilli: -500, priceMinor: 1, discountBp: 0 })).toBe(-1);
  });

  it('agrees with exact arithmetic for any line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        (quantityMilli, priceMinor, discountBp) => {
          const total = lineTotal({ quantityMilli, priceMinor, discountBp });
          expect(total === reference(quantityMilli, priceMinor, discountBp)).toBe(true);
        },
      ),
    );
  });
});

describe('a quantity', () => {
  test.each<[string | number, number | null]>([
    ['2 шт.', 2_000],
    ['1,250', 1_250],
    ['1.5 кг', 1_500],
    ['1 000', 1_000_000],
    ['1,234.5', 1_234_500],
    ['x3', 3_000],
    ['-2', -2_000],
    [0.1, 100],
    ['много', null],
    ['3 руб', null],
  ])('%s is %s thousandths', (written, milli) => {
    expect(parseQuantity(written)).toBe(milli);
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom('ru', 'en'),
        (milli, locale) => {
          const decimalMark = locale === 'ru' ? ',' : '.';
          expect(parseQuantity(formatQuantity(milli, locale), decimalMark)).toBe(milli);
        },
      ),
    );
  });
});

it('a share is a part of a positive whole, and nothing of any other', () => {
  expect([share(55, 1_000), share(1, 0), share(1, -5)]).toEqual([0.055, 0, 0]);
});
