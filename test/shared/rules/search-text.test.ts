import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  markMatches,
  phoneToShow,
  queryDigits,
  queryVariants,
  searchText,
  swapLayout,
} from '#shared/rules/search-text.ts';

describe('the text searched', () => {
  it('is lower case, ё as е, without punctuation, telephones in one run', () => {
    const parts = ['Фролова  Зоя', 'ООО «Ёж»', '+79922359852\n525-32-18', 'a.b@mail.example', ''];
    expect(searchText(parts)).toBe('фролова зоя ооо еж 79922359852 5253218 a b mail example');
  });

  it('does not tell how a letter was put together', () => {
    expect(searchText(['Чайковский'.normalize('NFD')])).toBe('чайковский');
    expect(searchText(['Ёлкин'.normalize('NFD')])).toBe('елкин');
    expect(searchText(['ﬁnn Ⅷ'])).toBe('finn viii');
  });

  it('stays the same when made again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = searchText([text]);
        fc.pre(/\p{L}/u.test(once));
        expect(searchText([once])).toBe(once);
      }),
    );
  });
});

describe('a query', () => {
  test.each([
    ['bdfyjd', 'иванов'],
    ['шмфтщм', 'ivanov'],
    ['[fhbnjyjd', 'харитонов'],
    [';erjd', 'жуков'],
    ['ivanov', 'иванов'],
    ['иванов', 'ivanov'],
    ['Yuriy', 'юрий'],
    ['Iurii', 'юрий'],
    ['dmitry', 'дмитрий'],
    ['natalia', 'наталья'],
    ['tatyana', 'татьяна'],
    ['olga', 'ольга'],
    ['shchukin', 'щукин'],
    ['schukin', 'щукин'],
    ['khokhlov', 'хохлов'],
    ['kuznetsov', 'кузнецов'],
    ['kuznecov', 'кузнецов'],
    ['Alexandr', 'александр'],
    ['sergey', 'сергей'],
    ['Maya', 'мая'],
    ['ella', 'элла'],
    ['Ёлкин', 'елкин'],
    ['Grigorieva', 'григорьева'],
    ['Vasiliev', 'васильев'],
    ['Vasilyev', 'васильев'],
    ['Solovyeva', 'соловьева'],
    ['Efimov', 'ефимов'],
    ['Andreev', 'андреев'],
  ])('%s means %s too', (query, meant) => {
    expect(queryVariants(query)).toContain(meant);
  });

  it('comes first as typed, then as most likely meant', () => {
    expect(queryVariants('ivanov')).toEqual(['ivanov', 'иванов', 'шмфтщм']);
    expect(queryVariants('bdfyjd').slice(0, 2)).toEqual(['bdfyjd', 'иванов']);
    expect(queryVariants('  ')).toEqual([]);
    expect(queryVariants('5098')).toEqual(['5098']);
  });

  it('never has more than six meanings, none of them twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        const variants = queryVariants(query);
        expect(variants.length).toBeLessThanOrEqual(6);
        expect(new Set(variants).size).toBe(variants.length);
      }),
    );
  });

  it('typed in the other layout twice is as it was', () => {
    const letters = 'abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя';
    const words = fc.string({ unit: fc.constantFrom(...letters.split('')) });
    fc.assert(
      fc.property(words, (word) => {
        expect(swapLayout(swapLayout(word))).toBe(word);
        expect(swapLayout(word).length).toBe(word.length);
      }),
    );
  });
});

test.each([
  ['5098', '5098'],
  ['8 992', '992'],
  ['8(992)23', '99223'],
  ['+7 992', '992'],
  ['8992235', '992235'],
  ['89922359852', '9922359852'],
  ['+7 (992) 235-98-52', '9922359852'],
  ['9922359852', '9922359852'],
  ['8121234567', '8121234567'],
  ['8992', '8992'],
  ['8 (992) 235-98-52 доб. 12', '9922359852'],
  ['+7 495 123-45-67, вн. 301', '4951234567'],
  ['+7 495 123-45-67 #12', '4951234567'],
  ['доб. 12', ''],
  ['иванов 5098', ''],
  ['', ''],
])('the telephone query %s looks for %s', (query, digits) => {
  expect(queryDigits(query)).toBe(digits);
});

describe('what was found is marked in its own spelling', () => {
  const shown = (text: string, query: string): string =>
    markMatches(text, query)
      .map((piece) => (piece.match ? `[${piece.text}]` : piece.text))
      .join('');

  test.each([
    ['Соловьёва Яна', 'соловьева', '[Соловьёва] Яна'],
    ['Соловьёва Яна', 'zyf', 'Соловьёва [Яна]'],
    ['Кузнецов Иван', 'kuzn', '[Кузн]ецов Иван'],
    ['Иванов Пётр', 'петр иван', '[Иван]ов [Пётр]'],
    ['ООО «Ромашка» и Ко', 'ромашка и', 'ООО «[Ромашка» и] Ко'],
    ['+7 992 235-98-52', '9852', '+7 992 235-[98-52]'],
    ['+7 992 235-98-52', '8992235', '+7 [992 235]-98-52'],
    ['8 992 235-98-52', '8 (992)', '[8 992] 235-98-52'],
    ['Фролова', 'иванов', 'Фролова'],
    ['', 'иванов', ''],
  ])('%s, searched by %s', (text, query, marked) => {
    expect(shown(text, query)).toBe(marked);
  });

  it('and nothing of the text is lost', () => {
    const texts = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(texts, texts, (text, query) => {
        const pieces = markMatches(text, query);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('the telephone to show for a query', () => {
  const mobile = { e164: '+79161234567', asWritten: '8 (916) 123-45-67' };
  const local = { e164: null, asWritten: '23-45-98' };
  test.each([
    ['2345', mobile],
    ['4598', local],
    ['8 916 123', mobile],
    ['0000', mobile],
    ['Орлова', mobile],
  ])('is for %j the one it is part of, else the first', (query, phone) => {
    expect(phoneToShow([mobile, local], query)).toBe(phone);
  });
  test('is none where there is none', () => {
    expect(phoneToShow([], '2345')).toBeUndefined();
  });
});
