import fc from 'fast-check';
import * as library from 'libphonenumber-js/min';
import { describe, expect, it, test } from 'vitest';
import { nationalPhoneParser } from '#shared/rules/phone-international.ts';
import { withExtension } from '#shared/rules/phone-format.ts';
import { formatPhone, isPhoneLike, parsePhones, phoneDigits } from '#shared/rules/phone.ts';

const numbersOf = (text: string | number, country?: string): (string | null)[] =>
  parsePhones(text, country).map(({ e164 }) => e164);

describe('one telephone', () => {
  test.each<[string | number, string]>([
    ['+7 (930) 824-62-81', '+79308246281'],
    ['9372616751', '+79372616751'],
    ['8121234567', '+78121234567'],
    ['79431955459', '+79431955459'],
    ['8(952)7601895', '+79527601895'],
    ['8 926 111,22,33', '+79261112233'],
    ['8/926/111-22-33', '+79261112233'],
    ['тел. 8 944 279-95-30', '+79442799530'],
    ['моб. 2: 8 944 279-95-30', '+79442799530'],
    ['79161234567.0', '+79161234567'],
    ['79161234567,00', '+79161234567'],
    ['7.9161234567E+10', '+79161234567'],
    ['7,9161234567E+10', '+79161234567'],
    [79_161_234_567, '+79161234567'],
    [9_161_234_567, '+79161234567'],
    ['8-926-111-22-33 (Мария)', '+79261112233'],
    ['8-926-111-22-33 (звонить после 18)', '+79261112233'],
    ['8-926-111-22-33, с 10:00 до 18:00', '+79261112233'],
    ['+8 926 111-22-33', '+79261112233'],
    ['+7 8 926 111-22-33', '+79261112233'],
    ['+7 701 234 56 78', '+77012345678'],
    ['8 800 555-35-35', '+78005553535'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['+375 29 123-45-67', '+375291234567'],
    ['375291234567', '+375291234567'],
    ['8 10 375 29 123-45-67', '+375291234567'],
    ['0049 30 1234567', '+49301234567'],
    ['+84 912 345 678', '+84912345678'],
  ])('%s is %s', (written, e164) => {
    expect(numbersOf(written)).toEqual([e164]);
  });

  test.each<[string, string, string]>([
    ['8-929-729-97-52 доб. 79', '+79297299752', '79'],
    ['8 495 525-32-18, доб.12', '+74955253218', '12'],
    ['8 495 525-32-18 (доб. 12)', '+74955253218', '12'],
    ['84955253218 вн. 12', '+74955253218', '12'],
    ['84955253218#12', '+74955253218', '12'],
    ['+1 212 555 0123 ext 7', '+12125550123', '7'],
    ['84955253218х305', '+74955253218', '305'],
  ])('%s has an extension', (written, e164, extension) => {
    expect(parsePhones(written)).toEqual([{ e164, asWritten: written, extension }]);
  });

  it('that lost its last figures to Excel is kept as written, never guessed', () => {
    expect(parsePhones('7,91612E+10')).toEqual([
      { e164: null, asWritten: '7,91612E+10', extension: null },
    ]);
  });

  it('without an area code is kept as written', () => {
    expect(parsePhones('525-32-18')).toEqual([
      { e164: null, asWritten: '525-32-18', extension: null },
    ]);
  });

  it('that lost a digit is nobody’s', () => {
    expect([numbersOf('8916123456'), numbersOf('+7916123456')]).toEqual([[null], [null]]);
  });

  it('made up of one digit identifies nobody', () => {
    expect(numbersOf('8-999-999-99-99')).toEqual([null]);
  });
});

describe('several telephones in one cell', () => {
  test.each<[string, (string | null)[]]>([
    ['8(931)2006245, 8 (495) 525-32-18', ['+79312006245', '+74955253218']],
    ['+7 916 000-11-22 ::: 8 903 000 33 44', ['+79160001122', '+79030003344']],
    ['89160001122; 89030003344', ['+79160001122', '+79030003344']],
    ['89160001122/89030003344', ['+79160001122', '+79030003344']],
    ['89160001122\n89030003344', ['+79160001122', '+79030003344']],
    ['8 916 000 11 22 и 8 903 000 33 44', ['+79160001122', '+79030003344']],
    ['89160001122 89030003344', ['+79160001122', '+79030003344']],
    ['8 916 000 11 22 8 903 000 33 44', ['+79160001122', '+79030003344']],
    ['+79160001122+79030003344', ['+79160001122', '+79030003344']],
    ['89160001122 (Мария), 89030003344 (Пётр)', ['+79160001122', '+79030003344']],
    ['89160001122 доб. 5, 89030003344', ['+79160001122', '+79030003344']],
    ['89160001122, 525-32-18', ['+79160001122', null]],
    ['525-32-18, 525-32-19', [null, null]],
    ['раб 8 495 123 45 67 моб. 8 916 123 45 67', ['+74951234567', '+79161234567']],
    ['89160001122 89030003344, 89051112233', ['+79160001122', '+79030003344', '+79051112233']],
    ['9160001122; 8 916 000-11-22', ['+79160001122']],
    ['9160001122,9030003344,9051112233', ['+79160001122', '+79030003344', '+79051112233']],
  ])('%s', (written, numbers) => {
    expect(numbersOf(written)).toEqual(numbers);
  });

  it('each keep their own writing and extension', () => {
    expect(parsePhones('8 916 000-11-22 доб. 5, 89030003344 (Пётр)')).toEqual([
      { e164: '+79160001122', asWritten: '8 916 000-11-22 доб. 5', extension: '5' },
      { e164: '+79030003344', asWritten: '89030003344 (Пётр)', extension: null },
    ]);
  });
});

test.each(['позвонить жене', '', '  ', 'нет', '-', '12', 'кв. 14', '+7'])(
  '%s is no telephone',
  (written) => {
    expect(parsePhones(written)).toEqual([]);
  },
);

test.each([Number.NaN, -5, 0.5, Number.POSITIVE_INFINITY])('%d is no telephone', (value) => {
  expect(parsePhones(value)).toEqual([]);
});

const nationalDigits = fc
  .tuple(fc.constantFrom('3', '4', '8', '9'), fc.stringMatching(/^\d{9}$/))
  .map(([first, rest]) => first + rest)
  .filter((digits) => new Set(digits).size > 1 && !digits.startsWith('89'));

const writingsOf = (national: string): (string | number)[] => {
  const parts = [3, 6, 8].map((at, index) =>
    national.slice(index === 0 ? 0 : [3, 6][index - 1], at),
  );
  const [area = '', first = '', second = ''] = parts;
  const last = national.slice(8);
  return [
    `+7${national}`,
    `7${national}`,
    `8${national}`,
    national,
    Number(`7${national}`),
    `7${national}.0`,
    `8 (${area}) ${first}-${second}-${last}`,
    `8(${area})${first}${second}${last}`,
    `+7\u00a0${area}\u00a0${first}-${second}-${last}`,
    `8-${area}-${first}-${second}-${last} доб. 54`,
    `тел. 8 ${area} ${first}-${second}-${last}`,
    `8 ${area} ${first} ${second} ${last}`,
    `8 ${area} ${first},${second},${last}`,
    `8.${area}.${first}.${second}.${last}`,
    `${area} ${first}-${second}-${last}`,
    formatPhone(`+7${national}`, 'ru'),
  ];
};

it('any writing of a number gives the same number', () => {
  fc.assert(
    fc.property(nationalDigits, (national) => {
      for (const written of writingsOf(national)) {
        expect({ written, numbers: numbersOf(written) }).toEqual({
          written,
          numbers: [`+7${national}`],
        });
      }
    }),
  );
});

it('any two writings in one cell give both numbers', () => {
  const separators = fc.constantFrom(', ', '; ', ' / ', '\n', ' и ', ' ::: ', ',');
  const index = fc.nat({ max: 15 });
  fc.assert(
    fc.property(
      nationalDigits,
      nationalDigits,
      index,
      index,
      separators,
      (a, b, i, j, separator) => {
        fc.pre(a !== b);
        const written = `${writingsOf(a)[i]}${separator}${writingsOf(b)[j]}`;
        expect({ written, numbers: numbersOf(written) }).toEqual({
          written,
          numbers: [`+7${a}`, `+7${b}`],
        });
      },
    ),
  );
});

it('no text whatever breaks the reading', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
      for (const { e164 } of parsePhones(text)) {
        if (e164 !== null) expect(e164).toMatch(/^\+[1-9]\d{7,14}$/);
      }
    }),
  );
});

it('a national number of another country is left to the library', () => {
  const parser = nationalPhoneParser(library);
  expect(parsePhones('020 7946 0958', 'GB', parser)[0]?.e164).toBe('+442079460958');
  expect(parsePhones('+7 916 123-45-67', 'GB', parser)[0]?.e164).toBe('+79161234567');
  expect(parsePhones('020 7946 0958', 'XX', parser)[0]?.e164).toBeNull();
});

it('a number is written for the eye', () => {
  expect(formatPhone('+79922359852', 'ru')).toBe('+7 992 235-98-52');
  expect(formatPhone('+442079460958', 'en')).toBe('+44 207 946 0958');
  expect(formatPhone('+375291234567', 'ru')).toBe('+375 29 123-45-67');
  expect(formatPhone('525-32-18', 'ru')).toBe('525-32-18');
});

it('an extension is said in a word, and read back from it', () => {
  const number = withExtension('+74951234567', '12');
  const written = (['ru', 'en'] as const).map((language) => formatPhone(number, language));
  expect({
    written,
    read: written.map((text) => parsePhones(text)),
    without: formatPhone(withExtension('+74951234567', null), 'ru'),
  }).toEqual({
    written: ['+7 495 123-45-67 доб.\u00A012', '+7 495 123-45-67 ext.\u00A012'],
    read: written.map((asWritten) => [{ e164: '+74951234567', asWritten, extension: '12' }]),
    without: '+7 495 123-45-67',
  });
});

it('a column of telephones is told from dates, sums and taxpayer numbers', () => {
  const telephones = ['8(952)7601895', '9372616751', '525-32-18', '79161234567.0', '+375291234567'];
  const others = [
    '02.11.2023',
    '2023-11-02',
    '1 370,00',
    '7701234567',
    '00001',
    'Тверь',
    '3801234567',
  ];
  expect(telephones.filter(isPhoneLike)).toEqual(telephones);
  expect(others.filter(isPhoneLike)).toEqual([]);
});

it('the digits of a writing are its digits', () => {
  expect(phoneDigits('+7 (992) 235-98-52')).toBe('79922359852');
});
