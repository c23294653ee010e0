import type { ColumnKind } from '#shared/contract/reports.ts';

/** Twelve columns as a report of clients may have them. */
export const xlsxKinds: readonly ColumnKind[] = [
  'integer',
  'text',
  'phone',
  'text',
  'integer',
  'money',
  'money',
  'percent',
  'percent',
  'date',
  'date',
  'text',
];
export const xlsxRowCount = 100_000;

const start = Date.UTC(2023, 0, 1);
const day = 86_400_000;

/** The same 100,000 rows for both sides: money in kopecks, dates yyyy-mm-dd. */
export function* xlsxRows(): Generator<(string | number)[]> {
  for (let row = 0; row < xlsxRowCount; row++) {
    yield xlsxKinds.map((kind, column) => {
      if (kind === 'integer') return row + column;
      if (kind === 'money') return row * 137 + column;
      if (kind === 'percent') return row / xlsxRowCount;
      if (kind === 'date')
        return new Date(start + ((row + column) % 1400) * day).toISOString().slice(0, 10);
      return kind === 'phone'
        ? `+7992${String(1_000_000 + row)}`
        : `Фролова Зоя Игоревна ${row} ${column}`;
    });
  }
}
