import type { ImportDoubt, ImportFileInfo, ImportResult } from '#shared/contract/import.ts';

type Column = ImportFileInfo['columns'][number];

/** Columns of a file: heading, field, certainty. */
export const columnsOf = (
  ...columns: readonly (readonly [heading: string, field: Column['field'], certainty?: number])[]
): Column[] =>
  columns.map(([heading, field, certainty = 1], index) => ({ index, heading, field, certainty }));

export const fileInfo = (change: Partial<ImportFileInfo> = {}): ImportFileInfo => ({
  token: 'token-1',
  name: 'заказы.csv',
  problem: null,
  format: 'csv',
  encoding: 'windows-1251',
  delimiter: ';',
  sizeBytes: 230_000,
  sheets: [],
  sheet: null,
  headingRow: 1,
  columns: columnsOf(
    ['Контрагент', 'name'],
    ['Дата', 'orderedOn'],
    ['Сумма', 'orderTotal', 0.4],
    ['Всего', null, 0],
  ),
  rows: [
    { number: 2, cells: ['Зоя Фролова', '01.02.2025', '1 000,00', '1 200,00'] },
    { number: 3, cells: ['Вадим Александров', '02.02.2025', '500,00', '600,00'] },
  ],
  kind: 'orders',
  remembered: null,
  ...change,
});

export const result = (change: Partial<ImportResult> = {}): ImportResult => ({
  clients: { created: 400, matched: 0, updated: 0 },
  orders: { created: 3000, updated: 0, unchanged: 0, lines: 0 },
  revenueMinor: 1_041_453_550,
  rejectedTotal: 0,
  rejected: [],
  doubtfulRows: 0,
  doubtfulTotal: 0,
  doubtful: [],
  unknownStates: [],
  photosLeftOut: 0,
  sample: [],
  ...change,
});

export const doubt = (key: string, change: Partial<ImportDoubt> = {}): ImportDoubt => ({
  key,
  file: 'заказы.csv',
  row: 5,
  rows: 1,
  name: `Клиент ${key}`,
  phones: ['+79990001122'],
  candidates: [
    {
      ref: 'client:17',
      clientId: 17,
      name: 'Громов Илья Ильич',
      phones: ['+79165550011'],
      why: ['same_name', 'other_phone'],
    },
  ],
  ...change,
});

export const file = (name: string, text = 'a;b'): File =>
  new File([text], name, { lastModified: 1_700_000_000_000 });
