import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { declineName } from '#shared/rules/decline-name.ts';
import {
  addressAs,
  compareNames,
  guessGender,
  nameKey,
  parseName,
  properCase,
} from '#shared/rules/names.ts';

describe('a person', () => {
  test.each<[string, string]>([
    ['  Фролова  Зоя Игоревна ', 'фролова|зоя|игоревна'],
    ['ФРОЛОВА ЗОЯ ИГОРЕВНА', 'фролова|зоя|игоревна'],
    ['Зоя Игоревна Фролова', 'фролова|зоя|игоревна'],
    ['ИП Фролова Зоя Игоревна', 'фролова|зоя|игоревна'],
    ['Фролова Зоя Игоревна (ИП)', 'фролова|зоя|игоревна'],
    ['Индивидуальный предприниматель Фролова Зоя Игоревна', 'фролова|зоя|игоревна'],
    ['Фролова,Зоя', 'фролова|зоя|'],
    ['Зоя Фролова', 'фролова|зоя|'],
    ['ФРОЛОВА Зоя', 'фролова|зоя|'],
    ['Фpoлoвa Зоя', 'фролова|зоя|'],
    ['Фролова З.И.', 'фролова|з.|и.'],
    ['З. И. Фролова', 'фролова|з.|и.'],
    ['Фролова З', 'фролова|з.|'],
    ['Фролова Зоя И.', 'фролова|зоя|и.'],
    ['Зоя Игоревна', '|зоя|игоревна'],
    ['Зоя', '|зоя|'],
    ['Фролова', 'фролова||'],
    ['Римский-Корсаков Николай', 'римский-корсаков|николай|'],
    ['Ли Оксана Александровна', 'ли|оксана|александровна'],
    ['Дюма Михаил', 'дюма|михаил|'],
    ['Долгих Любовь Никитична', 'долгих|любовь|никитична'],
    ['Романов Роман', 'романов|роман|'],
    ['Абрамович Роман', 'абрамович|роман|'],
    ['Роман Аркадьевич Абрамович', 'абрамович|роман|аркадьевич'],
    ['Алиев Вагиф Гасан оглы', 'алиев|вагиф|гасан оглы'],
    ['Алиева Лейла Гасан кызы', 'алиева|лейла|гасан кызы'],
    ['Салтыков Щедрин Михаил Евграфович', 'салтыков щедрин|михаил|евграфович'],
    ['Нгуен Ван Ан', 'нгуен|ван|ан'],
    ['Ким Роман', 'ким|роман|'],
    ['Роман Ким', 'ким|роман|'],
    ['ИП', 'ип||'],
    ['John Smith', 'smith|john|'],
    ['Smith, John', 'smith|john|'],
    ['Mr. John Smith', 'smith|john|'],
  ])('%s is %s', (written, key) => {
    const name = parseName(written);
    expect([name.kind, nameKey(name)]).toEqual(['person', key]);
  });

  it('is read whole', () => {
    expect(parseName('ИП СОЛОВЬЁВА Яна А. (от Марии)')).toEqual({
      kind: 'person',
      prefix: 'ИП',
      surname: 'Соловьёва',
      givenName: 'Яна',
      patronymic: null,
      initials: { patronymic: 'А' },
      note: 'от Марии',
      display: 'Соловьёва Яна А.',
    });
  });

  it('behind whose name stands a remark keeps the remark', () => {
    expect(parseName('Фролова Зоя Игоревна директор')).toMatchObject({
      display: 'Фролова Зоя Игоревна',
      note: 'директор',
    });
  });
});

test.each<[string, string, string]>([
  ['ООО "Ромашка"', 'ООО «Ромашка»', '#ромашка|ооо'],
  ['"Ромашка" ООО', 'ООО «Ромашка»', '#ромашка|ооо'],
  ['Общество с ограниченной ответственностью «Ромашка»', 'ООО «Ромашка»', '#ромашка|ооо'],
  ['Кафе "Уют"', 'Кафе «Уют»', '#кафе уют|'],
  ['Acme LLC', 'Acme LLC', '#acme|llc'],
  ['ООО', 'ООО', '#ооо|'],
  ['Иванов А.Б., Петров В.Г.', 'Иванов А.Б., Петров В.Г.', '#иванов а б петров в г|'],
  ['Клиент 123', 'Клиент 123', '#клиент 123|'],
])('%s is a firm', (written, display, key) => {
  const name = parseName(written);
  expect([name.kind, name.display, nameKey(name)]).toEqual(['company', display, key]);
});

describe('two names', () => {
  test.each([
    ['Фролова Зоя Игоревна', 'ФРОЛОВА зоя игоревна', 'same'],
    ['Соловьёва Яна', 'Яна Соловьева', 'same'],
    ['ИП Фролова Зоя', 'Фролова Зоя', 'same'],
    ['Фролова Зоя Игоревна', 'Фролова З.И.', 'compatible'],
    ['Фролова Зоя Игоревна', 'Фролова Зоя', 'compatible'],
    ['Фролова Зоя Игоревна', 'Зоя', 'compatible'],
    ['Фролова Зоя Игоревна', '', 'compatible'],
    ['Иванова Наталья', 'Иванова Наталия', 'compatible'],
    ['Иванов Саша', 'Иванов Александр', 'compatible'],
    ['ООО Ромашка', 'Ромашка 24', 'different'],
    ['ООО "Ромашка"', '«Ромашка»', 'compatible'],
    ['ООО Ромашка', 'ЗАО Ромашка', 'different'],
    ['ООО Фролова', 'Фролова', 'compatible'],
    ['Фролова З.И.', 'Фролова Анна', 'different'],
    ['Фролова Зоя Игоревна', 'Фролова Зоя Ивановна', 'different'],
    ['Фролов Зоя', 'Фролова Зоя', 'different'],
    ['', '', 'compatible'],
  ])('%s and %s are %s', (a, b, agreement) => {
    expect(compareNames(parseName(a), parseName(b))).toBe(agreement);
    expect(compareNames(parseName(b), parseName(a))).toBe(agreement);
  });
});

const people = fc
  .tuple(
    fc.constantFrom('Фролова', 'Соловьёва', 'Римская-Корсакова', 'Ли', 'Кравчук', 'Долгих'),
    fc.constantFrom('Зоя', 'Алёна', 'Любовь', 'Ирина', 'Анна'),
    fc.constantFrom('Игоревна', 'Фёдоровна', 'Ильинична', 'Григорьевна'),
  )
  .map(([surname, given, patronymic]) => ({ surname, given, patronymic }));

it('any order, case and ё of a name is the same name', () => {
  const cases = fc.constantFrom(
    (text: string) => text,
    (text: string) => text.toUpperCase(),
    (text: string) => text.toLowerCase(),
    (text: string) => text.replaceAll('ё', 'е'),
    (text: string) => text.replaceAll('о', 'o').replaceAll('а', 'a'),
    (text: string) => `ИП  ${text} `,
  );
  fc.assert(
    fc.property(
      people,
      fc.nat({ max: 3 }),
      cases,
      ({ surname, given, patronymic }, order, shape) => {
        const orders = [
          [surname, given, patronymic],
          [given, patronymic, surname],
          [given, surname, patronymic],
          [patronymic, given, surname],
        ];
        const name = parseName(`${surname} ${given} ${patronymic}`);
        const written = shape((orders[order] ?? []).join(' '));
        expect({ written, agreement: compareNames(parseName(written), name) }).toEqual({
          written,
          agreement: 'same',
        });
      },
    ),
  );
});

it('initials never contradict the name they shorten', () => {
  fc.assert(
    fc.property(people, ({ surname, given, patronymic }) => {
      const short = parseName(`${surname} ${given.charAt(0)}.${patronymic.charAt(0)}.`);
      expect(compareNames(short, parseName(`${surname} ${given} ${patronymic}`))).toBe(
        'compatible',
      );
    }),
  );
});

it('no text whatever breaks the reading, and what was read reads the same again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(parseName(text).display).toBeTypeOf('string');
      expect(nameKey(parseName(text))).toBe(nameKey(parseName(text)));
    }),
  );
});

it('each part of a name is capitalised', () => {
  expect(['РИМСКИЙ-КОРСАКОВ', "о'нил", 'МакДональд', 'гасан оглы'].map(properCase)).toEqual([
    'Римский-Корсаков',
    "О'Нил",
    'МакДональд',
    'Гасан оглы',
  ]);
});

it('a person is addressed by given name and patronymic', () => {
  const written = ['Фролова Зоя Игоревна', 'Фролова Зоя', 'Фролова З.И.', 'ООО "Ромашка"'];
  expect(written.map((name) => addressAs(parseName(name)))).toEqual([
    'Зоя Игоревна',
    'Зоя',
    'Фролова З. И.',
    'ООО «Ромашка»',
  ]);
});

it('the gender shows in the patronymic, else in the given name, else in the surname', () => {
  const written = ['Ли Саша Ильич', 'Ли Зоя', 'Ли Саша', 'Фролова З.И.', 'Долгих Д.С.', 'ООО Мир'];
  expect(written.map((name) => guessGender(parseName(name)))).toEqual([
    'm',
    'f',
    null,
    'f',
    null,
    null,
  ]);
});

it('a name is declined, unless its gender is unknown or it is no Russian name', () => {
  const dative = (name: string): string => declineName(parseName(name), 'dative');
  expect(dative('Фролова Зоя Игоревна')).toBe('Фроловой Зое Игоревне');
  expect(dative('Иванов П.С.')).toBe('Иванову П. С.');
  expect(dative('Ли Оксана')).toBe('Ли Оксане');
  expect(dative('Долгих Д.С.')).toBe('Долгих Д. С.');
  expect(dative('John Smith')).toBe('John Smith');
  expect(dative('ООО "Ромашка"')).toBe('ООО «Ромашка»');
});
