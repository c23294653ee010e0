import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressLikeness, comparableAddress } from '#shared/rules/address-likeness.ts';
import { certaintyOf, levelOf, type Evidence } from '#shared/rules/duplicate-certainty.ts';
import { editDistance } from '#shared/rules/edit-distance.ts';
import { joinedText } from '#shared/rules/merge-choice.ts';
import { comparableName, nameLikeness } from '#shared/rules/name-likeness.ts';
import { parseName } from '#shared/rules/names.ts';

/** Damerau's distance by its definition, for short words. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const row = table[i] ?? [];
      row[j] = Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    }
  }
  return at(a.length, b.length);
}

describe('the distance between two words', () => {
  it('is the one of the definition, up to its bound', () => {
    const word = fc.string({ unit: fc.constantFrom('а', 'б', 'в'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.nat(3), (a, b, most) => {
        const distance = plainDistance(a, b);
        expect(editDistance(a, b, most)).toBe(distance <= most ? distance : null);
      }),
    );
  });
});

const compare = (a: string, b: string) => {
  const [one, other] = [a, b].map((text) => comparableName(parseName(text), text));
  if (!one || !other) throw new Error('two names');
  const there = nameLikeness(one, other);
  expect(nameLikeness(other, one).likeness).toBe(there.likeness);
  return there;
};

describe('two names', () => {
  it.each([
    ['Фролова Зоя Игоревна', 'зоя игоревна ФРОЛОВА', 'same', []],
    ['Семёнов Пётр', 'Семенов Петр', 'same', []],
    ['Фролова Зоя Игоревна', 'Фролова З.И.', 'compatible', ['initials']],
    ['Фролова Зоя Игоревна', 'Фролова Зоя', 'compatible', ['name_part_missing']],
    ['Кузнецова Наталья', 'Кузнецова Наташа', 'compatible', ['name_form']],
    ['Фролова Зоя Игоревна', 'Фралова Зоя Игоревна', 'typo', ['name_typo']],
    ['Ким Лев Петрович', 'Лев Ким', 'compatible', ['name_part_missing']],
    ['Фролова Зоя Игоревна', 'Петрова Зоя Игоревна', 'other_surname', []],
    ['Фролова Зоя Игоревна', 'Фролов Иван Игоревич', 'different', []],
    ['Иванов Александр', 'Иванова Александра', 'different', []],
    ['Фралова Зайа Игоревна', 'Фролова Зоя Игоревна', 'different', []],
    ['ООО «Ромашка»', 'Ромашка ООО', 'same', []],
    ['ООО «Ромашка»', 'ООО «Рамашка»', 'typo', ['name_typo']],
    ['ООО «Ромашка»', 'Ромашка Анна', 'different', []],
    ['Зоя', 'Зоя', 'unknown', []],
  ])('%s and %s are %s', (a, b, likeness, remarks) => {
    expect(compare(a, b)).toEqual({ likeness, remarks });
  });

  it('are the same where Latin letters only look Cyrillic, and that is said', () => {
    const latin = 'Фpoлoвa Зоя';
    expect(compare('Фролова Зоя', latin)).toEqual({
      likeness: 'same',
      remarks: ['look_alike_letters'],
    });
    expect(compare('Котов Том', 'Котов Tom')).toEqual({
      likeness: 'same',
      remarks: ['look_alike_letters'],
    });
  });
});

describe('two addresses', () => {
  it.each([
    ['г. Пермь, ул. Ленина, д. 5, кв. 12', 'Пермь Ленина 5-12', 'same'],
    ['614000, Пермь, ул. Ленина, 5', 'Ленина 5 кв 12', 'like'],
    ['Пермь, Ленина 5', 'Пермь, Ленена 5', 'like'],
    ['Пермь, Ленина 5', 'Пермь, Ленина 6', 'different'],
    ['Пермь, Ленина 5', 'Пермь, Мира 5', 'different'],
    ['Пермь', 'Пермь', 'different'],
    ['ул. Ленина, 5а', 'Ленина 5', 'different'],
  ])('%s and %s: %s', (a, b, likeness) => {
    expect(addressLikeness(comparableAddress(a), comparableAddress(b))).toBe(likeness);
    expect(addressLikeness(comparableAddress(b), comparableAddress(a))).toBe(likeness);
  });
});

describe('certainty', () => {
  const none: Evidence = {
    name: 'different',
    phone: false,
    email: false,
    birthday: null,
    address: null,
    nameWeight: 0,
    isFamily: false,
  };

  it('is high where a telephone and the name agree, low where only the telephone does', () => {
    expect(levelOf(certaintyOf({ ...none, name: 'same', phone: true }))).toBe('sure');
    expect(levelOf(certaintyOf({ ...none, name: 'different', phone: true }))).toBe('possible');
  });

  it('never falls with more evidence, and stays within 0…99', () => {
    const evidence = fc.record<Evidence>({
      name: fc.constantFrom('same', 'compatible', 'typo', 'other_surname', 'different', 'unknown'),
      phone: fc.boolean(),
      email: fc.boolean(),
      birthday: fc.constantFrom('same', 'day', 'other', null),
      address: fc.constantFrom('same', 'like', null),
      nameWeight: fc.constantFrom(0, 1, 2),
      isFamily: fc.boolean(),
    });
    fc.assert(
      fc.property(evidence, (one) => {
        const certainty = certaintyOf(one);
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(99);
        expect(certaintyOf({ ...one, phone: true })).toBeGreaterThanOrEqual(certainty);
        expect(certaintyOf({ ...one, email: true })).toBeGreaterThanOrEqual(certainty);
      }),
    );
  });

  it('is nothing for a name alone that many bear, and for a birthday without a name', () => {
    expect(certaintyOf({ ...none, name: 'same' })).toBe(0);
    expect(certaintyOf({ ...none, birthday: 'same' })).toBe(0);
  });
});

describe('two texts', () => {
  it.each([
    ['утром', 'вечером', 'утром\nвечером'],
    ['звонить утром', 'утром', 'звонить утром'],
    ['утром', 'звонить утром', 'звонить утром'],
    [null, 'утром', 'утром'],
    ['утром', null, 'утром'],
    [null, null, null],
  ])('%s and %s are together %s', (a, b, wanted) => {
    expect(joinedText(a, b)).toBe(wanted);
  });
});
