import { expect, it } from 'vitest';
import type { ImportField } from '#shared/contract/import-fields.ts';
import { columnName } from '#renderer/features/import/files/column-name.ts';
import { columnOrder } from '#renderer/features/import/files/column-order.ts';
import { columnsOf } from '../samples.ts';

const table = (fields: readonly (ImportField | null)[], cells: readonly string[]) => ({
  columns: columnsOf(...fields.map((field, index) => [`с${index}`, field] as const)),
  rows: [{ number: 2, cells: [...cells] }],
});

it('columns stand as in the file', () => {
  expect(columnOrder(table([null, 'name', null], ['', 'Зоя', 'x']))).toEqual([0, 1, 2]);
});

it('in a wide file what is taken comes first, then what holds something, then the empty', () => {
  const fields = [null, null, null, null, null, null, null, 'name', null, 'phone'] as const;
  const cells = ['', '', '', 'x', '', '', ' ', 'Зоя', 'y', '+7'];
  expect(columnOrder(table(fields, cells))).toEqual([7, 9, 3, 8, 0, 1, 2, 4, 5, 6]);
});

it.each([
  ['Сумма', 2, 'Сумма'],
  [' ', 2, 'C'],
  ['', 25, 'Z'],
  ['', 26, 'AA'],
  ['', 701, 'ZZ'],
  ['', 702, 'AAA'],
])('column «%s» at %i is called %s', (heading, index, name) => {
  expect(columnName(heading, index)).toBe(name);
});
