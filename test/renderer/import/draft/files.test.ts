import { describe, expect, it } from 'vitest';
import {
  foundWithOwnFields,
  looksMisread,
  mappingOf,
  missingIn,
  newFile,
  readAs,
  sourceOf,
  withField,
} from '#renderer/features/import/draft/files.ts';
import type { ChosenFile } from '#renderer/features/import/draft/state.ts';
import { columnsOf, file, fileInfo } from '../samples.ts';

const chosen = (change: Partial<ChosenFile> = {}): ChosenFile => ({
  ...newFile('1', file('заказы.csv'), false),
  token: 'token-1',
  info: fileInfo(),
  isReading: false,
  ...change,
});

describe('a field given to a column', () => {
  it('is taken from the column that had it', () => {
    const { mapping, ownColumns, info } = withField(chosen(), 3, 'orderTotal');
    expect(mapping).toEqual(['name', 'orderedOn', null, 'orderTotal']);
    expect(ownColumns).toEqual([2, 3]);
    expect(info && mappingOf(info)).toEqual(mapping);
  });

  it('stays in both where it may: a client has several telephones', () => {
    const two = chosen({
      info: fileInfo({ columns: columnsOf(['Моб', 'phone'], ['Дом', null]), kind: 'clients' }),
    });
    expect(withField(two, 1, 'phone').mapping).toEqual(['phone', 'phone']);
  });

  it('can be taken away, from several columns alike', () => {
    const first = withField(chosen(), 0, null);
    expect(withField(first, 3, null).mapping).toEqual([null, 'orderedOn', 'orderTotal', null]);
  });
});

describe('a file read in another way', () => {
  const own = withField(chosen({ reading: { headingRow: 3 } }), 3, 'orderTotal');

  it('keeps the fields that the user set when only its letters change', () => {
    expect(readAs(own, { encoding: 'utf-8' })).toMatchObject({
      reading: { headingRow: 3, encoding: 'utf-8' },
      mapping: own.mapping,
    });
  });

  it('has other columns, and its headings elsewhere, on another sheet', () => {
    expect(readAs(own, { sheet: 'Лист2' })).toMatchObject({
      reading: { sheet: 'Лист2' },
      mapping: null,
      ownColumns: [],
    });
  });
});

it('what is brought in is what stands above the columns', () => {
  expect(sourceOf(chosen({ reading: { encoding: 'utf-8' } }))).toEqual({
    token: 'token-1',
    encoding: 'utf-8',
    mapping: ['name', 'orderedOn', 'orderTotal', null],
  });
});

it('how sure the program was stays known when the user has set a field', () => {
  const sure = columnsOf(
    ['Контрагент', 'name'],
    ['Дата', 'orderedOn'],
    ['Сумма', null],
    ['Всего', 'orderTotal'],
  );
  const found = foundWithOwnFields(fileInfo({ columns: sure }), fileInfo());
  expect(found.columns.map(({ field, certainty }) => [field, certainty])).toEqual([
    ['name', 1],
    ['orderedOn', 1],
    [null, 0.4],
    ['orderTotal', 0],
  ]);
});

it.each([
  ['clients', ['name', 'phone'], []],
  ['clients', ['address'], ['client']],
  ['orders', ['name', 'orderTotal'], ['date']],
  ['orders', ['orderedOn', 'name'], ['amount']],
  ['lines', ['orderNumber', 'product', 'price'], []],
] as const)('%s with %j miss %j', (kind, fields, missing) => {
  expect(missingIn(kind, [...fields])).toEqual(missing);
});

describe('a text that looks wrong', () => {
  const headed = (...headings: readonly string[]) =>
    looksMisread(fileInfo({ columns: columnsOf(...headings.map((it) => [it, null] as const)) }));

  it.each([['РўРµР»РµС„РѕРЅ'], ['Ð¢ÐµÐ»ÐµÑ„Ð¾Ð½'], ['Òåëåôîí'], ['T\uFFFDl']])(
    'is seen: %s',
    (heading) => {
      expect(headed(heading, 'b')).toBe(true);
    },
  );

  it('is seen where the columns have stuck together', () => {
    expect(headed('Дата;Номер;Сумма')).toBe(true);
  });

  it.each([['Телефон'], ['РСФСР'], ['Müller Straße'], ['Café']])('is not seen in %s', (heading) => {
    expect(headed(heading, 'b')).toBe(false);
  });
});
